// src/totals.ts - store: how much of everything there is.

import { sql } from 'drizzle-orm'
import type { Db } from './platform/platform.ts'
import { digests, flags, items, sightings, tags } from './schema.ts'

export type Totals = Record<
  'sightings' | 'items' | 'news' | 'stories' | 'tags' | 'flags' | 'digests',
  number
>

/** Counts the rows of every table that grows with the news. */
export async function totals(db: Db): Promise<Totals> {
  const [counts] = await db.all<Totals>(sql`select
    (select count(*) from ${sightings}) as sightings,
    (select count(*) from ${items}) as items,
    (select count(*) from ${items} where not ${items.backlog}) as news,
    (select count(distinct ${items.storyId}) from ${items}) as stories,
    (select count(*) from ${tags}) as tags,
    (select count(*) from ${flags}) as flags,
    (select count(*) from ${digests}) as digests`)
  return { ...(counts as Totals) }
}
