// src/story/stories.ts - store: which story an item belongs to.

import type { InStatement } from '@libsql/client'
import { and, count, desc, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { items } from '../schema.ts'

/** An item as the story step reads it. */
export type Unread = {
  id: number
  title: string
  text: string
  publisher: string
  url: string | null
  published: string
}
/** An item whose story is known. */
export type Placed = { id: number; storyId: number }

const ROWS_PER_READ = 500 // a libSQL server answers with 10 MB at most

const columns = {
  id: items.id,
  title: items.title,
  text: items.text,
  publisher: items.publisher,
  url: items.url,
  published: items.datedAt,
}

/** Items whose story is not known, the first stored first. Their ids are put in order before a text is read. */
export async function unplacedItems(db: Db, limit: number): Promise<Unread[]> {
  const first = db
    .select({ id: items.id })
    .from(items)
    .where(isNull(items.storyId))
    .orderBy(items.id)
    .limit(limit)
  return itemsToRead(
    db,
    (await first).map(({ id }) => id),
  )
}

/** Some items as the story step reads them, in order of their ids. */
export async function itemsToRead(db: Db, ids: readonly number[]): Promise<Unread[]> {
  const found: Unread[] = []
  for (let at = 0; at < ids.length; at += ROWS_PER_READ) {
    const some = JSON.stringify(ids.slice(at, at + ROWS_PER_READ))
    const rows = await db
      .select(columns)
      .from(items)
      .where(inArray(items.id, sql`(select value from json_each(${some}))`))
      .orderBy(items.id)
    found.push(...rows)
  }
  return found
}

/** How many items' story is not known. */
export async function countUnplaced(db: Db): Promise<number> {
  const [row] = await db.select({ left: count() }).from(items).where(isNull(items.storyId))
  return row?.left ?? 0
}

/** Items stored before an item and dated since an instant: the last `limit` of them, in order of their ids. */
export async function placedBefore(
  db: Db,
  id: number,
  since: string,
  limit: number,
): Promise<Placed[]> {
  const rows = await db
    .select({ id: items.id, storyId: items.storyId })
    .from(items)
    .where(and(lt(items.id, id), gte(items.datedAt, since), isNotNull(items.storyId)))
    .orderBy(desc(items.id))
    .limit(limit)
  return rows.reverse().map(({ id, storyId }) => ({ id, storyId: storyId ?? id }))
}

/**
 * Stores the items' stories and makes earlier stories part of others, all or none. What was noted under a
 * story that is part of another now is noted under that one, so that an answer to it still counts.
 *
 * @param merged earlier stories -> the stories that they are part of
 */
export async function placeItems(
  db: Db,
  storyOf: ReadonlyMap<number, number>,
  merged: ReadonlyMap<number, number>,
): Promise<void> {
  const placed = JSON.stringify([...storyOf])
  const place = {
    sql: `update items set story_id = placed.story from
      (select value ->> 0 as id, value ->> 1 as story from json_each(?)) as placed
      where items.id = placed.id and +items.story_id is null`,
    args: [placed],
  }
  await db.$client.batch([place, ...(merged.size > 0 ? mergeStories(merged) : [])], 'write')
}

function mergeStories(merged: ReadonlyMap<number, number>): InStatement[] {
  const pairs = `(select value ->> 0 as story, value ->> 1 as kept from json_each(?)) as merged`
  const args = [JSON.stringify([...merged])]
  return [
    {
      sql: `update flags set story_id = merged.kept from items, ${pairs}
        where items.story_id = merged.story and flags.item_id = items.id`,
      args,
    },
    {
      sql: `update checks set story_id = merged.kept from ${pairs}
        where checks.story_id = merged.story`,
      args,
    },
    {
      sql: `update items set story_id = merged.kept from ${pairs}
        where items.story_id = merged.story`,
      args,
    },
  ]
}
