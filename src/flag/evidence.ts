// src/flag/evidence.ts - an item and a claim -> what speaks for its touching the claim, as numbers that
// know no claim by name, and the sentence that speaks loudest (pure).

import type { Claim } from '../page/claims.ts'
import type { Case } from './case.ts'
import { type Compared, compareValues } from './compare.ts'
import type { Entry } from './ledger.ts'
import { conceptNames } from './reading.ts'
import { datesOf, isUndone } from './rules.ts'

/** What speaks for an item touching a claim. */
export type Evidence = Compared & {
  numbers: number[] // see `evidenceNames`
  sentence: number // the one that speaks loudest
  textSentence: number // the same, of those behind the title; -1 where there is only a title
  cover: number // how much of the claim that sentence holds
  ruledOut: boolean // by the rules of labelling, whatever the numbers say
  undone: boolean // what the record names is withdrawn or returns
}

const place = (name: string) => conceptNames.indexOf(name)

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
const kinds = Object.keys(outdates)

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
  'subjects where it happens',
  'names where it happens',
  'source named',
  'undone',
] // prettier-ignore

/** Where a claim stands among the claims that an item is like. */
export type Standing = { likeness: number; rank: number; lead: number }

/** Holds an item against a claim. `pageDay` is the day that the page stands for. */
export function weighEvidence(
  item: Case,
  entry: Entry,
  standing: Standing,
  pageDay: string,
): Evidence {
  const covers = coversOf(item, entry)
  const loudest = loudestOf(item, entry, covers)
  const compared = compareValues(item, entry, covers)
  const dated = datesOf(item, entry, pageDay)
  const { kind } = entry.claim
  const cover = covers[loudest.sentence] ?? 0
  const share = shareOf(item.concepts, entry)
  const undone = isUndone(item, entry)
  const numbers = [
    standing.likeness,
    standing.rank,
    standing.lead,
    cover,
    Math.max(0, ...covers.subarray(0, item.textFrom)),
    share,
    shareOf(item.titleConcepts, entry),
    loudest.subjects,
    ...namesShared(item, entry),
    ...eventsAround(item, entry, loudest.sentence),
    item.opinion,
    item.product,
    Math.min(compared.same.length, 3),
    Math.min(compared.other.length, 3),
    Number(compared.other.length > 0 && compared.same.length === 0),
    Number(dated.beforeSource && ['figure', 'record', 'status'].includes(kind)),
    Number(dated.beforePage),
    Number(dated.oldVersion),
    Number(dated.newVersion),
    ...kinds.map((one) => Number(one === kind)),
    cover * share,
    item.concepts.filter((concept) => (entry.subjects[concept] as number) > 0).length /
      (item.subjectCount || 1),
    ...whereItHappens(item, entry),
    Number(entry.sourceNames.some((name) => item.stems.has(name))),
    Number(undone),
  ]
  const ruledOut = dated.oldVersion || (kind === 'record' && dated.beforeSource)
  return { ...compared, numbers, ...loudest, cover, ruledOut, undone }
}

/** How much of the claim each sentence holds, 0 to 1. */
function coversOf({ sentencesWith, features }: Case, { squares }: Entry): Float64Array {
  const covers = new Float64Array(features.sentences.length)
  for (let k = 0; k < squares.features.length; k++) {
    const places = sentencesWith.get(squares.features[k] as number)
    if (!places) continue
    for (const at of places) covers[at] = (covers[at] as number) + (squares.values[k] as number)
  }
  for (let at = 0; at < covers.length; at++) covers[at] = Math.sqrt(covers[at] as number)
  return covers
}

function loudestOf(
  { reading: { sentences }, textFrom, eventful }: Case,
  entry: Entry,
  covers: Float64Array,
) {
  const loudest = { sentence: 0, textSentence: -1, subjects: 0 }
  let most = -1
  let mostInText = -1
  for (const [at, { concepts }] of sentences.entries()) {
    const subjects = shareOf(concepts, entry)
    loudest.subjects = Math.max(loudest.subjects, subjects)
    const worth = (covers[at] as number) + 0.3 * subjects + (eventful[at] ? 0.03 : 0)
    if (worth > most) [most, loudest.sentence] = [worth, at]
    if (at >= textFrom && worth > mostInText) [mostInText, loudest.textSentence] = [worth, at]
  }
  return loudest
}

/** How much of what the claim is about some concepts cover, 0 to 1. */
function shareOf(concepts: readonly number[], { subjects }: Entry): number {
  let share = 0
  for (const concept of concepts) share += subjects[concept] as number
  return Math.min(1, share)
}

function namesShared({ stems, reading: { sentences }, textFrom }: Case, { names }: Entry) {
  const found = names.filter((name) => stems.has(name))
  if (found.length === 0) return [0, 0]
  const inTitle = sentences
    .slice(0, textFrom)
    .some(({ words }) => found.some((name) => words.includes(name)))
  return [names.length === 0 ? 0 : found.length / names.length, Number(inTitle)]
}

/** Whether what outdates such a claim happens: near the sentence, in the title, anywhere; as named. */
function eventsAround(item: Case, { claim: { kind }, happens }: Entry, sentence: number): number[] {
  const around = item.reading.sentences.slice(Math.max(0, sentence - 1), sentence + 2)
  const near = around.flatMap(({ concepts }) => concepts)
  const suited = outdates[kind]
  const all = suited.filter((event) => item.concepts.includes(event)).length
  return [
    Number(suited.some((event) => near.includes(event))),
    Number(suited.some((event) => item.titleConcepts.includes(event))),
    all / suited.length,
    Number(near.some((concept) => happens[concept] === 1)),
  ]
}

/** How much of what the claim is about, and of its names, shares a sentence with what outdates it. */
function whereItHappens({ reading: { sentences }, eventful, stems }: Case, entry: Entry): number[] {
  const suited = outdates[entry.claim.kind]
  let subjects = 0
  let names = 0
  const said = entry.names.filter((name) => stems.has(name))
  for (const [at, { concepts, words }] of sentences.entries()) {
    if (!eventful[at]) continue
    if (!concepts.some((one) => entry.happens[one] === 1 || suited.includes(one))) continue
    subjects = Math.max(subjects, shareOf(concepts, entry))
    if (said.length > names)
      names = Math.max(names, said.filter((name) => words.includes(name)).length)
  }
  return [subjects, names / (entry.names.length || 1)]
}
