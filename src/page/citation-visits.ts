// src/page/citation-visits.ts - store: the last visit to each document that the page cites.

import { asc } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { citationVisits } from '../schema.ts'

export type CitationVisit = typeof citationVisits.$inferSelect

/** The last visit to each document, by its address. */
export async function lastCitationVisits(db: Db): Promise<Map<string, CitationVisit>> {
  const visits = await db.select().from(citationVisits).orderBy(asc(citationVisits.citation))
  return new Map(visits.map((visit) => [visit.url, visit]))
}

/** Stores a visit in the place of the one before. */
export async function noteCitationVisit(db: Db, visit: CitationVisit): Promise<void> {
  const { url: _, ...set } = visit
  await db
    .insert(citationVisits)
    .values(visit)
    .onConflictDoUpdate({ target: citationVisits.url, set })
}
