// src/digest/digest.ts - a step: composes the last whole week and freezes it, once. What it says is then
// fixed, however often and from wherever it is sent or shown.

import { sources as watched } from '../../feeds/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { compose, type Digest, LIMITS } from './compose.ts'
import { freezeDigest, frozenDigest } from './digests.ts'
import { readWeek, type WeekEvidence } from './evidence.ts'
import { MOST_BYTES, renderHtml } from './render-html.ts'
import { lastSlot, lastWholeWeek, type Week } from './week.ts'

export type Digested = {
  week: string
  isNew: boolean
  stories: number
  revise: number
  review: number
}

const STATES_MS = 8 * 86_400_000 // how long after a week's end the sources still tell how they were in it

/** Freezes the digest of the last week that was over when it was due; a week that is frozen stays. */
export async function digest(
  platform: Platform,
  sources: readonly Source[] = watched,
): Promise<Digested> {
  const { config, db, now } = platform
  const week = lastWholeWeek(lastSlot(now(), config.digestAt, config.timeZone))
  const kept = await frozenDigest(db, week.id)
  if (kept) return report(kept, false)

  const composed = await composeWeek(platform, week, sources)
  return report(await freezeDigest(db, composed, now().toISOString()), true)
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

function report({ week, counts, revisits, further }: Digest, isNew: boolean): Digested {
  const challenged = [...revisits, ...further]
  const revise = challenged.filter(({ relation }) => relation === 'revise').length
  return { week, isNew, stories: counts.stories, revise, review: challenged.length - revise }
}
