// src/story/same-event.ts - how likely two items report one event (pure). What they share counts by how
// rare it is, in general and in the weeks around: a name that everybody mentions this month says little.

import { FIGURE, type Gist, NUMBER, TITLE } from './gist.ts'
import type { Traces } from './rarity.ts'
import { clash } from './settled.ts'
import { type Share, sharedPairs, shareOf } from './share.ts'
import { weights as shipped } from './weights.ts'

/** What speaks for and against one event, each roughly from 0 to 4; `against` as negative numbers. */
export type Evidence = {
  shared: number // rare features in common, all together
  names: number
  words: number
  figures: number
  recent: number // 0 for the same day, less the further apart
  lists: number // one or both are round-ups
  clash: number // versions or periods that exclude each other
  strangers: number // no name that both open with
  after: number // one tells of a day after the other was published
  bothOwn: number // each is told by those who did it, and they are not the same
  sameDay: number // both name one day as the event's
  vague: number // days apart, the more the less there is in common by name and figure
  leads: number // how much of what one opens with stands in the other, for the lesser of the two
  unique: number // names that hardly stand anywhere else
  cosine: number // what is in common against all there is
  kin: number // of one publisher, who seldom tells one event twice, least of all days apart
}

export const EVIDENCE = [
  'shared',
  'names',
  'words',
  'figures',
  'recent',
  'lists',
  'clash',
  'leads',
  'strangers',
  'vague',
  'after',
  'sameDay',
  'bothOwn',
  'unique',
  'cosine',
  'kin',
] as const

/** Items further apart are never one event. */
export const WINDOW_DAYS = 100

const TITLE_NUMBER = TITLE | NUMBER
const AGAIN_DAYS = 2 // in which a publisher says the same again
const COPIED_DAYS = 14 // in which a text is printed again
const TOO_LITTLE = 6 // shared rarity below which nothing else is looked at
const LITTLE = 10 // and below which it says nothing how items open

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
    leads: all < LITTLE ? 0 : 4 * leads,
    strangers: share.named && share.actors > 0.3 ? 0 : -1,
    after: isAfter(a, b) || isAfter(b, a) ? -1 : 0,
    sameDay: sharesDay ? Math.min(1, (share.names + share.figures) / 12) : 0,
    bothOwn: a.isOwn && b.isOwn ? -1 : 0,
    vague: -Math.log1p(days) * Math.exp(-named - figures),
    unique: Math.log1p(share.unique),
    kin: isKin(a, b) ? -0.5 - 1.5 * Math.log1p(days) : 0,
    cosine: (6 * share.product) / (1 + a.length * b.length),
  }
}

/** Whether an item tells of a day that came only after the other was published. */
function isAfter(later: Gist, earlier: Gist): boolean {
  const published = earlier.day
  if (published === null || later.happened.length === 0) return false
  return later.happened.every((day) => day > published + 1)
}

/** What each kind of evidence weighs. */
export type Weights = Readonly<Record<keyof Evidence | 'constant', number>>

/** How likely two items report one event, from 0 to 1. */
export function likeness(a: Gist, b: Gist, traces: Traces, weights: Weights = shipped): number {
  if (a.isList !== b.isList || clash(a.titled, b.titled)) return 0
  if (daysApart(a, b) > WINDOW_DAYS) return 0
  if (a.url !== null && a.url === b.url) return 1
  const share = shareOf(a, b, traces)
  if (isKin(a, b) && (isSeries(a, b) || share.titles <= 0.5 * Math.min(inTitle(a), inTitle(b))))
    return 0
  if (isCopy(a, b, share)) return 1
  if (!share.named || share.names + share.words + share.figures + share.days < TOO_LITTLE) return 0
  const evidence = evidenceOf(a, b, share)
  let sum = weights.constant
  for (const name of EVIDENCE) sum += weights[name] * evidence[name]
  return 1 / (1 + Math.exp(-sum))
}

/** Of one publisher. */
function isKin(a: Gist, b: Gist): boolean {
  return (
    a.by.length > 0 && a.by.length === b.by.length && a.by.every((code, at) => code === b.by[at])
  )
}

/** Numbers of one series: both titles have figures or versions, and not the same. */
function isSeries(a: Gist, b: Gist): boolean {
  const [ours, theirs] = [numbersInTitle(a), numbersInTitle(b)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((code) => theirs.includes(code))
}

function numbersInTitle({ codes, bits }: Gist): number[] {
  return [...codes].filter((_, at) => ((bits[at] as number) & TITLE_NUMBER) === TITLE_NUMBER)
}

/** Whether titles with so much in common are the same but for what stands before or behind. */
function isAlike(titles: number, a: Gist, b: Gist): boolean {
  return titles > 0.37 * (inTitle(a) + inTitle(b))
}

function inTitle({ bits }: Gist): number {
  let found = 0
  for (const bit of bits) if (bit & TITLE) found++
  return found
}

/** Nearly the same words and figures; of one publisher, the same title. */
function isCopy(a: Gist, b: Gist, { alike, alikeFigures, titles }: Share): boolean {
  if (daysApart(a, b) > COPIED_DAYS) return false
  if (isKin(a, b)) return titles >= 2 && daysApart(a, b) <= AGAIN_DAYS && isAlike(titles, a, b)
  const { codes, bits } = a.codes.length < b.codes.length ? a : b
  if (alike < codes.length * 0.35 || codes.length < 12) return false
  let figures = 0
  for (const bit of bits) if (bit & FIGURE) figures++
  return alike >= (codes.length - figures) * 0.7 && alikeFigures * 2 >= figures
}

/** Whole days between two items; an item without a date is as near as can be. */
export function daysApart(a: Gist, b: Gist): number {
  return a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day)
}
