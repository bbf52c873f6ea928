// src/deliver/subscribers.ts - store: sign-up, confirmation, questions, leaving.

import { and, asc, count, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { type Consent, deliveries, subscribers } from '../schema.ts'

export type Subscriber = typeof subscribers.$inferSelect
export type SignUp = { addressHash: string; address: string; questions: number; askedAt: string }

/**
 * Notes that an address asks for the digest, not yet confirmed. Of somebody who is subscribed already
 * nothing changes; somebody who left or was stopped starts anew.
 */
export async function askToSubscribe(db: Db, signUp: SignUp): Promise<Subscriber | undefined> {
  const { addressHash, address, questions, askedAt } = signUp
  await db
    .insert(subscribers)
    .values({ addressHash, address, questions, status: 'pending', askedAt, createdAt: askedAt })
    .onConflictDoUpdate({
      target: subscribers.addressHash,
      set: { address, questions, status: 'pending', askedAt, stopReason: null, softBounces: 0 },
      setWhere: sql`${subscribers.status} <> 'active'`,
    })
  return byAddressHash(db, addressHash)
}

/** Confirms a sign-up. True if it was waiting for that. */
export async function confirm(db: Db, id: number, consent: Consent): Promise<boolean> {
  const confirmed = await db
    .update(subscribers)
    .set({ status: 'active', confirmedAt: consent.confirmedAt, consent, leftAt: null })
    .where(and(eq(subscribers.id, id), eq(subscribers.status, 'pending')))
    .returning()
  return confirmed.length > 0
}

type Imported = { addressHash: string; address: string; questions: number }

/** Adds people who have agreed elsewhere, in one write. Who left or was stopped stays so unless forced. */
export async function addSubscribers(
  db: Db,
  rows: readonly Imported[],
  { consent, at, force }: { consent: string; at: string; force: boolean },
): Promise<{ added: number; known: number; left: string[] }> {
  const hashes = rows.map(({ addressHash }) => addressHash)
  const before = new Map(
    (await db.select().from(subscribers).where(inArray(subscribers.addressHash, hashes))).map(
      ({ addressHash, status }) => [addressHash, status],
    ),
  )
  const isOut = (status?: string) => status === 'left' || status === 'stopped'
  const statusOf = (row: Imported) => before.get(row.addressHash)
  const left = force ? [] : rows.filter((row) => isOut(statusOf(row)))
  const known = rows.filter((row) => statusOf(row) === 'active')
  const agreed = { wording: consent, askedAt: at, confirmedAt: at, network: 'imported' }
  const values = rows
    .filter((row) => !left.includes(row) && !known.includes(row))
    .map((row) => ({
      ...row,
      status: 'active' as const,
      createdAt: at,
      confirmedAt: at,
      consent: agreed,
    }))
  if (values.length > 0) {
    await db
      .insert(subscribers)
      .values(values)
      .onConflictDoUpdate({
        target: subscribers.addressHash,
        set: {
          address: sql`excluded.address`,
          questions: sql`excluded.questions`,
          status: 'active',
          confirmedAt: at,
          consent: agreed,
          leftAt: null,
          stopReason: null,
          softBounces: 0,
        },
      })
  }
  return { added: values.length, known: known.length, left: left.map(({ address }) => address) }
}

/** Sets which questions a subscriber's digest is about: one bit a question. */
export async function chooseQuestions(db: Db, id: number, questions: number): Promise<void> {
  await db.update(subscribers).set({ questions }).where(eq(subscribers.id, id))
}

/**
 * Leaves: from this instant no letter is handed over, and only the keyed hash stays. A confirmation that
 * waits or is held holds the address too: it is over with.
 */
export async function leave(db: Db, id: number, now: string): Promise<void> {
  await db.$client.batch(
    [
      {
        sql: `UPDATE subscribers SET status = 'left', address = NULL, left_at = ?, consent = NULL,
                confirmed_at = NULL
              WHERE id = ? AND status IN ('pending', 'active', 'stopped')`,
        args: [now, id],
      },
      {
        sql: `UPDATE notices SET state = 'sent', letter = NULL, reason = NULL
              WHERE key LIKE ? AND state IN ('waiting', 'held')`,
        args: [`confirm/${id}/%`],
      },
    ],
    'write',
  )
}

/** Erases a person: leaves, and forgets what was sent. Only the keyed hash stays, so that no import revives it. */
export async function erase(db: Db, id: number, addressHash: string, now: string): Promise<void> {
  await db.$client.batch(
    [
      {
        sql: `UPDATE subscribers SET status = 'left', address = NULL, left_at = ?, consent = NULL,
                confirmed_at = NULL, asked_at = NULL, questions = 31, stop_reason = NULL
              WHERE id = ?`,
        args: [now, id],
      },
      {
        sql: `DELETE FROM deliveries
              WHERE issue IN (SELECT week FROM digests) AND subscriber_id = ?`,
        args: [id],
      },
      { sql: 'DELETE FROM mail_events WHERE address_hash = ?', args: [addressHash] },
      { sql: `DELETE FROM notices WHERE key LIKE ?`, args: [`confirm/${id}/%`] },
    ],
    'write',
  )
}

/** Forgets the addresses of those who asked before an instant and never confirmed. */
export async function forgetUnconfirmed(db: Db, askedBefore: string, now: string): Promise<void> {
  await db
    .update(subscribers)
    .set({ status: 'left', address: null, leftAt: now })
    .where(and(eq(subscribers.status, 'pending'), lt(subscribers.askedAt, askedBefore)))
}

/** The subscriber with an id, or undefined. */
export async function subscriberById(db: Db, id: number): Promise<Subscriber | undefined> {
  const [row] = await db.select().from(subscribers).where(eq(subscribers.id, id))
  return row
}

/** The subscriber with the keyed hash of an address, or undefined. */
export async function byAddressHash(db: Db, addressHash: string): Promise<Subscriber | undefined> {
  const [row] = await db.select().from(subscribers).where(eq(subscribers.addressHash, addressHash))
  return row
}

/** Those with a status, in pages of `limit` after an id: what an export reads. */
export function subscribersAfter(
  db: Db,
  status: Subscriber['status'],
  afterId: number,
  limit = 1000,
): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(and(eq(subscribers.status, status), gt(subscribers.id, afterId)))
    .orderBy(asc(subscribers.id))
    .limit(limit)
}

/** How many there are of each status. */
export async function subscriberCounts(db: Db): Promise<Record<Subscriber['status'], number>> {
  const rows = await db
    .select({ status: subscribers.status, people: count() })
    .from(subscribers)
    .groupBy(subscribers.status)
  const counts = { pending: 0, active: 0, left: 0, stopped: 0 }
  for (const { status, people } of rows) counts[status] = people
  return counts
}

/** How many would get a digest now, by the questions they chose. */
export function activeByQuestions(db: Db) {
  return db
    .select({ questions: subscribers.questions, readers: count() })
    .from(subscribers)
    .where(eq(subscribers.status, 'active'))
    .groupBy(subscribers.questions)
    .orderBy(desc(count()))
}

/** What has been sent to a subscriber: part of what he may ask to see. */
export function deliveriesTo(db: Db, id: number) {
  return db
    .select({ issue: deliveries.issue, outcome: deliveries.outcome, at: deliveries.settledAt })
    .from(deliveries)
    .where(
      and(sql`${deliveries.issue} IN (SELECT week FROM digests)`, eq(deliveries.subscriberId, id)),
    )
}
