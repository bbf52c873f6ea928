// src/flag/evidence.ts - an item and a claim -> what speaks for its touching the claim, as numbers that
// know no claim by name, and the sentence that speaks loudest (pure).

import type { Case } from './case.ts'
import { type Compared, compareValues } from './compare.ts'
import { eventsAround, namesShared, outdates, shareOf, whereItHappens } from './happening.ts'
import type { Entry } from './ledger.ts'
import { conceptNames } from './reading.ts'
import { restatedNames, restates } from './restated.ts'
import { datesOf, isUndone } from './rules.ts'

/** What speaks for an item touching a claim. */
export type Evidence = Compared & {
  numbers: number[] // see `evidenceNames`
  sentence: number // the one that speaks loudest
  textSentence: number // the same, of those behind the title; -1 where there is only a title
  cover: number // how much of the claim that sentence holds
  ruledOut: boolean // by the rules of labelling, whatever the numbers say
  reports: boolean // something happens in the item, or it gives a quantity that the claim counts
  differs: boolean // what outdates such a claim happens to what the claim names
  undone: boolean // what the record names is withdrawn or returns
}

const EXPLAINER = conceptNames.indexOf('explainer')

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
  'explainer',
  'explainer in title',
  ...restatedNames,
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
  const happening = whereItHappens(item, entry)
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
    ...happening,
    Number(entry.sourceNames.some((name) => item.stems.has(name))),
    Number(undone),
    item.explains,
    Number(item.titleConcepts.includes(EXPLAINER)),
    ...restates(item, entry, pageDay),
  ]
  const ruledOut = dated.oldVersion || (kind === 'record' && dated.beforeSource)
  const reports = item.eventful.includes(true) || compared.other.length > 0 || dated.newVersion
  const differs = undone || compared.other.length > 0 || (happening[1] as number) > 0
  return { ...compared, numbers, ...loudest, cover, ruledOut, reports, differs, undone }
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
