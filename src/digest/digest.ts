// src/digest/digest.ts - a step: composes the last whole week and freezes it, once. What it says is then
// fixed, however often and from wherever it is sent or shown. A week whose digest never came, because
// the service stood still when it was due, is composed too, so that the archive has no gap.

import { sources as watched } from '../../feeds/index.ts'
import type { Db, Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { compose, type Digest, LIMITS } from './compose.ts'
import { freezeDigest, frozenDigest, lastFrozenWeek } from './digests.ts'
import { readWeek, sawAnything, type WeekEvidence } from './evidence.ts'
import { MOST_BYTES, renderHtml } from './render-html.ts'
import { lastSlot, lastWholeWeek, type Week, weekBefore } from './week.ts'

export type Digested = {
  week: string
  isNew: boolean
  stories: number
  revise: number
  review: number
  late: string[] // earlier weeks that were composed only now
}

const MOST_LATE = 8
const STATES_MS = 8 * 86_400_000 // how long after a week's end the sources still tell how they were in it

/**
 * Freezes the digest of the last week that was over when it was due, and those of the weeks since the
 * last frozen one in which anything was seen; a week that is frozen stays.
 */
export async function digest(
  platform: Platform,
  sources: readonly Source[] = watched,
): Promise<Digested> {
  const { config, db, now } = platform
  const week = lastWholeWeek(lastSlot(now(), config.digestAt, config.timeZone))
  const kept = await frozenDigest(db, week.id)
  if (kept) return report(kept, false, [])

  const freeze = async (one: Week) =>
    freezeDigest(db, await composeWeek(platform, one, sources), now().toISOString())
  const late = await missedWeeks(db, week)
  for (const missed of late) await freeze(missed)
  return report(await freeze(week), true, late)
}

/** The weeks between the last frozen one and another in which anything was seen, the first first. */
async function missedWeeks(db: Db, until: Week): Promise<Week[]> {
  const last = await lastFrozenWeek(db)
  const missed: Week[] = []
  let week = weekBefore(until)
  while (last !== undefined && week.id > last && missed.length < MOST_LATE) {
    if (await sawAnything(db, week)) missed.unshift(week)
    week = weekBefore(week)
  }
  return missed
}

/** The digest of any week as its evidence stands now, cut until it fits a letter. Stores nothing. */
export async function composeWeek(
  { config, db, now }: Platform,
  week: Week,
  sources: readonly Source[] = watched,
): Promise<Digest> {
  const evidence: WeekEvidence = {
    ...(await readWeek(db, week)),
    composedAt: now().toISOString(),
    statesKnown: now().getTime() - Date.parse(week.endsAt) < STATES_MS,
    sources,
  }
  return fitted(evidence, config.baseUrl)
}

/** The roomiest digest that a letter can hold. */
export function fitted(evidence: WeekEvidence, baseUrl: string): Digest {
  const fits = (digest: Digest) => bytesOf(renderHtml(digest, baseUrl)) <= MOST_BYTES
  let digest = compose(evidence)
  for (const limits of LIMITS.slice(1)) {
    if (fits(digest)) break
    digest = compose(evidence, limits)
  }
  return digest
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

function report(
  { week, counts, revisits, further }: Digest,
  isNew: boolean,
  late: Week[],
): Digested {
  const challenged = [...revisits, ...further]
  const revise = challenged.filter(({ relation }) => relation === 'revise').length
  const review = challenged.length - revise
  return { week, isNew, stories: counts.stories, revise, review, late: late.map(({ id }) => id) }
}
