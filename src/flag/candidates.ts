// src/flag/candidates.ts - the claims that an item might touch, found through the index, each with what
// speaks for it (pure). Learning and judging both begin here.

import type { Tag } from '../tag/match.ts'
import { caseOf } from './case.ts'
import { type Evidence, type Standing, weighEvidence } from './evidence.ts'
import { kinshipOf } from './kinship.ts'
import type { Entry, Ledger } from './ledger.ts'
import { kindred, likenesses } from './likeness.ts'
import { type Margins, marginsOf } from './margin.ts'
import type { Reading } from './reading.ts'
import { featuresOf } from './vector.ts'

/** A claim that an item might touch. */
export type Candidate = {
  entry: Entry
  evidence: Evidence
  row: number[] // what the forests read: the evidence and, of a learned claim, the margins
}

const BY_LIKENESS = 8 // claims looked at because they share words with the item
const BY_KINSHIP = 6 // claims looked at because the item's tags are what they would earn
const LEARNED_BY_LIKENESS = 3 // of those that have examples, which say more
const LIKE_EXAMPLES = -0.9 // and those whose examples the item resembles
const PASSAGE_LIKE_EXAMPLES = -0.6
const PAGE_DAY = '2026-06-24' // the day that the page stands for

/** The claims that a reading might touch. */
export function candidatesOf(
  reading: Reading,
  published: string | null,
  tags: readonly Tag[],
  ledger: Ledger,
) {
  const { model, entries, learned } = ledger
  const features = featuresOf(reading, reading.titleEnds, model.vocabulary)
  const margins = marginsOf(features, model)
  const nearest = likenesses(features.whole, ledger)
  const near = nearest.slice(0, BY_LIKENESS).map(([place]) => place)
  const places = new Set(
    near.filter((place, at) => at < LEARNED_BY_LIKENESS || (entries[place] as Entry).learned < 0),
  )
  for (const [number, place] of learned) if (resembles(margins, number)) places.add(place)
  for (const place of kindred(tags, ledger).slice(0, BY_KINSHIP)) places.add(place)
  const item = caseOf(reading, published, features)
  const highest = [...margins.whole.subarray(0, model.learned.length)].sort((a, b) => b - a)
  const candidates = [...places].map((place): Candidate => {
    const entry = entries[place] as Entry
    const evidence = weighEvidence(item, entry, standingOf(place, nearest), PAGE_DAY)
    const row = [
      ...evidence.numbers,
      ...kinshipOf(tags, entry.aspects),
      ...marginNumbers(margins, entry, highest),
    ]
    return { entry, evidence, row }
  })
  return { candidates, margins }
}

function standingOf(place: number, nearest: readonly [number, number][]): Standing {
  const at = nearest.findIndex(([other]) => other === place)
  const likeness = nearest[at]?.[1] ?? 0
  const rival = nearest[at === 0 ? 1 : 0]?.[1] ?? 0
  return { likeness, rank: at < 0 ? 1 : Math.min(at, 10) / 10, lead: likeness - rival }
}

function resembles({ whole, passage }: Margins, learned: number): boolean {
  const margin = passage[learned] as number
  return (whole[learned] as number) > LIKE_EXAMPLES || margin > PASSAGE_LIKE_EXAMPLES
}

function marginNumbers(
  { whole, passage }: Margins,
  { learned }: Entry,
  highest: readonly number[],
) {
  if (learned < 0) return []
  const own = whole[learned] as number
  const rank = highest.findIndex((margin) => margin <= own)
  const rival = highest[rank === 0 ? 1 : 0] ?? -1
  return [own, Math.min(6, rank), own - rival, passage[learned] as number]
}
