// src/sources/visits.ts - store: the last visit to each source, its validators and failures.

import { getTableColumns } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { visits } from '../schema.ts'

export type Visit = typeof visits.$inferSelect
export type NewVisit = typeof visits.$inferInsert

/** The last visit to every source that was ever visited, by its id. */
export async function lastVisits(db: Db): Promise<Map<string, Visit>> {
  const all = await db.select().from(visits)
  return new Map(all.map((visit) => [visit.sourceId, visit]))
}

/** Puts a visit in the place of the last one. What it does not say stays as it was. */
export async function noteVisit(db: Db, visit: NewVisit): Promise<void> {
  const said = Object.keys(visit).filter((name) => name in getTableColumns(visits))
  const set = Object.fromEntries(said.map((name) => [name, visit[name as keyof NewVisit]]))
  await db.insert(visits).values(visit).onConflictDoUpdate({ target: visits.sourceId, set })
}
