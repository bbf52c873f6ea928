// src/deliver/held.ts - a store: letters of which it cannot be known whether they went, for the owner.

import { count, inArray } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { deliveries } from '../schema.ts'

/** The owner has found out what became of held letters: they arrived, or they go out again. */
export async function releaseHeld(db: Db, issue: string, arrived: boolean, now: string) {
  const outcome = arrived ? 'accepted' : null
  const settledAt = arrived ? now : null
  await db.$client.batch(
    [
      {
        sql: `UPDATE deliveries SET outcome = ?, settled_at = ?, reason = NULL
              WHERE issue = ? AND outcome = 'held'`,
        args: [outcome, settledAt, issue],
      },
      {
        sql: `UPDATE batches SET state = ?, retry_at = NULL, reason = NULL, first_tried_at = NULL
              WHERE issue = ? AND state = 'held'`,
        args: [arrived ? 'done' : 'waiting', issue],
      },
      ...(arrived
        ? []
        : [{ sql: `UPDATE digests SET sent_at = NULL WHERE week = ?`, args: [issue] }]),
    ],
    'write',
  )
}

/** How many letters of issues are held, for the owner's eyes. */
export async function heldIssues(db: Db): Promise<{ issue: string; letters: number }[]> {
  return db
    .select({ issue: deliveries.issue, letters: count() })
    .from(deliveries)
    .where(inArray(deliveries.outcome, ['held']))
    .groupBy(deliveries.issue)
}
