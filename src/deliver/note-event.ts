// src/deliver/note-event.ts - a report of the mail provider -> what follows from it: for the address, and
// for sending as a whole.

import type { MailReport, Platform } from '../platform/platform.ts'
import { readAddress } from './address.ts'
import { addMailEvent, issuesSince, type MailEvent, noteArrival, rates } from './mail-events.ts'
import { tellOwner } from './owner.ts'
import { mailResumedAt, pause } from './pauses.ts'
import { leavingToken } from './sender.ts'
import { leave } from './subscribers.ts'
import { addressHash, readToken } from './tokens.ts'
import { tooMany } from './too-many.ts'

const RECENT_MS = 28 * 86_400_000

/** Notes a report. What was noted before, or says nothing about an address, changes nothing. */
export async function noteEvent(platform: Platform, report: MailReport): Promise<void> {
  const { config, db } = platform
  if (report.type === 'email.received') return leaveByMail(platform, report.subject)
  const type = typeOf(report)
  if (type === null) return
  for (const [index, to] of report.to.entries()) {
    const hash = await hashOf(config.secret, to)
    if (hash === null) continue
    if (type === 'delivered') {
      await noteArrival(db, hash)
      continue
    }
    const { at, detail } = report
    const id = index === 0 ? report.id : `${report.id}/${index}`
    if (await addMailEvent(db, { id, type, at, addressHash: hash, detail })) {
      await pauseIfTooMany(platform)
    }
  }
}

/**
 * A letter came in. Only the signed subject of our own mailto link counts: anybody can write anybody's
 * address into a From.
 */
async function leaveByMail({ config, db, now }: Platform, subject: string): Promise<void> {
  const token = leavingToken(subject)
  const id = token && (await readToken(config.secret, 'unsubscribe', token, now()))
  if (id) await leave(db, Number(id), now().toISOString())
}

function typeOf({ type, isPermanent }: MailReport): MailEvent['type'] | 'delivered' | null {
  if (type === 'email.delivered') return 'delivered'
  if (type === 'email.complained') return 'complained'
  if (type === 'email.suppressed') return 'bounced'
  if (type === 'email.bounced') return isPermanent ? 'bounced' : 'soft-bounced'
  return null
}

async function hashOf(secret: string, to: string): Promise<string | null> {
  try {
    return await addressHash(secret, readAddress(to).identity)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Counts what came back of the issues of four weeks, since the owner last said to go on. */
async function pauseIfTooMany(platform: Platform): Promise<void> {
  const { db, now } = platform
  const at = now().toISOString()
  const recent = await issuesSince(db, new Date(Date.parse(at) - RECENT_MS).toISOString())
  const reason = tooMany(await rates(db, recent, (await mailResumedAt(db)) ?? ''))
  if (reason === null || !(await pause(db, 'mail', reason, at))) return
  await tellOwner(platform, `pause/${at}`, {
    subject: 'Revisit has stopped sending the digest',
    paragraphs: [
      `${reason}. Further letters would harm the name of your domain, so nothing goes out until you say so.`,
      'Look for the cause first: a list taken in without consent, a form filled in by robots, a domain without SPF, DKIM and DMARC. Addresses that bounced or complained have been stopped already.',
      'To go on: revisit deliver --resume',
    ],
    action: { words: 'The desk', link: `${platform.config.baseUrl}/desk` },
    closing: 'Confirmations and alerts still go out.',
  })
}
