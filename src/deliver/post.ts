// src/deliver/post.ts - hands over the letters to one person that wait: confirmations and alerts.

import type { Outcome, Platform } from '../platform/platform.ts'
import { withBlanks } from './blanks.ts'
import {
  claimNotice,
  forgetNotices,
  renewNotice,
  settleNotice,
  type WaitingNotice,
} from './notices.ts'
import { isForgotten, waitMs } from './outcomes.ts'
import { sender } from './sender.ts'

export type Posted = { sent: number; waiting: number; refused: number; held: number }

const CLAIM_MS = 10_000 // renewed while the post is being asked
const FRUITLESS = 3 // so many in a row that the post did not take: leave it alone for now
const KEPT_MS = 40 * 86_400_000 // keys, so that the same letter does not go twice
const FORGOTTEN = 'a sender died or was not answered, and the post no longer knows the key'

/** Sends up to `most` letters that wait; one that cannot go yet does not stop the others. */
export async function postNotices(platform: Platform, most = 50): Promise<Posted> {
  const { db, now } = platform
  const posted: Posted = { sent: 0, waiting: 0, refused: 0, held: 0 }
  let fruitless = 0
  for (let count = 0; count < most && fruitless < FRUITLESS; count++) {
    const triedAt = now().toISOString()
    const claimed = await claimNotice(db, triedAt, later(triedAt, CLAIM_MS))
    if (!claimed) break
    const state = await postOne(platform, claimed, triedAt)
    posted[state]++
    fruitless = state === 'waiting' ? fruitless + 1 : 0
  }
  await forgetNotices(db, later(now().toISOString(), -KEPT_MS))
  return posted
}

async function postOne(
  platform: Platform,
  notice: WaitingNotice,
  triedAt: string,
): Promise<keyof Posted> {
  const { db, mailer, config } = platform
  if (isForgotten(notice.firstTriedAt, triedAt, mailer)) {
    await settleNotice(db, notice.key, 'held', { reason: FORGOTTEN })
    return 'held'
  }
  const { to, subject, html, text, headers } = notice.letter as NonNullable<typeof notice.letter>
  const body = withBlanks({ html, text })
  const letter = { to, subject, headers, from: sender(config), body, fill: {} }
  const key = `${notice.key}/${Date.parse(notice.createdAt).toString(36)}`
  const [outcome] = await whileClaimed(platform, notice.key, () => mailer.send([letter], key))
  const silence: Outcome = { status: 'unknown', reason: 'the post said nothing' }
  return note(platform, notice, outcome ?? silence, triedAt)
}

/** Does work under a claim that it keeps alive. */
async function whileClaimed<T>({ db, now, log }: Platform, key: string, work: () => Promise<T>) {
  const renew = () => renewNotice(db, key, later(now().toISOString(), CLAIM_MS))
  const timer = setInterval(
    () => void renew().catch((error) => log({ claim: 'not renewed', error: String(error) })),
    CLAIM_MS / 3,
  )
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

async function note(
  { db, mailer }: Platform,
  { key, tries, firstTriedAt }: WaitingNotice,
  outcome: Outcome,
  triedAt: string,
): Promise<keyof Posted> {
  if (outcome.status === 'accepted') {
    await settleNotice(db, key, 'sent')
    return 'sent'
  }
  const { reason } = outcome
  if (outcome.status === 'refused') {
    await settleNotice(db, key, 'refused', { reason })
    return 'refused'
  }
  if (outcome.status === 'unknown' && mailer.keyHours === 0) {
    await settleNotice(db, key, 'held', { reason })
    return 'held'
  }
  const asked = outcome.status === 'postponed' ? outcome.retryAfterSeconds : null
  const untried = outcome.status !== 'unknown' && (firstTriedAt ?? '') >= triedAt
  const retryAt = later(triedAt, waitMs(tries, asked))
  await settleNotice(db, key, 'waiting', { reason, retryAt, untried })
  return 'waiting'
}

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
