// src/deliver/outages.ts - has the service done its work? The author is told once of each outage, and
// `/health` shows it.

import { lastSlot, lastWholeWeek } from '../digest/week.ts'
import type { Platform } from '../platform/platform.ts'
import { finishedSlots, firstSlot, startedRuns } from '../runs.ts'
import { issueDates } from './issues.ts'
import { tellOwner } from './owner.ts'
import { isPaused } from './pauses.ts'

export type Outage = { key: string; says: string }

const HOUR_MS = 3_600_000
const NOT_COLLECTED_MS = 26 * HOUR_MS // a day, and the hour that a run takes to be done
const LATE_MS = 3 * HOUR_MS

/** What is not as it should be at this instant. */
export async function outages(platform: Platform): Promise<Outage[]> {
  return [...(await collecting(platform)), ...(await digesting(platform))]
}

/** Tells the author of outages that he has not been told of. Returns of how many. */
export async function reportOutages(platform: Platform): Promise<number> {
  const { baseUrl } = platform.config
  let told = 0
  for (const { key, says } of await outages(platform)) {
    const isNew = await tellOwner(platform, `outage/${key}`, {
      subject: 'Revisit has not done its work',
      paragraphs: [says, 'Nothing is lost: what was missed is done when it runs again.'],
      action: { words: 'How it stands', link: `${baseUrl}/health` },
      closing: 'You are told once of each outage. "revisit doctor" says what is broken.',
    })
    if (isNew) told++
  }
  return told
}

/** No collection for a day: now, or until the last one, where the whole service stood still. */
async function collecting({ db, now }: Platform): Promise<Outage[]> {
  const [newest, before] = await startedRuns(db, 'collect')
  const finished = (await finishedSlots(db)).get('collect') ?? newest?.startedAt
  if (!newest || !finished) return []
  if (now().getTime() - Date.parse(finished) > NOT_COLLECTED_MS) {
    const failure = newest.failure ? ` The last try failed: ${newest.failure}` : ''
    return [
      {
        key: `collect/${finished}`,
        says: `No collection has finished since ${utc(finished)}.${failure}`,
      },
    ]
  }
  if (!before || Date.parse(newest.slot) - Date.parse(before.slot) <= NOT_COLLECTED_MS) return []
  const says = `No collection ran between ${utc(before.slot)} and ${utc(newest.startedAt)}. It runs again.`
  return [{ key: `collect/${before.slot}`, says }]
}

/** A digest that is not frozen, or not with its readers, three hours after it was due. */
async function digesting({ config, db, now }: Platform): Promise<Outage[]> {
  const slot = lastSlot(now(), config.digestAt, config.timeZone)
  const week = lastWholeWeek(slot)
  const began = await firstSlot(db, 'collect')
  if (now().getTime() - Date.parse(slot) < LATE_MS || began === undefined || began >= week.endsAt) {
    return []
  }
  const dates = await issueDates(db, week.id)
  if (dates?.sentAt) return []
  const paused = await isPaused(db, 'mail')
  const why = paused ? ` Mail is paused: ${paused}` : ''
  const says = dates
    ? `The digest of ${week.id} has not gone to all of its readers.${why}`
    : `The digest of ${week.id} was due at ${utc(slot)} and has not been composed.`
  return [{ key: `digest/${week.id}`, says }]
}

const utc = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`
