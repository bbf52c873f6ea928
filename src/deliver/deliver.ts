// src/deliver/deliver.ts - step: an issue -> letters, once per subscriber. The readers of an issue are
// written down before the first letter goes, and each call to the post is written down before it is
// made, so that a sender that dies at any instant is followed by one that knows where to go on.

import type { Letter, Mailer, Outcome, Platform } from '../platform/platform.ts'
import {
  addressIssue,
  type Batch,
  batchCounts,
  claimBatch,
  closeIssue,
  nextCallAt,
  type Recipient,
  type Settled,
  settle,
  unsettled,
} from './deliveries.ts'
import { issueLetters } from './letter.ts'
import { isPaused } from './pauses.ts'
import { stopAddress } from './subscribers.ts'

export type Delivered = {
  issue: string
  accepted: number // letters, in this run
  left: number // were to get it and have left since it was frozen
  refused: number
  held: number
  waiting: number // calls that are still to be made
  retryAt: string | null // when it is worth going on ('': at once), null when nothing waits
  paused: string | null // why nothing is sent
}
export type LetterFor = (recipient: Recipient & { address: string }) => Promise<Letter>

const CLAIM_MS = 30_000 // longer than the post may take to answer
const RETRY_MS = 15_000 // doubled with every try, up to an hour
const HOUR_MS = 3_600_000

/**
 * Sends an issue on from wherever it stands: at most `calls` calls to the post, the rest in the next run.
 *
 * What cannot be known - the post may have taken a letter, and has forgotten the key - is held for the
 * owner, never guessed. Who leaves before his letter is handed over gets none.
 */
export async function deliverIssue(
  platform: Platform,
  issue: string,
  { calls = 200, letterFor }: { calls?: number; letterFor?: LetterFor } = {},
): Promise<Delivered> {
  const { db, now, mailer } = platform
  const report = emptyReport(issue, await isPaused(db, 'mail'))
  if (report.paused) return report

  await addressIssue(db, issue, mailer.batchSize, now().toISOString())
  const write = letterFor ?? (await issueLetters(platform, issue))
  const holder = crypto.randomUUID()
  for (let call = 0; call < calls; call++) {
    const claimed = await claim(platform, issue, holder)
    if (!claimed) break
    count(report, await sendBatch(platform, claimed, write))
  }
  const { waiting, sending } = await batchCounts(db, issue)
  report.waiting = waiting + sending
  report.retryAt = await nextCallAt(db, issue)
  if (report.waiting === 0) await closeIssue(db, issue, now().toISOString())
  return report
}

function claim({ db, now }: Platform, issue: string, holder: string) {
  const at = now()
  const until = new Date(at.getTime() + CLAIM_MS).toISOString()
  return claimBatch(db, issue, holder, at.toISOString(), until)
}

async function sendBatch(platform: Platform, claimed: Batch, letterFor: LetterFor) {
  const { db, mailer, now } = platform
  const recipients = await unsettled(db, claimed.issue, claimed.batch)
  const settled: Settled[] = recipients.filter(hasLeft).map(settledAs('left', null))
  const readers = recipients.filter((recipient) => !hasLeft(recipient)) as Reader[]
  const next = { state: 'done' as Batch['state'], retryAt: null as string | null, reason: null }

  if (readers.length > 0) {
    if (isForgotten(claimed, mailer, now())) {
      const reason = 'a sender died or was not answered, and the post no longer knows the key'
      settled.push(...readers.map(settledAs('held', reason)))
      Object.assign(next, { state: 'held', reason })
    } else {
      const letters = await Promise.all(readers.map(letterFor))
      const outcomes = await mailer.send(letters, `digest/${claimed.issue}/${claimed.batch}`)
      settled.push(...settledBy(readers, outcomes, mailer))
      Object.assign(next, nextState(outcomes, claimed, mailer, now()))
      await stopRefused(platform, readers, outcomes)
    }
  }
  await settle(db, claimed, settled, next, now().toISOString())
  return settled
}

type Reader = Recipient & { address: string }
const hasLeft = ({ status, address }: Recipient) => status !== 'active' || address === null
const settledAs =
  (outcome: Settled['outcome'], reason: string | null) =>
  ({ subscriberId }: Recipient): Settled => ({ subscriberId, outcome, reason })

/** A call tried before may only be repeated for as long as the post remembers its key. */
function isForgotten({ tries, firstTriedAt }: Batch, { keyHours }: Mailer, now: Date): boolean {
  if (tries <= 1 || firstTriedAt === null) return false
  return now.getTime() - Date.parse(firstTriedAt) >= keyHours * HOUR_MS
}

function settledBy(readers: Reader[], outcomes: Outcome[], { keyHours }: Mailer): Settled[] {
  return readers.flatMap((reader, index): Settled[] => {
    const outcome = outcomes[index]
    if (outcome?.status === 'accepted') return [settledAs('accepted', null)(reader)]
    if (outcome?.status === 'refused') return [settledAs('refused', outcome.reason)(reader)]
    const unknown = outcome === undefined || outcome.status === 'unknown'
    if (unknown && keyHours === 0) return [settledAs('held', outcome?.reason ?? null)(reader)]
    return []
  })
}

/** A call with letters still open is made again later, with the same key. */
function nextState(outcomes: Outcome[], { tries }: Batch, { keyHours }: Mailer, now: Date) {
  const open = outcomes.filter(({ status }) => status === 'postponed' || status === 'unknown')
  const [first] = open
  if (!first || !('reason' in first)) return { state: 'done' as const }
  if (first.status === 'unknown' && keyHours === 0) {
    return { state: 'held' as const, reason: first.reason }
  }
  const asked = first.status === 'postponed' ? (first.retryAfterSeconds ?? 0) * 1000 : 0
  const waitMs = Math.max(asked, Math.min(RETRY_MS * 2 ** (tries - 1), HOUR_MS))
  const retryAt = new Date(now.getTime() + waitMs).toISOString()
  return { state: 'waiting' as const, retryAt, reason: first.reason }
}

/** A letter that can never go shows that its address takes no mail. */
async function stopRefused({ db }: Platform, readers: Reader[], outcomes: Outcome[]) {
  for (const [index, outcome] of outcomes.entries()) {
    const reader = readers[index]
    if (outcome.status === 'refused' && reader) {
      await stopAddress(db, reader.subscriberId, outcome.reason)
    }
  }
}

function emptyReport(issue: string, paused: string | null): Delivered {
  const counts = { accepted: 0, left: 0, refused: 0, held: 0, waiting: 0 }
  return { issue, ...counts, retryAt: null, paused }
}

function count(report: Delivered, settled: Settled[]) {
  for (const { outcome } of settled) report[outcome]++
}
