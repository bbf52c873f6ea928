// src/story/rarity.ts - how rare a feature is: in general, by counts that are shipped, and in the weeks
// around a day, by the items seen so far (pure but for the counts that it is given to keep).

import { frequencies } from './frequencies.ts'
import { daysOf, type Gist, isPair } from './gist.ts'

/** How many items had a feature in each span of days; '' counts the items themselves. */
export type Counts = Map<string, Map<number, number>>

const SPAN_DAYS = 10
const AROUND_SPANS = 1 // before and behind
const UNKNOWN = 2 // items that a feature is taken to stand in, where the shipped counts have none
const LOCAL_BONUS = 2.2 // few items are seen in a few weeks, so the weeks alone overstate how common
const LOCAL_SMOOTHING = 20
const ALWAYS_COMMON = 1 // nothing is said about the weeks

/** Counts an item's features in its span of days, or takes them away (`by` -1). */
export function countFeatures(counts: Counts, gist: Gist, by: 1 | -1 = 1): void {
  const span = spanOf(daysOf(gist))
  for (const feature of gist.features.keys()) {
    // pairs are too many to count over weeks, and rare enough
    if (!isPair(feature)) countOne(counts, feature, span, by)
  }
  countOne(counts, '', span, by)
}

/** How rare a feature is from one day to another, as a natural logarithm: 0 is everywhere, 7 is hardly ever. */
export function rarityIn(counts: Counts, feature: string, from: number, to: number): number {
  const general = generalRarity(feature)
  if (general < ALWAYS_COMMON || isPair(feature)) return general
  const [first, last] = [spanOf(from) - AROUND_SPANS, spanOf(to) + AROUND_SPANS]
  const items = sum(counts.get(''), first, last)
  const having = sum(counts.get(feature), first, last)
  const others = Math.max(0, having - 2) // besides the two that are compared
  const local = Math.log((items + LOCAL_SMOOTHING) / (others + 0.5)) + LOCAL_BONUS
  return Math.min(general, local)
}

/** How rare a feature is in the shipped counts, as a natural logarithm. */
export function generalRarity(feature: string): number {
  table ??= readTable()
  return table.get(feature) ?? UNKNOWN_RARITY
}

const UNKNOWN_RARITY = Math.log(frequencies.items / UNKNOWN)
let table: Map<string, number> | undefined

/** The shipped counts ('model 812,agent 640,...') as rarities. */
function readTable(): Map<string, number> {
  return new Map(
    frequencies.features.split(',').map((entry) => {
      const cut = entry.lastIndexOf(' ')
      return [entry.slice(0, cut), Math.log(frequencies.items / Number(entry.slice(cut + 1)))]
    }),
  )
}

function countOne(counts: Counts, feature: string, span: number, by: number): void {
  const perSpan = counts.get(feature)
  if (!perSpan) counts.set(feature, new Map([[span, by]]))
  else perSpan.set(span, (perSpan.get(span) ?? 0) + by)
}

function sum(perSpan: Map<number, number> | undefined, first: number, last: number): number {
  let found = 0
  if (perSpan) for (let span = first; span <= last; span++) found += perSpan.get(span) ?? 0
  return found
}

function spanOf(day: number): number {
  return Math.floor(day / SPAN_DAYS)
}
