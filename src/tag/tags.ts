// src/tag/tags.ts - store: which items are still to be read, and what they were found to be evidence on.

import type { InStatement } from '@libsql/client'
import { asc, count, isNull } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { items } from '../schema.ts'
import type { Tag } from './match.ts'

/** An item that has not been read for tags, or that has changed since. */
export type Untagged = {
  id: number
  title: string
  text: string
  publisher: string
  url: string | null
  datedAt: string
}

/** What was found in one item; no tags at all is a finding too. */
export type Tagged = { item: Untagged; tags: Tag[] }

/** Items not read for tags, the first stored first. */
export async function untaggedItems(db: Db, limit: number): Promise<Untagged[]> {
  const { id, title, text, publisher, url, datedAt } = items
  return await db
    .select({ id, title, text, publisher, url, datedAt })
    .from(items)
    .where(isNull(items.taggedAt))
    .orderBy(asc(items.id))
    .limit(limit)
}

/** How many items are not read for tags. */
export async function countUntagged(db: Db): Promise<number> {
  const [row] = await db.select({ left: count() }).from(items).where(isNull(items.taggedAt))
  return row?.left ?? 0
}

/** Stores the tags of items in place of those they had and marks the items as read, all or nothing. */
export async function storeTags(
  db: Db,
  tagged: readonly Tagged[],
  taggedAt: string,
): Promise<void> {
  if (tagged.length === 0) return
  const ids = JSON.stringify(tagged.map(({ item }) => item.id))
  const rows = tagged.flatMap(({ item, tags }) =>
    tags.map(({ tag, score, phrase }) => [item.id, tag, score, phrase, item.datedAt]),
  )
  const statements: InStatement[] = [
    { sql: 'delete from tags where item_id in (select value from json_each(?))', args: [ids] },
    {
      sql: `insert into tags (item_id, tag, score, phrase, dated_at)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?)`,
      args: [JSON.stringify(rows)],
    },
    {
      sql: 'update items set tagged_at = ? where id in (select value from json_each(?))',
      args: [taggedAt, ids],
    },
  ]
  await db.$client.batch(statements, 'write')
}
