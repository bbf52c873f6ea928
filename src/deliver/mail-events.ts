// src/deliver/mail-events.ts - a store: what the mail provider reported about letters, each report once.

import { and, count, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { deliveries, digests, mailEvents, subscribers } from '../schema.ts'

export type MailEvent = {
  id: string // the provider's
  type: 'bounced' | 'soft-bounced' | 'complained'
  at: string
  addressHash: string
  detail: string
}

const SOFT_BOUNCES = 3 // so many in a row stop mail to an address

/**
 * Notes a report and what follows from it for the address, in one write. A hard bounce or a complaint
 * stops mail to it, and so does the third soft bounce in a row.
 *
 * @returns false if the report was noted before: then nothing changes
 */
export async function addMailEvent(db: Db, event: MailEvent): Promise<boolean> {
  const { id, type, at, addressHash, detail } = event
  const reason = `${type}: ${detail}`
  const [added] = await db.$client.batch(
    [
      {
        sql: `INSERT OR IGNORE INTO mail_events (id, type, at, address_hash, issue, detail)
              VALUES (?, ?, ?, ?, (${LATEST_ISSUE}), ?)`,
        args: [id, type, at, addressHash, addressHash, at, detail],
      },
      type === 'soft-bounced'
        ? {
            sql: `UPDATE subscribers SET soft_bounces = soft_bounces + 1,
                    status = CASE WHEN soft_bounces + 1 >= ? THEN 'stopped' ELSE status END,
                    stop_reason = CASE WHEN soft_bounces + 1 >= ? THEN ? ELSE stop_reason END
                  WHERE changes() > 0 AND address_hash = ? AND status IN ('pending', 'active')`,
            args: [SOFT_BOUNCES, SOFT_BOUNCES, reason, addressHash],
          }
        : {
            sql: `UPDATE subscribers SET status = 'stopped', stop_reason = ?
                  WHERE changes() > 0 AND address_hash = ? AND status IN ('pending', 'active')`,
            args: [reason, addressHash],
          },
    ],
    'write',
  )
  return (added?.rowsAffected ?? 0) > 0
}

/** The issue that an address got last, before an instant. */
const LATEST_ISSUE = `SELECT d.issue FROM deliveries d
  WHERE d.issue IN (SELECT week FROM digests WHERE addressed_at IS NOT NULL
                    ORDER BY week DESC LIMIT 8)
    AND d.subscriber_id = (SELECT id FROM subscribers WHERE address_hash = ?)
    AND d.outcome = 'accepted' AND d.settled_at <= ? ORDER BY d.issue DESC LIMIT 1`

/** A letter arrived: the soft bounces before it are forgotten. */
export async function noteArrival(db: Db, addressHash: string): Promise<void> {
  await db
    .update(subscribers)
    .set({ softBounces: 0 })
    .where(and(eq(subscribers.addressHash, addressHash), gt(subscribers.softBounces, 0)))
}

export type Rates = { letters: number; bounced: number; complained: number }

/** How many letters of some issues were taken, and how many of them bounced for good or were complained of. */
export async function rates(db: Db, issues: readonly string[], since = ''): Promise<Rates> {
  const [sent] = await db
    .select({ letters: count() })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.issue, [...issues]),
        eq(deliveries.outcome, 'accepted'),
        gt(deliveries.settledAt, since),
      ),
    )
  const events = await db
    .select({ type: mailEvents.type, events: count() })
    .from(mailEvents)
    .where(and(inArray(mailEvents.issue, [...issues]), gt(mailEvents.at, since)))
    .groupBy(mailEvents.type)
  const of = (type: MailEvent['type']) => events.find((one) => one.type === type)?.events ?? 0
  return { letters: sent?.letters ?? 0, bounced: of('bounced'), complained: of('complained') }
}

/** The issues addressed since an instant. */
export async function issuesSince(db: Db, since: string): Promise<string[]> {
  const rows = await db
    .select({ week: digests.week })
    .from(digests)
    .where(and(isNotNull(digests.addressedAt), sql`${digests.addressedAt} >= ${since}`))
  return rows.map(({ week }) => week)
}
