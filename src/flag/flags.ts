// src/flag/flags.ts - a store: which item flags which claim, and which items are still to be judged.

import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  sql,
} from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { flags, items, tags } from '../schema.ts'
import type { Tag } from '../tag/match.ts'

export type NewFlag = typeof flags.$inferInsert
export type Flag = typeof flags.$inferSelect
/** A flag with the item that raised it. */
export type RaisedFlag = Flag & { title: string; url: string | null; publisher: string }

/** An item that is tagged and placed in its story, and not judged yet. */
export type Unjudged = {
  id: number
  title: string
  text: string
  publisher: string
  url: string | null
  publishedAt: string | null
  datedAt: string
  backlog: boolean
  storyId: number | null
  tags: Tag[]
}

const toJudge = and(isNull(items.judgedAt), isNotNull(items.taggedAt), isNotNull(items.storyId))

const { id, title, text, publisher, url, publishedAt, datedAt, backlog, storyId } =
  getTableColumns(items)
/** What is read of an item to judge it. */
export const readColumns = {
  id,
  title,
  text,
  publisher,
  url,
  publishedAt,
  datedAt,
  backlog,
  storyId,
}

/** Items that are tagged and not judged, the first stored first. */
export async function unjudgedItems(db: Db, limit: number): Promise<Unjudged[]> {
  const found = await db
    .select(readColumns)
    .from(items)
    .where(toJudge)
    .orderBy(asc(items.id))
    .limit(limit)
  const ids = found.map((item) => item.id)
  const tagged = await db.select().from(tags).where(inArray(tags.itemId, ids))
  const byItem = Map.groupBy(tagged, ({ itemId }) => itemId)
  return found.map((item) => ({ ...item, tags: byItem.get(item.id) ?? [] }))
}

/** How many tagged items are not judged. */
export async function countUnjudged(db: Db): Promise<number> {
  const [row] = await db.select({ left: count() }).from(items).where(toJudge)
  return row?.left ?? 0
}

/**
 * Stores the flags of judged items and marks these as judged, all or nothing. Of an item that was edited,
 * a flag whose passage no longer stands in it goes, unless the author has heard of it or answered it.
 */
export async function addJudged(
  db: Db,
  judged: readonly number[],
  raised: readonly NewFlag[],
  by: { judgedAt: string; judgedBy: string },
): Promise<void> {
  const adding = raised.map((flag) => db.insert(flags).values(flag).onConflictDoNothing().toSQL())
  const marking = db
    .update(items)
    .set(by)
    .where(inArray(items.id, [...judged]))
    .toSQL()
  const statements = [...adding, marking].map(({ sql, params }) => ({
    sql,
    args: params as (string | number | null)[],
  }))
  await db.$client.batch(
    [{ sql: FORGET_FALLEN, args: [JSON.stringify(judged)] }, ...statements],
    'write',
  )
}

const FORGET_FALLEN = `DELETE FROM flags
  WHERE item_id IN (SELECT value FROM json_each(?)) AND alerted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM checks WHERE checks.flag_id = flags.id)
  AND NOT EXISTS (SELECT 1 FROM items WHERE items.id = flags.item_id
    AND instr(items.title || char(10) || items.text, flags.passage) > 0)`

const raised = {
  ...getTableColumns(flags),
  title: items.title,
  url: items.url,
  publisher: items.publisher,
}

/** Every flag on a claim, the newest first. */
export function flagsOn(db: Db, claimId: string): Promise<RaisedFlag[]> {
  return db
    .select(raised)
    .from(flags)
    .innerJoin(items, eq(items.id, flags.itemId))
    .where(eq(flags.claimId, claimId))
    .orderBy(desc(flags.raisedAt), desc(flags.id))
}

/** Every flag, the newest first; for the state of all claims at once. */
export function allFlags(db: Db): Promise<RaisedFlag[]> {
  return db
    .select(raised)
    .from(flags)
    .innerJoin(items, eq(items.id, flags.itemId))
    .orderBy(desc(flags.raisedAt), desc(flags.id))
}

/** The flag with an id, or undefined. */
export async function flagById(db: Db, id: number): Promise<RaisedFlag | undefined> {
  const [flag] = await db
    .select(raised)
    .from(flags)
    .innerJoin(items, eq(items.id, flags.itemId))
    .where(eq(flags.id, id))
  return flag
}

/** The flags that an item raised, the surest first. */
export function flagsBy(db: Db, itemId: number): Promise<Flag[]> {
  return db.select().from(flags).where(eq(flags.itemId, itemId)).orderBy(desc(flags.score))
}

/** An item as `explain` shows it, by its id or by its address; undefined where there is none. */
export async function explainable(db: Db, idOrUrl: string) {
  const isId = /^\d+$/.test(idOrUrl)
  const [item] = await db
    .select()
    .from(items)
    .where(isId ? eq(items.id, Number(idOrUrl)) : eq(items.url, idOrUrl))
    .limit(1)
  if (!item) return undefined
  const tagged = await db
    .select()
    .from(tags)
    .where(eq(tags.itemId, item.id))
    .orderBy(sql`score desc`)
  return { item, tags: tagged, flags: await flagsBy(db, item.id) }
}
