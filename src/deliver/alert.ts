// src/deliver/alert.ts - the step: tells the author of claims that may be wrong, of the service when it has
// not done its work, and again of what he put off. Letters wait in line; `deliver` posts them.

import { allChecks } from '../flag/checks.ts'
import type { Platform } from '../platform/platform.ts'
import { alertLetter, type Entry } from './alert-letter.ts'
import {
  type Alertable,
  addAlert,
  alertables,
  dueAgain,
  knownKeys,
  lastLetterAt,
  passOver,
  toldOf,
  unalerted,
} from './alerts.ts'
import { type Chosen, chooseAlerts, pairOf } from './choose-alerts.ts'
import { reportOutages } from './outages.ts'
import { ownerAddress } from './owner.ts'
import { dayOf, isQuiet } from './quiet.ts'
import { signToken } from './tokens.ts'

export type Alerted = {
  revise: number // flags told of at once
  review: number // flags told of in the letter of the day
  waiting: number // to be told later: quiet hours, or a letter went within the hour
  outages: number
}

const GAP_MS = 50 * 60_000 // between letters about what to revise, so that several come together
const MOST = 12 // flags that one letter shows; what is cut is counted, and stands on the desk
const ANSWER_SECONDS = 366 * 86_400
const DAY_MS = 86_400_000
const REMIND_MS = 30 * DAY_MS // 'later' is not dug out again after that

/** Puts alerts in line: `revise` within the hour, `review` once a day, nothing in the quiet hours. */
export async function alert(platform: Platform): Promise<Alerted> {
  const { config, db, now } = platform
  const alerted: Alerted = { revise: 0, review: 0, waiting: 0, outages: 0 }
  if (ownerAddress(config) === null) return alerted
  alerted.outages = await reportOutages(platform)
  const chosen = await choose(platform)
  await passOver(db, chosen.passed, now().toISOString())
  const waits = isQuiet(now(), config.quietHours, config.timeZone)
  if (!waits && chosen.revise.length > 0 && (await isTime(platform))) {
    await tell(platform, chosen.revise, [], chosen, false)
    alerted.revise = chosen.revise.length
  }
  const today = dayOf(now(), config.timeZone)
  const again = await putOff(platform, today)
  const daily = chosen.review.length + again.length
  if (!waits && daily > 0 && (await knownKeys(db, [dailyKey(today)])).size === 0) {
    await tell(platform, chosen.review, again, chosen, true)
    alerted.review = daily
  }
  const all = chosen.revise.length + daily
  return { ...alerted, waiting: all - alerted.revise - alerted.review }
}

async function choose({ db }: Platform): Promise<Chosen> {
  const flags = await unalerted(db)
  const told = await toldOf(db, [...new Set(flags.map(({ claimId }) => claimId))])
  return chooseAlerts(flags, told, await allChecks(db))
}

async function isTime({ db, now }: Platform): Promise<boolean> {
  const last = await lastLetterAt(db, 'alert/revise/')
  return last === null || now().getTime() - Date.parse(last) >= GAP_MS
}

type Again = { checkId: number; flag: Alertable }
const dailyKey = (day: string) => `alert/day/${day}`
const againKey = (checkId: number) => `again/${checkId}`

/** What the author put off until today or a day just past, and was not reminded of. */
async function putOff({ db, now }: Platform, today: string): Promise<Again[]> {
  const since = new Date(now().getTime() - REMIND_MS).toISOString().slice(0, 10)
  const due = await dueAgain(db, today, since)
  const known = await knownKeys(
    db,
    due.map(({ id }) => againKey(id)),
  )
  const open = due.filter(({ id }) => !known.has(againKey(id)))
  const flags = await alertables(
    db,
    open.map(({ flagId }) => flagId ?? 0),
  )
  const answers = await allChecks(db)
  const isNewest = (id: number, flagId: number | null) =>
    !answers.some((answer) => answer.flagId === flagId && answer.id > id)
  const pairs = new Set<string>()
  return open.flatMap(({ id, flagId }) => {
    const flag = flags.find((one) => one.id === flagId)
    if (!flag || !isNewest(id, flagId) || pairs.has(pairOf(flag))) return []
    pairs.add(pairOf(flag))
    return [{ checkId: id, flag }]
  })
}

async function tell(
  { config, db, now }: Platform,
  flags: readonly Alertable[],
  again: readonly Again[],
  { covers }: Chosen,
  isDaily: boolean,
): Promise<void> {
  const expiresAt = Math.floor(now().getTime() / 1000) + ANSWER_SECONDS
  const all = [
    ...again.map(({ flag }) => ({ flag, isAgain: true })),
    ...flags.map((flag) => ({ flag, isAgain: false })),
  ]
  const entries: Entry[] = await Promise.all(
    all.slice(0, MOST).map(async (one) => ({
      ...one,
      token: await signToken(config.secret, 'answer', one.flag.id, expiresAt),
    })),
  )
  const to = ownerAddress(config) ?? ''
  const letter = alertLetter(config, to, { entries, more: all.length - entries.length }, isDaily)
  const flagIds = flags.flatMap(({ id }) => covers.get(id) ?? [id])
  const key = isDaily
    ? dailyKey(dayOf(now(), config.timeZone))
    : `alert/revise/${Math.min(...flagIds)}`
  const marks = again.map(({ checkId }) => againKey(checkId))
  await addAlert(db, { key, letter, flagIds, marks }, now().toISOString())
}
