// src/deliver/issue.ts - an issue -> letters, once per subscriber. The readers of an issue are
// written down before the first letter goes, and each call to the post is written down before it is
// made, so that a sender that dies at any instant is followed by one that knows where to go on.

import type { Letter, Platform } from '../platform/platform.ts'
import {
  addressIssue,
  type Batch,
  batchCounts,
  claimBatch,
  nextCallAt,
  type Recipient,
  renewBatch,
  type Settled,
  unsettled,
} from './deliveries.ts'
import { closeIssue, issueSize } from './issues.ts'
import { issueLetters } from './letter.ts'
import { DONE, isForgotten, nextOf, type Reader, settledAs, settledBy } from './outcomes.ts'
import { isPaused } from './pauses.ts'
import { settle } from './settlements.ts'
import { stopAddress } from './subscribers.ts'

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

/** Makes calls until none is left, mail is paused, or the post takes nothing. */
async function sendCalls(platform: Platform, sending: Sending, report: Delivered) {
  const { calls = 200, claimMs = CLAIM_MS, onCall } = sending
  const holder = crypto.randomUUID()
  let fruitless = 0
  for (let call = 0; call < calls; call++) {
    const triedAt = platform.now().toISOString()
    const until = later(triedAt, claimMs)
    const claimed = await claimBatch(platform.db, sending.issue, holder, triedAt, until)
    if (!claimed) return
    const { settled, retryAt } = await whileClaimed(platform, claimed, claimMs, () =>
      sendBatch(platform, claimed, sending, triedAt),
    )
    for (const { outcome } of settled) report[outcome === 'left' ? 'gone' : outcome]++
    onCall?.(report)
    fruitless = retryAt !== null && settled.length === 0 ? fruitless + 1 : 0
    if (fruitless === FRUITLESS) {
      report.retryAt = retryAt
      return
    }
    report.paused = await isPaused(platform.db, 'mail')
    if (report.paused) return
  }
}

async function sendBatch(
  platform: Platform,
  claimed: Batch,
  { write, addressedAt }: Sending,
  triedAt: string,
): Promise<{ settled: Settled[]; retryAt: string | null }> {
  const { db, mailer, now } = platform
  const recipients = await unsettled(db, claimed.issue, claimed.batch)
  const settled: Settled[] = recipients.filter(hasLeft).map(settledAs('left', null))
  const readers = recipients.filter((recipient) => !hasLeft(recipient)) as Reader[]
  let next = DONE

  if (readers.length > 0 && isForgotten(claimed.firstTriedAt, triedAt, mailer)) {
    settled.push(...readers.map(settledAs('held', FORGOTTEN)))
    next = { ...DONE, state: 'held', reason: FORGOTTEN }
  } else if (readers.length > 0) {
    const letters = await Promise.all(readers.map((reader) => write(reader, addressedAt)))
    const outcomes = await mailer.send(letters, keyOf(claimed, addressedAt))
    settled.push(...settledBy(readers, outcomes, mailer))
    next = nextOf(readers, outcomes, claimed, mailer, triedAt)
    await stopRefused(platform, settled)
  }
  await settle(db, claimed, settled, next, now().toISOString())
  return { settled, retryAt: next.retryAt }
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

/** A letter that can never go shows that its address takes no mail. */
async function stopRefused({ db }: Platform, settled: readonly Settled[]) {
  for (const { subscriberId, outcome, reason } of settled) {
    if (outcome === 'refused') await stopAddress(db, subscriberId, reason ?? 'refused')
  }
}

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

function emptyReport(issue: string, paused: string | null): Delivered {
  const counts = { letters: 0, accepted: 0, gone: 0, refused: 0, held: 0, waiting: 0 }
  return { issue, ...counts, retryAt: null, paused }
}
