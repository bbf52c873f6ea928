// src/deliver/settlements.ts - a store: what became of letters, and where that leaves the call they
// were in.

import type { Batch, Next, Settled, Statement } from './deliveries.ts'

/**
 * What records the fate of letters, and where that leaves the call, in one write. Letters that go alone
 * get calls of their own in the same write, so that no letter is ever in two calls that may be accepted.
 */
export function settlement(
  claimed: Batch,
  settled: readonly Settled[],
  next: Next,
  now: string,
): Statement[] {
  const { issue, batch, holder } = claimed
  const letters = groupByOutcome(settled).map(({ outcome, reason, ids }) => ({
    sql: `UPDATE deliveries SET outcome = ?, reason = ?, settled_at = ?
          WHERE issue = ? AND subscriber_id IN (SELECT value FROM json_each(?)) AND outcome IS NULL`,
    args: [outcome, reason, now, issue, JSON.stringify(ids)],
  }))
  const state = {
    sql: `UPDATE batches SET state = ?, retry_at = ?, reason = ?, claimed_until = NULL,
            first_tried_at = CASE WHEN ? THEN NULL ELSE first_tried_at END
          WHERE issue = ? AND batch = ? AND holder = ?`,
    args: [next.state, next.retryAt, next.reason, next.untried, issue, batch, holder],
  }
  return [...letters, ...stopped(settled), ...divided(claimed, next), state]
}

/** A letter that can never go shows that its address takes no mail. */
function stopped(settled: readonly Settled[]): Statement[] {
  return settled
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ subscriberId, reason }) => ({
      sql: `UPDATE subscribers SET status = 'stopped', stop_reason = ?
            WHERE id = ? AND status IN ('pending', 'active')`,
      args: [reason ?? 'refused', subscriberId],
    }))
}

/** Calls of one letter each, made only while the call they come from is still this sender's. */
function divided({ issue, batch, holder, tries }: Batch, { apart, apartAt }: Next) {
  if (apart.length === 0) return []
  const ids = JSON.stringify(apart)
  const isOurs = `EXISTS (SELECT 1 FROM batches WHERE issue = ? AND batch = ? AND holder = ? AND state = 'sending')`
  const last = '(SELECT max(batch) FROM batches WHERE issue = ?)'
  return [
    {
      sql: `INSERT INTO batches (issue, batch, state, tries, retry_at)
            SELECT ?, ${last} + key + 1, 'waiting', ?, ? FROM json_each(?) WHERE ${isOurs}`,
      args: [issue, issue, tries, apartAt, ids, issue, batch, holder],
    },
    {
      sql: `UPDATE deliveries SET batch = ${last} - ? + 1 + one.key FROM json_each(?) AS one
            WHERE issue = ? AND subscriber_id = one.value AND batch = ? AND outcome IS NULL
              AND ${isOurs}`,
      args: [issue, apart.length, ids, issue, batch, issue, batch, holder],
    },
  ]
}

function groupByOutcome(settled: readonly Settled[]) {
  const groups = new Map<string, { outcome: string; reason: string | null; ids: number[] }>()
  for (const { subscriberId, outcome, reason } of settled) {
    const key = `${outcome} ${reason}`
    const group = groups.get(key) ?? { outcome, reason, ids: [] }
    group.ids.push(subscriberId)
    groups.set(key, group)
  }
  return [...groups.values()]
}
