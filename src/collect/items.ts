// src/collect/items.ts - store: items, and under which key each source knows them. Everything that one
// document brought is written in one batch, as JSON that SQLite unfolds: two and a half times as fast
// as a statement with a parameter per value.

import type { InStatement } from '@libsql/client'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { items, sightings } from '../schema.ts'

const ROWS_PER_READ = 500 // a libSQL server answers with 10 MB at most
const ROWS_PER_WRITE = 500

export type Item = typeof items.$inferSelect

/** What is kept of an entry when it is first seen. */
export type NewItem = {
  sourceId: string
  key: string
  fingerprint: string
  publisher: string
  url: string | null
  title: string
  text: string
  authors: string[]
  publishedAt: string | null
  updatedAt: string | null
  firstSeenAt: string
  datedAt: string
  backlog: boolean
}
/** A stored item, as much as is needed to compare it with an entry. */
export type Known = Pick<Item, 'id' | 'sourceId' | 'url' | 'title' | 'text' | 'textFrom'> & {
  publishedAt: string | null
}
export type Sighting = { key: string; itemId: number; fingerprint: string }
export type Edit = {
  itemId: number
  title: string
  text: string
  updatedAt: string
  isMaterial: boolean // tag and flag have to read it again
  wantsArticle: boolean // its article has to be read again
}
export type Changes = { added: NewItem[]; sighted: Sighting[]; edited: Edit[] }

/** Which of the keys a source is known by, each with its item and the entry's fingerprint. */
export async function sightingsOf(
  db: Db,
  sourceId: string,
  keys: readonly string[],
): Promise<Map<string, Sighting>> {
  const found = new Map<string, Sighting>()
  for (const some of chunks(keys, ROWS_PER_READ)) {
    const rows = await db
      .select({
        key: sightings.key,
        itemId: sightings.itemId,
        fingerprint: sightings.fingerprint,
      })
      .from(sightings)
      .where(and(eq(sightings.sourceId, sourceId), inArray(sightings.key, listOf(some))))
    for (const row of rows) found.set(row.key, row)
  }
  return found
}

const known = {
  id: items.id,
  sourceId: items.sourceId,
  url: items.url,
  title: items.title,
  text: items.text,
  textFrom: items.textFrom,
  publishedAt: items.publishedAt,
}

/** The items with these ids, in any order. */
export async function itemsById(db: Db, ids: readonly number[]): Promise<Known[]> {
  const found: Known[] = []
  for (const some of chunks(ids, ROWS_PER_READ)) {
    found.push(
      ...(await db
        .select(known)
        .from(items)
        .where(inArray(items.id, listOf(some)))),
    )
  }
  return found
}

/** The items at these addresses, the oldest first. */
export async function itemsAt(db: Db, urls: readonly string[]): Promise<Known[]> {
  const found: Known[] = []
  for (const some of chunks(urls, ROWS_PER_READ)) {
    found.push(
      ...(await db
        .select(known)
        .from(items)
        .where(inArray(items.url, listOf(some)))),
    )
  }
  return found.sort((a, b) => a.id - b.id)
}

/** One item with everything that is kept of it, if there is one. */
export async function itemById(db: Db, id: number): Promise<Item | undefined> {
  const [item] = await db.select().from(items).where(eq(items.id, id))
  return item
}

/**
 * Writes what one document brought, all of it or nothing.
 *
 * @throws where another run has stored one of the keys in the meantime
 */
export async function storeChanges(
  db: Db,
  sourceId: string,
  seenAt: string,
  { added, sighted, edited }: Changes,
): Promise<void> {
  const statements: InStatement[] = []
  for (const some of chunks(added, ROWS_PER_WRITE)) statements.push(...insertItems(some))
  if (sighted.length > 0) statements.push(insertSightings(sourceId, seenAt, sighted))
  statements.push(...edited.map((edit) => update(db, edit)))
  if (statements.length > 0) await db.$client.batch(statements, 'write')
}

/** Items get the ids that follow the highest; their sightings count back from it. */
function insertItems(added: readonly NewItem[]): InStatement[] {
  const rows = added.map((item) => [
    item.sourceId,
    item.publisher,
    item.url,
    item.title,
    item.text,
    JSON.stringify(item.authors),
    item.publishedAt,
    item.updatedAt,
    item.firstSeenAt,
    item.datedAt,
    item.backlog ? 1 : 0,
  ])
  const keys = added.map((item) => [item.sourceId, item.key, item.firstSeenAt, item.fingerprint])
  return [
    {
      sql: `insert into items (source_id, publisher, url, title, text, authors, published_at,
        updated_at, first_seen_at, dated_at, backlog) select ${columns(11)} from json_each(?)`,
      args: [JSON.stringify(rows)],
    },
    {
      sql: `insert into sightings (source_id, key, seen_at, fingerprint, item_id)
        select ${columns(4)}, (select max(id) from items) - ? + key from json_each(?)`,
      args: [added.length - 1, JSON.stringify(keys)],
    },
  ]
}

/** A key that is new points to an item there is; one that is known notes the entry as it is now. */
function insertSightings(sourceId: string, seenAt: string, sighted: Sighting[]): InStatement {
  const rows = sighted.map(({ key, itemId, fingerprint }) => [key, itemId, fingerprint])
  return {
    sql: `insert into sightings (source_id, seen_at, key, item_id, fingerprint)
      select ?, ?, ${columns(3)} from json_each(?) where true
      on conflict do update set fingerprint = excluded.fingerprint`,
    args: [sourceId, seenAt, JSON.stringify(rows)],
  }
}

function update(db: Db, { itemId, title, text, updatedAt, ...edit }: Edit): InStatement {
  const set = {
    title,
    text,
    updatedAt,
    ...(edit.isMaterial ? { taggedAt: null, judgedAt: null } : {}),
    ...(edit.wantsArticle ? { articleAt: null } : {}),
  }
  const { sql, params } = db.update(items).set(set).where(eq(items.id, itemId)).toSQL()
  return { sql, args: params as (string | number | null)[] }
}

/** `json_extract` of the first so many places of each row. */
function columns(count: number): string {
  return Array.from({ length: count }, (_, place) => `value ->> ${place}`).join(', ')
}

/** A list as one parameter. */
function listOf(values: readonly (string | number)[]) {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}

function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
