// src/deliver/deliver.ts - the step: the issue whose hour has come goes to its readers, and the letters to
// one person that wait are posted. Run by any number of processes at once it does no harm.

import { lastSlot, lastWholeWeek } from '../digest/week.ts'
import type { Platform } from '../platform/platform.ts'
import { type Delivered, type DeliverOptions, deliverIssue } from './issue.ts'
import { issueDates, unsentBefore } from './issues.ts'
import { type Posted, postNotices } from './post.ts'
import { forgetUnconfirmed } from './subscribers.ts'

export type Deliveries = {
  issue: Delivered | null // null: nothing is due, or all of it has gone
  notices: Posted
  left: number // calls and letters that could go at once, and were more than a run takes
  unsent: string[] // earlier issues that did not go to everybody; they are not sent late by themselves
}
export type DeliverStep = DeliverOptions & {
  notices?: number // at most so many letters to one person, the rest in the next run
  week?: string | undefined // this issue instead of the one that is due
  toTheEnd?: boolean // waits and goes on until no call is left
  onWait?: (report: Delivered, waitMs: number) => void
}

const DAY_MS = 86_400_000
const KEPT_MS = 8 * DAY_MS // an address that nobody confirmed; its link held for seven days
const LONGEST_NAP_MS = 15_000

/** Sends on the newest issue whose slot has passed; of an older one only what the owner asks for. */
export async function deliver(platform: Platform, options: DeliverStep = {}): Promise<Deliveries> {
  const { db, config, now } = platform
  const slot = lastSlot(now(), config.digestAt, config.timeZone)
  const notices = await postNotices(platform, options.notices)
  const at = now()
  await forgetUnconfirmed(db, new Date(at.getTime() - KEPT_MS).toISOString(), at.toISOString())
  const due = lastWholeWeek(slot).id
  const week = options.week ?? due
  const dates = await issueDates(db, week)
  const isOpen = dates !== undefined && dates.sentAt === null
  const issue = isOpen ? await sendOn(platform, week, options) : null
  const taken = notices.sent + notices.refused + notices.held
  return {
    issue,
    notices,
    left: callsLeft(issue) + (taken === options.notices ? 1 : 0),
    unsent: await unsentBefore(db, due),
  }
}

const callsLeft = (issue: Delivered | null) =>
  issue?.retryAt === '' && !issue.paused ? issue.waiting : 0

async function sendOn(platform: Platform, week: string, options: DeliverStep): Promise<Delivered> {
  const total = await deliverIssue(platform, week, options)
  while (options.toTheEnd && total.waiting > 0 && !total.paused) {
    await nap(platform, total, options)
    const more = await deliverIssue(platform, week, options)
    for (const count of ['accepted', 'gone', 'refused', 'held'] as const)
      more[count] += total[count]
    Object.assign(total, more)
  }
  return total
}

/** Sleeps until it is worth going on; now and then it wakes, because another sender may have been faster. */
async function nap({ now }: Platform, report: Delivered, { onWait }: DeliverStep): Promise<void> {
  const waitMs = Math.max(0, Date.parse(report.retryAt ?? '') - now().getTime()) || 0
  onWait?.(report, waitMs)
  const napMs = Math.min(Math.max(waitMs, 50), LONGEST_NAP_MS)
  await new Promise((resolve) => setTimeout(resolve, napMs))
}
