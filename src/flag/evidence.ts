// src/flag/evidence.ts - an item and a claim -> what speaks for its touching the claim, as numbers that
// know no claim by name, and the sentence that speaks loudest (pure).

import type { Claim } from '../page/claims.ts'
import type { Entry, Ledger } from './ledger.ts'
import { older } from './ledger.ts'
import { conceptNames, isEvent, type Reading } from './reading.ts'
import { type Value, valuesIn } from './value.ts'
import type { Features } from './vector.ts'

/** What is known of an item before it is held against a claim. */
export type Case = {
  reading: Reading
  features: Features
  titleEnds: number
  published: string | null // ISO 8601
  values: Map<number, Value[]> // by sentence, found when asked for
  versions: readonly (readonly number[])[]
  said: ReadonlySet<string> // its stems
}

/** What speaks for an item touching a claim. */
export type Evidence = {
  numbers: number[] // see `evidenceNames`
  sentence: number // the one that speaks loudest
  textSentence: number // the same, of those behind the title; -1 where there is only a title
  cover: number // how much of the claim that sentence holds
  same: Value[] // quantities that the claim gives too
  other: Value[] // of the same unit, but another amount
  ruledOut: boolean // by the rules of labelling, whatever the numbers say
}

const place = (name: string) => conceptNames.indexOf(name)
const OPINION = place('opinion')
const PRODUCT = place('product-news')

/** The events that outdate each kind of claim. */
const outdates: Record<Claim['kind'], readonly number[]> = {
  figure: ['measurement', 'replication', 'newer-version'].map(place),
  record: ['surpassed', 'withdrawn', 'newer-version', 'measurement'].map(place),
  finding: ['measurement', 'replication', 'newer-version', 'correction'].map(place),
  document: ['newer-version', 'change-of-programme', 'first-appearance'].map(place),
  programme: ['change-of-programme', 'first-appearance', 'withdrawn'].map(place),
  absence: ['first-appearance', 'measurement', 'change-of-programme'].map(place),
  status: ['measurement', 'change-of-programme', 'newer-version', 'first-appearance'].map(place),
}

/** The names of the numbers of an evidence, in order. */
export const evidenceNames = [
  'likeness',
  'rank',
  'lead',
  'sentence',
  'title',
  'subjects',
  'subjects in title',
  'subjects in one sentence',
  'names',
  'name in title',
  'event in sentence',
  'event in title',
  'event',
  'named event',
  'opinion',
  'product',
  'same values',
  'other values',
  'other value of same unit',
  'older than source',
  'before page',
  'old version',
  'new version',
  'figure',
  'record',
  'finding',
  'document',
  'programme',
  'absence',
  'status',
  'likeness of sentence times subjects',
  'subject share of item',
] // prettier-ignore

/** Likeness of the item to every claim that shares a feature with it, through the index. */
export function likenesses(
  { whole: { ids, values } }: Features,
  ledger: Ledger,
): Map<number, number> {
  const found = new Map<number, number>()
  for (let k = 0; k < ids.length; k++) {
    const list = ledger.postings.get(ids[k] as number)
    if (!list) continue
    const value = values[k] as number
    for (let p = 0; p < list.places.length; p++) {
      const at = list.places[p] as number
      found.set(at, (found.get(at) ?? 0) + value * (list.weights[p] as number))
    }
  }
  return found
}

/** Holds an item against a claim. `others` are the likenesses of all candidates, the highest first. */
export function weighEvidence(
  item: Case,
  entry: Entry,
  likeness: number,
  others: readonly number[],
  pageDay: string,
): Evidence {
  const { sentences } = item.reading
  let best = 0
  let bestCover = -1
  let textBest = -1
  let textCover = -1
  let titleCover = 0
  let mostSubjects = 0
  const covers = item.features.sentences.map((features, at) => {
    const cover = coverOf(features, entry)
    const subjects = shareOf(sentences[at]?.concepts ?? [], entry.subjects)
    const inTitle = (sentences[at]?.start ?? 0) < item.titleEnds
    if (inTitle) titleCover = Math.max(titleCover, cover)
    mostSubjects = Math.max(mostSubjects, subjects)
    const eventful = (sentences[at]?.concepts ?? []).some((c) => isEvent[c]) ? 0.03 : 0
    const worth = cover + 0.3 * subjects + eventful
    if (worth > bestCover) {
      bestCover = worth
      best = at
    }
    if (!inTitle && worth > textCover) {
      textCover = worth
      textBest = at
    }
    return cover
  })
  const allConcepts = [...new Set(sentences.flatMap(({ concepts }) => concepts))]
  const titleConcepts = sentences
    .filter(({ start }) => start < item.titleEnds)
    .flatMap(({ concepts }) => concepts)
  const subjectCount = allConcepts.filter((c) => !isEvent[c]).length || 1
  const own = allConcepts.filter((c) => entry.subjects.has(c)).length
  const kind = entry.claim.kind
  const suited = outdates[kind]
  const near = [sentences[best - 1], sentences[best], sentences[best + 1]].flatMap(
    (s) => s?.concepts ?? [],
  )
  const names = namesShared(item, entry)
  const { same, other } = valuesShared(item, entry, covers)
  const sum = (found: readonly number[], wanted: readonly number[]) =>
    wanted.filter((c) => found.includes(c)).length
  const rank = others.findIndex((value) => value <= likeness)
  const before = (day: string | null) =>
    day !== null && item.published !== null && item.published.slice(0, day.length) < day
  const newest = item.versions.at(-1)
  const cited = entry.version
  const share = shareOf(allConcepts, entry.subjects)
  const numbers = [
    likeness,
    Math.min(rank < 0 ? others.length : rank, 10) / 10,
    likeness - (others[rank === 0 ? 1 : 0] ?? 0),
    covers[best] ?? 0,
    titleCover,
    share,
    shareOf(titleConcepts, entry.subjects),
    mostSubjects,
    names.share,
    names.inTitle ? 1 : 0,
    Math.min(1, sum(near, suited)),
    Math.min(1, sum(titleConcepts, suited)),
    sum(allConcepts, suited) / suited.length,
    [...entry.happens].some((c) => near.includes(c)) ? 1 : 0,
    sentences.filter(({ concepts }) => concepts.includes(OPINION)).length / (sentences.length || 1),
    sentences.filter(({ concepts }) => concepts.includes(PRODUCT)).length / (sentences.length || 1),
    Math.min(same.length, 3),
    Math.min(other.length, 3),
    entry.values.length > 0 && other.length > 0 && same.length === 0 ? 1 : 0,
    before(entry.restsOn) && (kind === 'figure' || kind === 'record' || kind === 'status') ? 1 : 0,
    before(pageDay) ? 1 : 0,
    cited !== null && (newest === undefined ? before(pageDay) : older(newest, cited) <= 0) ? 1 : 0,
    cited !== null && newest !== undefined && older(newest, cited) > 0 ? 1 : 0,
    ...(['figure', 'record', 'finding', 'document', 'programme', 'absence', 'status'] as const).map(
      (k) => (k === kind ? 1 : 0),
    ),
    (covers[best] ?? 0) * share,
    own / subjectCount,
  ]
  const oldVersion = numbers[evidenceNames.indexOf('old version')] === 1
  return {
    numbers,
    sentence: best,
    textSentence: textBest,
    cover: covers[best] ?? 0,
    same,
    other,
    ruledOut: oldVersion || (kind === 'record' && before(entry.restsOn)),
  }
}

function coverOf(features: Int32Array, { profile }: Entry): number {
  let squares = 0
  for (let k = 0; k < features.length; k++)
    squares += (profile.get(features[k] as number) ?? 0) ** 2
  return Math.sqrt(squares)
}

function shareOf(concepts: readonly number[], subjects: ReadonlyMap<number, number>): number {
  let share = 0
  for (const concept of new Set(concepts)) share += subjects.get(concept) ?? 0
  return share
}

function namesShared({ reading: { terms, sentences }, titleEnds, said }: Case, { names }: Entry) {
  const titleTo = sentences.find(({ start }) => start >= titleEnds)?.from ?? terms.stems.length
  const found = names.filter((name) => said.has(name))
  return {
    share: names.length === 0 ? 0 : found.length / names.length,
    inTitle: found.some((name) => terms.stems.indexOf(name) < titleTo),
  }
}

function valuesShared(item: Case, entry: Entry, covers: readonly number[]) {
  const same: Value[] = []
  const other: Value[] = []
  if (entry.values.length === 0) return { same, other }
  for (const [at, cover] of covers.entries()) {
    if (cover < 0.12) continue
    let values = item.values.get(at)
    if (!values) {
      const { from, to } = item.reading.sentences[at] as { from: number; to: number }
      values = valuesIn(item.reading.terms, from, to)
      item.values.set(at, values)
    }
    for (const value of values) {
      const alike = entry.values.filter(({ unit }) => unit === value.unit)
      if (alike.length === 0) continue
      if (alike.some((known) => sameAmount(known, value))) same.push(value)
      else other.push(value)
    }
  }
  return { same, other }
}

/** Whether two values are the same reading: within a half of the last digit that people round to. */
export function sameAmount(a: Value, b: Value): boolean {
  const near = (x: number, y: number) =>
    Math.abs(x - y) <= 0.02 * Math.max(Math.abs(x), Math.abs(y)) + 0.05
  return near(a.low, b.low) && near(a.high, b.high)
}
