// src/story/share.ts - what two items have in common, by how rare it is in general and in the weeks around: a
// name that everybody mentions this month says little (pure).

import { DAY, FIGURE, type Gist, LEAD, NAME, TITLE } from './gist.ts'
import { type Days, daysFrom, generalRarity, rarityIn, type Traces } from './rarity.ts'

const COMMON = 2 // a feature this common says nothing
const UNIQUE = 6 // a name this rare hardly stands anywhere else

/** What two items have in common, by rarity. */
export type Share = {
  names: number
  words: number
  figures: number
  days: number
  named: boolean // a name, figure or day is in common
  actors: number // how central the most central name in common is, from 0 to 1
  leadOfA: number // of what the first opens with
  leadOfB: number
  alike: number // words and names
  alikeFigures: number
  unique: number // names that hardly stand anywhere else
  product: number // of the two as vectors of rarities
  titles: number // words and figures that both titles have
}

/** Finds what two items have in common. Both lists of features are in order. */
export function shareOf(a: Gist, b: Gist, traces: Traces): Share {
  const share: Share = {
    names: 0,
    words: 0,
    figures: 0,
    days: 0,
    named: false,
    actors: 0,
    leadOfA: 0,
    leadOfB: 0,
    alike: 0,
    alikeFigures: 0,
    unique: 0,
    product: 0,
    titles: 0,
  }
  const [from, to] = [a.day ?? b.day ?? 0, b.day ?? a.day ?? 0]
  const days = daysFrom(traces, Math.min(from, to), Math.max(from, to))
  const [ours, theirs] = [a.codes, b.codes]
  for (let i = 0, j = 0; i < ours.length && j < theirs.length; ) {
    const difference = (ours[i] as number) - (theirs[j] as number)
    if (difference === 0) addFeature(share, a, i, b, j, traces, days)
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  addPublisher(share, a, b, traces, days)
  addPublisher(share, b, a, traces, days)
  return share
}

function addFeature(
  share: Share,
  a: Gist,
  i: number,
  b: Gist,
  j: number,
  traces: Traces,
  days: Days,
): void {
  const [ours, theirs] = [a.bits[i] as number, b.bits[j] as number]
  const bits = ours | theirs
  const together = (a.weights[i] as number) * (b.weights[j] as number)
  if (ours & theirs & TITLE) share.titles++
  if (bits & FIGURE) share.alikeFigures++
  else share.alike++
  if (bits & (NAME | FIGURE | DAY)) share.named = true
  if (bits & NAME) share.actors = Math.max(share.actors, together ** 2)
  const rarity = rarityIn(traces.of.get(a.codes[i] as number), a.rarities[i] as number, days)
  const telling = Math.max(0, rarity - 1)
  if (ours & LEAD) share.leadOfA += telling
  if (theirs & LEAD) share.leadOfB += telling
  share.product += telling * telling * Math.sqrt(together)
  if (bits & NAME && rarity >= UNIQUE) share.unique++
  const worth = rarity - COMMON
  if (worth <= 0) return
  if (bits & NAME) share.names += worth
  else if (bits & FIGURE) share.figures += worth
  else if (bits & DAY) share.days += worth
  else share.words += worth * Math.sqrt(together)
}

/** One item names the publisher of the other: "a study by METR". */
function addPublisher(share: Share, one: Gist, other: Gist, traces: Traces, days: Days): void {
  for (const code of one.by) {
    const at = placeOf(other.codes, code)
    if (at < 0 || !((other.bits[at] as number) & NAME) || placeOf(one.codes, code) >= 0) continue
    share.named = true
    share.actors = Math.max(share.actors, (other.weights[at] as number) ** 2)
    const rarity = rarityIn(traces.of.get(code), generalRarity(code), days)
    share.names += Math.max(0, rarity - COMMON)
  }
}

/** How rare the pairs of words in a row are that both have, all together. */
export function sharedPairs(a: Gist, b: Gist): number {
  const [ours, theirs] = [a.pairs, b.pairs]
  let sum = 0
  let j = 0
  for (let i = 0; i < ours.length; i++) {
    const code = ours[i] as number
    while (j < theirs.length && (theirs[j] as number) < code) j++
    if (theirs[j] === code) sum += Math.max(0, generalRarity(code) - COMMON)
  }
  return sum
}

/** Where a number stands in an ascending list, or -1. */
function placeOf(codes: Int32Array, code: number): number {
  let low = 0
  let high = codes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = codes[middle] as number
    if (found === code) return middle
    if (found < code) low = middle + 1
    else high = middle - 1
  }
  return -1
}
