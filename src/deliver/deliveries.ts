// src/deliver/deliveries.ts - a store: who gets an issue, in which call, and what became of it.

import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { batches, digests } from '../schema.ts'

export type Batch = typeof batches.$inferSelect
export type Recipient = {
  subscriberId: number
  questions: number
  address: string | null
  status: 'pending' | 'active' | 'left' | 'stopped'
}
export type Settled = {
  subscriberId: number
  outcome: 'accepted' | 'refused' | 'left' | 'held'
  reason: string | null
}
/** Where a call stands after it was made. */
export type Next = {
  state: Batch['state']
  retryAt: string | null
  reason: string | null
  untried: boolean // surely nothing of it was accepted, ever: the key's memory need not be trusted
  apart: number[] // subscribers whose letter goes alone from now on, in a call of its own
  apartAt: string | null // not before
}

/**
 * Writes down who gets an issue - those active at this instant - cut into calls of `batchSize`. Done in
 * one write; a second time changes nothing.
 *
 * @returns when it was done, null if there is no such issue
 */
export async function addressIssue(
  db: Db,
  issue: string,
  batchSize: number,
  now: string,
): Promise<string | null> {
  const unaddressed = 'SELECT 1 FROM digests WHERE week = ? AND addressed_at IS NULL'
  await db.$client.batch(
    [
      {
        sql: `INSERT OR IGNORE INTO deliveries (issue, subscriber_id, batch, questions)
              SELECT ?, id, (row_number() OVER (ORDER BY id) - 1) / CAST(? AS INTEGER), questions
              FROM subscribers WHERE status = 'active' AND EXISTS (${unaddressed})`,
        args: [issue, batchSize, issue],
      },
      {
        sql: `INSERT OR IGNORE INTO batches (issue, batch, state)
              SELECT DISTINCT issue, batch, 'waiting' FROM deliveries
              WHERE issue = ? AND EXISTS (${unaddressed})`,
        args: [issue, issue],
      },
      {
        sql: 'UPDATE digests SET addressed_at = ? WHERE week = ? AND addressed_at IS NULL',
        args: [now, issue],
      },
    ],
    'write',
  )
  const [row] = await db.select().from(digests).where(eq(digests.week, issue))
  return row?.addressedAt ?? null
}

export type Taken = {
  call: (Batch & { recipients: Recipient[] }) | null // those whose letter is not settled, in a fixed order
  paused: string | null // why nothing may be taken
}
export type Statement = { sql: string; args: (string | number | boolean | null)[] }

/**
 * Takes the next call that may be made, for this sender alone until `until`: one whose sender has not
 * been heard of, or one that waits. One statement, so two senders never take the same; none while mail
 * is paused. What is to be recorded before goes into the same write, so that a call costs one trip to
 * the database.
 *
 * @param holder a name that holds no other call
 */
export async function takeCall(
  db: Db,
  issue: string,
  holder: string,
  { now, until }: { now: string; until: string },
  before: readonly Statement[] = [],
): Promise<Taken> {
  const results = await db.$client.batch(
    [
      ...before,
      { sql: TAKE, args: [holder, until, now, issue, issue, now, issue, now] },
      { sql: RECIPIENTS, args: [issue, issue, holder] },
      { sql: "SELECT reason FROM pauses WHERE name = 'mail'", args: [] },
    ],
    'write',
  )
  const [taken, readers, pause] = results.slice(before.length).map(({ rows }) => rows[0])
  const rows = JSON.parse(String(readers?.recipients ?? '[]')) as Row[]
  const recipients = rows.map(recipientOf).sort((a, b) => a.subscriberId - b.subscriberId)
  return {
    call: taken ? { ...(taken as unknown as Batch), recipients } : null,
    paused: pause ? String(pause.reason) : null,
  }
}

type Row = [number, number, string | null, Recipient['status']]
const recipientOf = ([subscriberId, questions, address, status]: Row): Recipient => ({
  subscriberId,
  questions,
  address,
  status,
})

/** Two look-ups, each by its index: a single one would read every call that is done. */
const TAKE = `UPDATE batches SET state = 'sending', holder = ?, claimed_until = ?, tries = tries + 1,
    first_tried_at = coalesce(first_tried_at, ?)
  WHERE issue = ? AND NOT EXISTS (SELECT 1 FROM pauses WHERE name = 'mail') AND batch = coalesce(
    (SELECT batch FROM batches WHERE issue = ? AND state = 'sending' AND claimed_until <= ?
     ORDER BY batch LIMIT 1),
    (SELECT batch FROM batches WHERE issue = ? AND state = 'waiting'
       AND (retry_at IS NULL OR retry_at <= ?) ORDER BY batch LIMIT 1))
  RETURNING issue, batch, state, holder, claimed_until AS claimedUntil, retry_at AS retryAt,
    first_tried_at AS firstTriedAt, tries, reason`

/** As one value: a row for each would cost more than all else that a call does. */
const RECIPIENTS = `SELECT
    json_group_array(json_array(d.subscriber_id, d.questions, s.address, s.status)) AS recipients
  FROM deliveries AS d JOIN subscribers AS s ON s.id = d.subscriber_id
  WHERE d.issue = ? AND d.outcome IS NULL AND d.batch =
    (SELECT batch FROM batches WHERE issue = ? AND state = 'sending' AND holder = ?)`

/** Keeps a claim for longer, if it is still this sender's. */
export async function renewBatch(db: Db, { issue, batch, holder }: Batch, until: string) {
  await db
    .update(batches)
    .set({ claimedUntil: until })
    .where(
      and(
        eq(batches.issue, issue),
        eq(batches.batch, batch),
        eq(batches.holder, holder ?? ''),
        eq(batches.state, 'sending'),
      ),
    )
}

/** How many calls of an issue are in each state. */
export async function batchCounts(db: Db, issue: string): Promise<Record<Batch['state'], number>> {
  const rows = await db
    .select({ state: batches.state, calls: count() })
    .from(batches)
    .where(eq(batches.issue, issue))
    .groupBy(batches.state)
  const counts = { waiting: 0, sending: 0, done: 0, held: 0 }
  for (const { state, calls } of rows) counts[state] = calls
  return counts
}

/** When the next call of an issue can be made; null when none is left to make. */
export async function nextCallAt(db: Db, issue: string): Promise<string | null> {
  const [row] = await db
    .select({
      at: sql<
        string | null
      >`min(CASE state WHEN 'sending' THEN claimed_until ELSE coalesce(retry_at, '') END)`,
    })
    .from(batches)
    .where(and(eq(batches.issue, issue), inArray(batches.state, ['waiting', 'sending'])))
  return row?.at ?? null
}

/** The calls of an issue that are not done, with why. */
export function openBatches(db: Db, issue: string): Promise<Batch[]> {
  return db
    .select()
    .from(batches)
    .where(and(eq(batches.issue, issue), ne(batches.state, 'done')))
    .orderBy(asc(batches.batch))
}
