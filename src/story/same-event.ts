// src/story/same-event.ts - how likely two items report one event (pure). What they share counts by how
// rare it is, in general and in the weeks around: a name that everybody mentions this month says little.

import { DAY, FIGURE, type Gist, LEAD, NAME } from './gist.ts'
import { type Days, daysFrom, generalRarity, rarityIn, type Traces } from './rarity.ts'
import { clash } from './settled.ts'
import { weights } from './weights.ts'

/** What speaks for and against one event, each roughly from 0 to 4; `against` as negative numbers. */
export type Evidence = {
  shared: number // rare features in common, all together
  names: number
  words: number
  figures: number
  recent: number // 0 for the same day, less the further apart
  lists: number // one or both are round-ups
  clash: number // versions or periods that exclude each other
  bare: number // not one name, figure or day in common
  strangers: number // no name that both open with
  after: number // one tells of a day after the other was published
  bothOwn: number // each is told by those who did it, and they are not the same
  sameDay: number // both name one day as the event's
  vague: number // days apart, the more the less there is in common by name and figure
  leads: number // how much of what one opens with stands in the other, for the lesser of the two
}

export const EVIDENCE = [
  'shared',
  'names',
  'words',
  'figures',
  'recent',
  'lists',
  'clash',
  'bare',
  'leads',
  'strangers',
  'vague',
  'after',
  'sameDay',
  'bothOwn',
] as const

/** Items further apart are never one event. */
export const WINDOW_DAYS = 100

const TOO_LITTLE = 6 // shared rarity below which nothing else is looked at
const LITTLE = 10 // and below which it says nothing how items open
const COMMON = 2 // a feature this common says nothing

/** What speaks for and against two items being about one event. */
export function compare(a: Gist, b: Gist, traces: Traces): Evidence {
  return evidenceOf(a, b, shareOf(a, b, traces))
}

function evidenceOf(a: Gist, b: Gist, share: Share): Evidence {
  const days = daysApart(a, b)
  const all = share.names + share.words + share.figures + share.days + 0.4 * sharedPairs(a, b)
  const leads = Math.min(share.leadOfA / (10 + a.opening), share.leadOfB / (10 + b.opening))
  const sharesDay = a.happened.some((day) => b.happened.includes(day))
  const named = Math.log1p(share.names / 3)
  const figures = Math.log1p(share.figures / 3)
  return {
    shared: Math.log1p(all / 4),
    names: named,
    words: Math.log1p(share.words / 4),
    figures,
    recent: -Math.log1p(days),
    lists: a.isList === b.isList ? (a.isList ? -0.5 : 0) : -1,
    clash: clash(a.settled, b.settled) ? -1 : 0,
    bare: share.named ? 0 : -1,
    leads: all < LITTLE ? 0 : 4 * leads,
    strangers: share.named && share.actors > 0.3 ? 0 : -1,
    after: isAfter(a, b) || isAfter(b, a) ? -1 : 0,
    sameDay: sharesDay ? Math.min(1, all / 20) : 0,
    bothOwn: a.isOwn && b.isOwn ? -1 : 0,
    vague: -Math.log1p(days) * Math.exp(-named - figures),
  }
}

/** What two items have in common, by rarity. */
type Share = {
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
}

function shareOf(a: Gist, b: Gist, traces: Traces): Share {
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
  if (bits & FIGURE) share.alikeFigures++
  else share.alike++
  if (bits & (NAME | FIGURE | DAY)) share.named = true
  if (bits & NAME) share.actors = Math.max(share.actors, together ** 2)
  const rarity = rarityIn(traces.of.get(a.codes[i] as number), a.rarities[i] as number, days)
  if (ours & LEAD) share.leadOfA += Math.max(0, rarity - 1)
  if (theirs & LEAD) share.leadOfB += Math.max(0, rarity - 1)
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

function sharedPairs(a: Gist, b: Gist): number {
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

/** Whether an item tells of a day that came only after the other was published. */
function isAfter(later: Gist, earlier: Gist): boolean {
  const published = earlier.day
  if (published === null || later.happened.length === 0) return false
  return later.happened.every((day) => day > published + 1)
}

/** How likely two items report one event, from 0 to 1. */
export function likeness(a: Gist, b: Gist, traces: Traces): number {
  if (a.isList !== b.isList || clash(a.titled, b.titled)) return 0
  if (daysApart(a, b) > WINDOW_DAYS) return 0
  if (a.url !== null && a.url === b.url) return 1
  const share = shareOf(a, b, traces)
  if (isCopy(a, b, share)) return 1
  if (share.names + share.words + share.figures + share.days < TOO_LITTLE) return 0
  const evidence = evidenceOf(a, b, share)
  let sum = weights.constant
  for (const name of EVIDENCE) sum += weights[name] * evidence[name]
  return 1 / (1 + Math.exp(-sum))
}

/** Nearly the same words and figures. */
function isCopy(a: Gist, b: Gist, { alike, alikeFigures }: Share): boolean {
  const { codes, bits } = a.codes.length < b.codes.length ? a : b
  if (alike < codes.length * 0.35 || codes.length < 12 || daysApart(a, b) > 14) return false
  let figures = 0
  for (const bit of bits) if (bit & FIGURE) figures++
  return alike >= (codes.length - figures) * 0.7 && alikeFigures * 2 >= figures
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

/** Whole days between two items; an item without a date is as near as can be. */
export function daysApart(a: Gist, b: Gist): number {
  return a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day)
}
