// src/story/same-event.ts - how likely two items report one event (pure). What they share counts by how
// rare it is, in general and in the weeks around: a name that everybody mentions this month says little.

import type { Gist, Settled } from './gist.ts'
import { weights } from './weights.ts'

/** How rare a feature is around a day, as a natural logarithm: 0 is everywhere, 7 is hardly ever. */
export type Rarity = (feature: string, fromDay: number, toDay: number) => number

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

const TOO_LITTLE = 10 // shared rarity below which what the items open with is not looked at
const COMMON = 2 // a feature this common says nothing

/** What speaks for and against two items being about one event. */
export function compare(a: Gist, b: Gist, rarity: Rarity): Evidence {
  const days = daysApart(a, b)
  const from = Math.min(a.day ?? b.day ?? 0, b.day ?? a.day ?? 0)
  const sums = { names: 0, words: 0, figures: 0, pairs: 0, days: 0 }
  const [small, large] = a.features.size < b.features.size ? [a, b] : [b, a]
  let named = false
  let actors = 0
  for (const [feature, weight] of small.features) {
    const other = large.features.get(feature)
    if (other === undefined) continue
    const kind = kindOf(feature, a.names.has(feature) || b.names.has(feature))
    if (kind !== 'words' && kind !== 'pairs') named = true
    if (kind === 'names') actors = Math.max(actors, (weight * other) ** 2)
    const worth = rarity(feature, from, from + days) - COMMON
    if (worth <= 0) continue
    sums[kind] += kind === 'words' ? worth * Math.sqrt(weight * other) : worth
  }
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const word of one.by) {
      if (one.features.has(word) || !other.names.has(word)) continue
      named = true
      actors = Math.max(actors, (other.features.get(word) ?? 0) ** 2)
      sums.names += Math.max(0, rarity(word, from, from + days) - COMMON)
    }
  }
  const all = sums.names + sums.words + sums.figures + sums.days + 0.4 * sums.pairs
  const ab = all < TOO_LITTLE ? 0 : leadIn(a, b, rarity, from)
  const ba = all < TOO_LITTLE ? 0 : leadIn(b, a, rarity, from)
  return {
    shared: Math.log1p(all / 4),
    names: Math.log1p(sums.names / 3),
    words: Math.log1p(sums.words / 4),
    figures: Math.log1p(sums.figures / 3),
    recent: -Math.log1p(days),
    lists: a.isList === b.isList ? (a.isList ? -0.5 : 0) : -1,
    clash: clash(a.settled, b.settled) ? -1 : 0,
    bare: named ? 0 : -1,
    leads: 4 * Math.min(ab, ba),
    strangers: named && actors > 0.3 ? 0 : -1,
    after: isAfter(a, b) || isAfter(b, a) ? -1 : 0,
    sameDay: [...a.happened].some((day) => b.happened.has(day)) ? Math.min(1, all / 20) : 0,
    bothOwn: a.isOwn && b.isOwn ? -1 : 0,
    vague: -Math.log1p(days) * Math.exp(-Math.log1p(sums.names / 3) - Math.log1p(sums.figures / 3)),
  }
}

/** Whether an item tells of a day that came only after the other was published. */
function isAfter(later: Gist, earlier: Gist): boolean {
  const published = earlier.day
  if (published === null || later.happened.size === 0) return false
  return [...later.happened].every((day) => day > published + 1)
}

/** How much of what an item opens with stands in another, by rarity, from 0 to 1. */
function leadIn(a: Gist, b: Gist, rarity: Rarity, from: number): number {
  let found = 0
  let all = 10
  for (const feature of a.lead) {
    const worth = Math.max(0, rarity(feature, from, from) - 1)
    all += worth
    if (b.features.has(feature)) found += worth
  }
  return found / all
}

/** How likely two items report one event, from 0 to 1. */
export function likeness(a: Gist, b: Gist, rarity: Rarity): number {
  if (a.isList !== b.isList || clash(a.titled, b.titled)) return 0
  if (daysApart(a, b) > WINDOW_DAYS) return 0
  if (isCopy(a, b)) return 1
  const evidence = compare(a, b, rarity)
  let sum = weights.constant
  for (const name of EVIDENCE) sum += weights[name] * evidence[name]
  return 1 / (1 + Math.exp(-sum))
}

/** The same address, or nearly the same words and figures. */
function isCopy(a: Gist, b: Gist): boolean {
  if (a.url !== null && a.url === b.url) return true
  if (Math.min(a.stock, b.stock) < 12 || daysApart(a, b) > 14) return false
  const [small, large] = a.stock < b.stock ? [a, b] : [b, a]
  let words = 0
  let figures = 0
  let sharedWords = 0
  let sharedFigures = 0
  for (const feature of small.features.keys()) {
    if (feature.includes(' ')) continue
    const isFigure = feature.startsWith('#')
    const isShared = large.features.has(feature)
    if (isFigure) figures++
    else words++
    if (isShared && isFigure) sharedFigures++
    else if (isShared) sharedWords++
  }
  return sharedWords >= words * 0.7 && sharedFigures * 2 >= figures
}

type Kind = 'names' | 'words' | 'figures' | 'pairs' | 'days'

function kindOf(feature: string, isName: boolean): Kind {
  if (isName) return 'names'
  const sign = feature[0]
  if (sign === '#') return 'figures'
  if (sign === '~') return 'days'
  return feature.includes(' ') ? 'pairs' : 'words'
}

/** Two that settle the same thing in different ways: Pelican 4 and Pelican 5, May and June. */
function clash(a: Settled, b: Settled): boolean {
  for (const [what, values] of a) {
    const others = b.get(what)
    if (others && ![...values].some((value) => others.has(value))) return true
  }
  return false
}

/** Whole days between two items; an item without a date is as near as can be. */
export function daysApart(a: Gist, b: Gist): number {
  return a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day)
}
