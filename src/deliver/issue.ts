// src/deliver/issue.ts - an issue -> letters, once per subscriber. The readers of an issue are
// written down before the first letter goes, and each call to the post is written down before it is
// made, so that a sender that dies at any instant is followed by one that knows where to go on.

import type { Letter, Platform } from '../platform/platform.ts'
import {
  addressIssue,
  type Batch,
  batchCounts,
  nextCallAt,
  type Recipient,
  renewBatch,
  type Settled,
  type Statement,
  takeCall,
} from './deliveries.ts'
import { closeIssue, issueSize } from './issues.ts'
import { issueLetters } from './letter.ts'
import { DONE, isForgotten, nextOf, type Reader, settledAs, settledBy } from './outcomes.ts'
import { isPaused } from './pauses.ts'
import { settlement } from './settlements.ts'

export type Delivered = {
  issue: string
  letters: number // that it has, whatever became of them
  accepted: number // in this run
  gone: number // were to get it and have left since it was frozen
  refused: number
  held: number
  waiting: number // calls that are still to be made
  retryAt: string | null // when it is worth going on ('': at once), null when nothing waits
  paused: string | null // why nothing is sent
}
/** Writes a reader's letter of an issue, which was addressed at an instant: the same letter every time. */
export type LetterFor = (
  recipient: Recipient & { address: string },
  addressedAt: string,
) => Promise<Letter>
export type DeliverOptions = {
  calls?: number // at most so many to the post, the rest in the next run
  letterFor?: LetterFor
  claimMs?: number // how long a sender that died is waited for
  onCall?: (report: Delivered) => void
}

const CLAIM_MS = 10_000 // renewed while the post is being asked
const CALLS = 1000 // in one run: at five a second as many as fit between two ticks
const FRUITLESS = 3 // so many calls in a row that the post did not take: leave it alone for now
const FORGOTTEN = 'a sender died or was not answered, and the post no longer knows the key'

/**
 * Sends an issue on from wherever it stands: at most `calls` calls to the post, the rest in the next run.
 *
 * What cannot be known - the post may have taken a letter, and has forgotten the key - is held for the
 * owner, never guessed. Who leaves before his letter is handed over gets none.
 */
export async function deliverIssue(
  platform: Platform,
  issue: string,
  options: DeliverOptions = {},
): Promise<Delivered> {
  const { db, now, mailer } = platform
  const report = emptyReport(issue, await isPaused(db, 'mail'))
  if (report.paused) return report

  const write = options.letterFor ?? (await issueLetters(platform, issue))
  const addressedAt = await addressIssue(db, issue, mailer.batchSize, now().toISOString())
  if (addressedAt === null) throw new Error(`there is no digest of ${issue}`)
  report.letters = await issueSize(db, issue)
  await sendCalls(platform, { ...options, issue, write, addressedAt }, report)
  const { waiting, sending } = await batchCounts(db, issue)
  report.waiting = waiting + sending
  if (report.retryAt === null) report.retryAt = await nextCallAt(db, issue)
  if (report.waiting === 0) await closeIssue(db, issue, now().toISOString())
  return report
}

type Sending = DeliverOptions & { issue: string; write: LetterFor; addressedAt: string }

/**
 * Makes calls until none is left, mail is paused, or the post takes nothing. What became of one call is
 * recorded in the same write that takes the next.
 */
async function sendCalls(platform: Platform, sending: Sending, report: Delivered) {
  const { calls = CALLS, claimMs = CLAIM_MS, onCall } = sending
  const { db } = platform
  const holder = crypto.randomUUID()
  let fruitless = 0
  let records: Statement[] = []
  for (let made = 0; made < calls && fruitless < FRUITLESS; made++) {
    const now = platform.now().toISOString()
    const times = { now, until: later(now, claimMs) }
    const { call, paused } = await takeCall(db, sending.issue, holder, times, records)
    report.paused = paused
    if (!call) return
    const sent = await whileClaimed(platform, call, claimMs, () =>
      sendCall(platform, call, sending, now),
    )
    records = sent.records
    for (const { outcome } of sent.settled) report[outcome === 'left' ? 'gone' : outcome]++
    onCall?.(report)
    fruitless = sent.retryAt !== null && sent.settled.length === 0 ? fruitless + 1 : 0
    if (fruitless === FRUITLESS) report.retryAt = sent.retryAt
  }
  if (records.length > 0) await db.$client.batch(records, 'write')
  report.paused = await isPaused(db, 'mail')
}

async function sendCall(
  { mailer, now }: Platform,
  call: Batch & { recipients: Recipient[] },
  { write, addressedAt }: Sending,
  triedAt: string,
): Promise<{ settled: Settled[]; retryAt: string | null; records: Statement[] }> {
  const { recipients } = call
  const settled: Settled[] = recipients.filter(hasLeft).map(settledAs('left', null))
  const readers = recipients.filter((recipient) => !hasLeft(recipient)) as Reader[]
  let next = DONE

  if (readers.length > 0 && isForgotten(call.firstTriedAt, triedAt, mailer)) {
    settled.push(...readers.map(settledAs('held', FORGOTTEN)))
    next = { ...DONE, state: 'held', reason: FORGOTTEN }
  } else if (readers.length > 0) {
    const letters = await Promise.all(readers.map((reader) => write(reader, addressedAt)))
    const outcomes = await mailer.send(letters, keyOf(call, addressedAt))
    settled.push(...settledBy(readers, outcomes, mailer))
    next = nextOf(readers, outcomes, call, mailer, triedAt)
  }
  const records = settlement(call, settled, next, now().toISOString())
  return { settled, retryAt: next.retryAt, records }
}

/**
 * The key of a call. The instant at which the issue was addressed stands in it, so that another database
 * with the same account at the post is not taken for a repeat.
 */
function keyOf({ issue, batch }: Batch, addressedAt: string): string {
  return `digest/${issue}/${Date.parse(addressedAt).toString(36)}/${batch}`
}

const hasLeft = ({ status, address }: Recipient) => status !== 'active' || address === null

/** Does work under a claim that it keeps alive; other senders follow soon after this one has died. */
async function whileClaimed<T>(
  { db, now, log }: Platform,
  claimed: Batch,
  claimMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const renew = () => renewBatch(db, claimed, later(now().toISOString(), claimMs))
  const timer = setInterval(
    () => void renew().catch((error) => log({ claim: 'not renewed', error: String(error) })),
    claimMs / 3,
  )
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

function emptyReport(issue: string, paused: string | null): Delivered {
  const counts = { letters: 0, accepted: 0, gone: 0, refused: 0, held: 0, waiting: 0 }
  return { issue, ...counts, retryAt: null, paused }
}
