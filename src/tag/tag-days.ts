// src/tag/tag-days.ts - store: how many items bear on each tag, day by day.

import { sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'

/** Items of each tag since a day, by the days on which they are dated. */
export async function tagDays(
  db: Db,
  tags: readonly string[],
  since: string,
): Promise<Map<string, Map<string, number>>> {
  const rows = await db.all<{ tag: string; day: string; items: number }>(sql`
    select tag, substr(dated_at, 1, 10) as day, count(*) as items from tags
    where tag in (select value from json_each(${JSON.stringify(tags)})) and dated_at >= ${since}
    group by tag, day`)
  const days = new Map<string, Map<string, number>>(tags.map((tag) => [tag, new Map()]))
  for (const { tag, day, items } of rows) days.get(tag)?.set(day, items)
  return days
}
