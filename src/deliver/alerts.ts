// src/deliver/alerts.ts - a store: which flags the author has been told of, and the letters that told him.

import {
  and,
  asc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  sql,
} from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { checks, flags, items, type Notice, notices } from '../schema.ts'

export type Alertable = Awaited<ReturnType<typeof unalerted>>[number]

const story = sql<number>`coalesce(${items.storyId}, ${flags.storyId}, ${items.id})`
const columns = {
  ...getTableColumns(flags),
  story,
  title: items.title,
  url: items.url,
  publisher: items.publisher,
  publishedAt: items.publishedAt,
}

/** The flags that the author has not been told of, the first raised first. */
export function unalerted(db: Db, most = 2000) {
  return db
    .select(columns)
    .from(flags)
    .innerJoin(items, eq(items.id, flags.itemId))
    .where(isNull(flags.alertedAt))
    .orderBy(asc(flags.raisedAt), asc(flags.id))
    .limit(most)
}

/** Flags by their ids, as alerts show them. */
export function alertables(db: Db, ids: readonly number[]): Promise<Alertable[]> {
  return db
    .select(columns)
    .from(flags)
    .innerJoin(items, eq(items.id, flags.itemId))
    .where(inArray(flags.id, [...ids]))
    .orderBy(asc(flags.id))
}

/** Of which stories the author has been told, by claim: 'claim story'. */
export async function toldOf(db: Db, claimIds: readonly string[]): Promise<Set<string>> {
  const told = await db
    .selectDistinct({ claimId: flags.claimId, story })
    .from(flags)
    .innerJoin(items, eq(items.id, flags.itemId))
    .where(and(inArray(flags.claimId, [...claimIds]), isNotNull(flags.alertedAt)))
  return new Set(told.map(({ claimId, story }) => `${claimId} ${story}`))
}

/** The answers 'later' whose day has come, none of them longer ago than `since`. Both are days. */
export function dueAgain(db: Db, today: string, since: string) {
  return db
    .select()
    .from(checks)
    .where(
      and(
        eq(checks.answer, 'later'),
        isNull(checks.undoneAt),
        isNotNull(checks.flagId),
        sql`${checks.until} <= ${today}`,
        sql`${checks.until} > ${since}`,
      ),
    )
    .orderBy(asc(checks.id))
}

/** When a letter whose key begins so was last put in line, or null. */
export async function lastLetterAt(db: Db, prefix: string): Promise<string | null> {
  const [row] = await db
    .select({ at: sql<string | null>`max(${notices.createdAt})` })
    .from(notices)
    .where(and(gte(notices.key, prefix), lt(notices.key, `${prefix}\uffff`)))
  return row?.at ?? null
}

/** Which of some letters have been put in line. */
export async function knownKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ key: notices.key })
    .from(notices)
    .where(inArray(notices.key, [...keys]))
  return new Set(rows.map(({ key }) => key))
}

/**
 * Puts an alert in line and marks its flags as told, in one write. A second process that wrote the same
 * alert changes nothing.
 *
 * @param marks keys that are remembered with it, of what is not told again
 */
export async function addAlert(
  db: Db,
  { key, letter, flagIds, marks }: Alert,
  now: string,
): Promise<void> {
  await db.$client.batch(
    [
      {
        sql: `INSERT OR IGNORE INTO notices (key, state, letter, created_at, retry_at, tries)
              VALUES (?, 'waiting', ?, ?, ?, 0)`,
        args: [key, JSON.stringify(letter), now, now],
      },
      {
        sql: `UPDATE flags SET alerted_at = ? WHERE changes() > 0 AND alerted_at IS NULL
                AND id IN (SELECT value FROM json_each(?))`,
        args: [now, JSON.stringify(flagIds)],
      },
      ...marks.map((mark) => ({
        sql: `INSERT OR IGNORE INTO notices (key, state, created_at, retry_at, tries)
              VALUES (?, 'sent', ?, ?, 0)`,
        args: [mark, now, now],
      })),
    ],
    'write',
  )
}
export type Alert = { key: string; letter: Notice; flagIds: number[]; marks: string[] }

/** Marks flags of which the author need not be told. */
export async function passOver(db: Db, ids: readonly number[], now: string): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(flags)
    .set({ alertedAt: now })
    .where(and(inArray(flags.id, [...ids]), isNull(flags.alertedAt)))
}
