// src/deliver/outcomes.ts - what the post said of a call -> what becomes of its letters, and of the call
// (pure).

import type { Mailer, Outcome } from '../platform/platform.ts'
import type { Batch, Next, Recipient, Settled } from './deliveries.ts'

export type Reader = Recipient & { address: string }

const RETRY_MS = 2_000 // doubled with every try
const LONGEST_MS = 3_600_000
const HOUR_MS = 3_600_000

/** How long to wait after a try that was not accepted: what the post asks for, at least our own pause. */
export function waitMs(tries: number, askedSeconds: number | null = null): number {
  const ours = Math.min(RETRY_MS * 2 ** Math.max(0, tries - 1), LONGEST_MS)
  return Math.max((askedSeconds ?? 0) * 1000, ours)
}

/**
 * Whether the post may no longer know the key of a try that it perhaps accepted: then nobody can tell.
 *
 * @param firstTriedAt the first try of which it is not known whether it was accepted; this one's instant
 *                     where all earlier ones surely were not
 */
export function isForgotten(
  firstTriedAt: string | null,
  triedAt: string,
  { keyHours }: Pick<Mailer, 'keyHours'>,
): boolean {
  if (firstTriedAt === null || firstTriedAt >= triedAt) return false
  return Date.parse(triedAt) - Date.parse(firstTriedAt) >= keyHours * HOUR_MS
}

/** A recipient with what became of his letter. */
export const settledAs =
  (outcome: Settled['outcome'], reason: string | null) =>
  ({ subscriberId }: Pick<Recipient, 'subscriberId'>): Settled => ({
    subscriberId,
    outcome,
    reason,
  })

/** The letters that are done with. Those of which nothing is said here stay open. */
export function settledBy(
  readers: readonly Reader[],
  outcomes: readonly Outcome[],
  { keyHours }: Pick<Mailer, 'keyHours'>,
): Settled[] {
  return readers.flatMap((reader, index): Settled[] => {
    const outcome = outcomes[index] ?? SILENCE
    if (outcome.status === 'accepted') return [settledAs('accepted', null)(reader)]
    if (outcome.status === 'refused') return [settledAs('refused', outcome.reason)(reader)]
    const isHeld = outcome.status === 'unknown' && keyHours === 0
    return isHeld ? [settledAs('held', outcome.reason)(reader)] : []
  })
}

/** A call with letters still open is made again later, with the same key; those to go alone get their own. */
export function nextOf(
  readers: readonly Reader[],
  outcomes: readonly Outcome[],
  { tries, firstTriedAt }: Pick<Batch, 'tries' | 'firstTriedAt'>,
  { keyHours }: Pick<Mailer, 'keyHours'>,
  triedAt: string,
): Next {
  const later = (seconds: number | null = null) =>
    new Date(Date.parse(triedAt) + waitMs(tries, seconds)).toISOString()
  const apart = readers
    .filter((_, index) => outcomes[index]?.status === 'apart')
    .map(({ subscriberId }) => subscriberId)
  const open = readers.map((_, index) => outcomes[index] ?? SILENCE).filter(isOpen)
  const [first] = open
  const alone = { apart, apartAt: readers.length > 1 ? null : later() }
  if (!first) return { ...DONE, ...alone }
  const { reason } = first
  const unknown = open.some(({ status }) => status === 'unknown')
  if (unknown && keyHours === 0) return { ...DONE, ...alone, state: 'held', reason }
  const asked = first.status === 'postponed' ? first.retryAfterSeconds : null
  const isKnown = !unknown && firstTriedAt !== null && firstTriedAt >= triedAt
  return { ...alone, state: 'waiting', retryAt: later(asked), reason, untried: isKnown }
}

type Open = Extract<Outcome, { status: 'postponed' | 'unknown' }>
const isOpen = (outcome: Outcome): outcome is Open =>
  outcome.status === 'postponed' || outcome.status === 'unknown'
const SILENCE: Outcome = { status: 'unknown', reason: 'the post said nothing of this letter' }

/** A call with nothing left to do. */
export const DONE: Next = {
  state: 'done',
  retryAt: null,
  reason: null,
  untried: false,
  apart: [],
  apartAt: null,
}
