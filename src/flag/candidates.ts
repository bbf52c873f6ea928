// src/flag/candidates.ts - the claims that an item might touch, found through the index, each with what
// speaks for it (pure). Learning and judging both begin here.

import { type Case, type Evidence, likenesses, weighEvidence } from './evidence.ts'
import type { Entry, Ledger } from './ledger.ts'
import { older } from './ledger.ts'
import { type Margins, marginsOf } from './margin.ts'
import type { Reading } from './reading.ts'
import { featuresOf } from './vector.ts'

/** A claim that an item might touch. */
export type Candidate = {
  entry: Entry
  evidence: Evidence
  row: number[] // what the forests read: the evidence and, of a learned claim, the margins
}

const BY_LIKENESS = 10 // claims looked at because they share words with the item
const LIKE_EXAMPLES = -0.93 // and those whose examples the item resembles
const PASSAGE_LIKE_EXAMPLES = -0.6
const PAGE_DAY = '2026-06-24' // the day that the page stands for

/** The claims that a reading might touch. */
export function candidatesOf(reading: Reading, published: string | null, ledger: Ledger) {
  const { model, entries } = ledger
  const titleEnds = reading.titleEnds
  const features = featuresOf(reading, titleEnds, model.vocabulary)
  const margins = marginsOf(features, model)
  const likeness = likenesses(features, ledger)
  const nearest = [...likeness].sort(([, a], [, b]) => b - a)
  const places = new Set(nearest.slice(0, BY_LIKENESS).map(([place]) => place))
  for (const [place, { learned }] of entries.entries())
    if (learned >= 0 && resembles(margins, learned)) places.add(place)
  const item: Case = {
    reading,
    features,
    titleEnds,
    published,
    values: new Map(),
    versions: versionsIn(reading.terms.text),
    said: new Set(reading.sentences.flatMap(({ words }) => words)),
  }
  const others = nearest.slice(0, BY_LIKENESS + 2).map(([, value]) => value)
  const highest = [...margins.whole.subarray(0, model.learned.length)].sort((a, b) => b - a)
  const candidates = [...places].map((place): Candidate => {
    const entry = entries[place] as Entry
    const evidence = weighEvidence(item, entry, likeness.get(place) ?? 0, others, PAGE_DAY)
    const row = [
      ...evidence.numbers,
      ...questionNumbers(margins, entry, ledger),
      ...marginNumbers(margins, entry, highest),
    ]
    return { entry, evidence, row }
  })
  return { candidates, margins }
}

function resembles({ whole, passage }: Margins, learned: number): boolean {
  return (
    (whole[learned] as number) > LIKE_EXAMPLES ||
    (passage[learned] as number) > PASSAGE_LIKE_EXAMPLES
  )
}

function questionNumbers({ whole }: Margins, { claim }: Entry, { model }: Ledger): number[] {
  const first = model.learned.length
  const margins = whole.subarray(first, first + model.questions.length)
  return [Math.max(...margins), margins[model.questions.indexOf(claim.question)] ?? -1]
}

function marginNumbers(
  { whole, passage }: Margins,
  { learned }: Entry,
  highest: readonly number[],
) {
  if (learned < 0) return []
  const own = whole[learned] as number
  const rank = highest.findIndex((margin) => margin <= own)
  const rival = (highest[rank === 0 ? 1 : 0] ?? -1) as number
  return [own, Math.min(6, rank), own - rival, passage[learned] as number]
}

const VERSION = /\b(?:v|version |framework |policy )(\d+(?:\.\d+)*)\b/gi

function versionsIn(text: string): number[][] {
  return [...text.matchAll(VERSION)]
    .map(([, digits]) => (digits as string).split('.').map(Number))
    .sort(older)
}
