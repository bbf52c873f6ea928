// src/deliver/deliveries.ts - a store: who gets an issue, in which call, and what became of it.

import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { batches, deliveries, digests, subscribers } from '../schema.ts'

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

/**
 * Takes the next call that may be made, for this sender alone until `until`: one that waits, or one
 * whose sender has not been heard of. One statement, so two senders never take the same.
 */
export async function claimBatch(
  db: Db,
  issue: string,
  holder: string,
  now: string,
  until: string,
): Promise<Batch | undefined> {
  const [claimed] = await db
    .update(batches)
    .set({
      state: 'sending',
      holder,
      claimedUntil: until,
      tries: sql`${batches.tries} + 1`,
      firstTriedAt: sql`coalesce(${batches.firstTriedAt}, ${now})`,
    })
    .where(
      and(
        eq(batches.issue, issue),
        eq(
          batches.batch,
          sql`(SELECT batch FROM batches WHERE issue = ${issue} AND (
                (state = 'waiting' AND (retry_at IS NULL OR retry_at <= ${now}))
                OR (state = 'sending' AND claimed_until <= ${now}))
              ORDER BY batch LIMIT 1)`,
        ),
      ),
    )
    .returning()
  return claimed
}

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

/** The readers of a call whose letter is not settled yet, in a fixed order. */
export function unsettled(db: Db, issue: string, batch: number): Promise<Recipient[]> {
  return db
    .select({
      subscriberId: deliveries.subscriberId,
      questions: deliveries.questions,
      address: subscribers.address,
      status: subscribers.status,
    })
    .from(deliveries)
    .innerJoin(subscribers, eq(subscribers.id, deliveries.subscriberId))
    .where(
      and(eq(deliveries.issue, issue), eq(deliveries.batch, batch), isNull(deliveries.outcome)),
    )
    .orderBy(sql`+${deliveries.subscriberId}`) // the plus: found by its call, not by reading the whole issue in order
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
