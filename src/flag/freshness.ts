// src/flag/freshness.ts - flags and answers -> how a claim stands today (pure).

import type { Check } from './checks.ts'
import type { Flag } from './flags.ts'

export type Freshness<F> = {
  verdict: 'fresh' | 'review' | 'revise'
  open: F[] // newest first
  waitingDays: number // whole days since the oldest open flag was raised; 0 when fresh
}

type Raised = Pick<Flag, 'id' | 'relation' | 'raisedAt'>
type Answered = Pick<Check, 'flagId' | 'answer' | 'until' | 'checkedAt'>

const DAY_MS = 86_400_000

/**
 * Says whether a claim can stand as written, and how long its author has been awaited.
 *
 * An answer to one flag closes that flag. An answer to the whole claim closes the flags raised up to
 * its instant. 'later' closes only until its day: then what it closed is open again.
 *
 * @param flags   every flag on one claim, in any order
 * @param answers the author's answers about it that are not undone, in any order
 * @param now     like the other instants ISO 8601 UTC as `toISOString` writes it, to sort as text
 * @returns the strongest open verdict (revise over review), or 'fresh' when no flag is open
 */
export function freshness<F extends Raised>(
  flags: readonly F[],
  answers: readonly Answered[],
  now: string,
): Freshness<F> {
  const open = flags
    .filter((flag) => !isClosed(flag, answers, now))
    .sort((a, b) => b.raisedAt.localeCompare(a.raisedAt) || b.id - a.id)
  const oldest = open.at(-1)
  if (!oldest) return { verdict: 'fresh', open, waitingDays: 0 }
  const waitingMs = Date.parse(now) - Date.parse(oldest.raisedAt)
  return {
    verdict: open.some(({ relation }) => relation === 'revise') ? 'revise' : 'review',
    open,
    waitingDays: Math.max(0, Math.floor(waitingMs / DAY_MS)),
  }
}

/** The newest answer that concerns a flag decides. */
function isClosed({ id, raisedAt }: Raised, answers: readonly Answered[], now: string): boolean {
  const concerning = answers.filter(({ flagId, checkedAt }) =>
    flagId === null ? raisedAt <= checkedAt : flagId === id,
  )
  const newest = concerning.sort((a, b) => a.checkedAt.localeCompare(b.checkedAt)).at(-1)
  if (!newest) return false
  return newest.answer !== 'later' || newest.until === null || now.slice(0, 10) < newest.until
}
