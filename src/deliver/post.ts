// src/deliver/post.ts - hands over the letters to one person that wait: confirmations and alerts.

import type { Outcome, Platform } from '../platform/platform.ts'
import { withBlanks } from './blanks.ts'
import { claimNotice, forgetNotices, settleNotice, type WaitingNotice } from './notices.ts'
import { sender } from './sender.ts'

export type Posted = { sent: number; waiting: number; refused: number; held: number }

const CLAIM_MS = 30_000
const RETRY_MS = 15_000 // doubled with every try, up to an hour
const HOUR_MS = 3_600_000
const KEPT_MS = 40 * 24 * HOUR_MS // keys, so that the same letter does not go twice

/** Sends up to `most` letters that wait; one that cannot go yet does not stop the others. */
export async function postNotices(platform: Platform, most = 50): Promise<Posted> {
  const { db, now } = platform
  const posted: Posted = { sent: 0, waiting: 0, refused: 0, held: 0 }
  for (let count = 0; count < most; count++) {
    const at = now()
    const until = new Date(at.getTime() + CLAIM_MS).toISOString()
    const claimed = await claimNotice(db, at.toISOString(), until)
    if (!claimed) break
    posted[await postOne(platform, claimed)]++
  }
  await forgetNotices(db, new Date(now().getTime() - KEPT_MS).toISOString())
  return posted
}

async function postOne(platform: Platform, notice: WaitingNotice): Promise<keyof Posted> {
  const { db, mailer, now } = platform
  if (isForgotten(notice, mailer.keyHours, now())) {
    const reason = 'a sender died or was not answered, and the post no longer knows the key'
    await settleNotice(db, notice.key, 'held', { reason })
    return 'held'
  }
  const { to, subject, html, text, headers } = notice.letter as NonNullable<typeof notice.letter>
  const body = withBlanks({ html, text })
  const letter = { to, subject, headers, from: sender(platform.config), body, fill: {} }
  const [outcome] = await mailer.send([letter], notice.key)
  return note(platform, notice, outcome ?? { status: 'unknown', reason: 'the post said nothing' })
}

async function note({ db, mailer, now }: Platform, notice: WaitingNotice, outcome: Outcome) {
  const { key, tries } = notice
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
  const waitMs = Math.min(RETRY_MS * 2 ** (tries - 1), HOUR_MS)
  const retryAt = new Date(now().getTime() + waitMs).toISOString()
  await settleNotice(db, key, 'waiting', { reason, retryAt })
  return 'waiting'
}

function isForgotten({ tries, firstTriedAt }: WaitingNotice, keyHours: number, now: Date): boolean {
  if (tries <= 1 || firstTriedAt === null) return false
  return now.getTime() - Date.parse(firstTriedAt) >= keyHours * HOUR_MS
}
