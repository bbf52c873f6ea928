// src/flag/ledger.ts - the claims, indexed by what they speak of, so that a text finds the claims it may
// touch without reading them all (pure). Built once; a claim needs nothing but its entry.

import { readTerms } from '../collect/terms.ts'
import { citationByNumber } from '../page/citations.ts'
import type { Claim } from '../page/claims.ts'
import data from './flag.model.json' with { type: 'json' }
import { type Aspects, aspectsOf } from './kinship.ts'
import { type FlagModel, type FlagModelData, unpackModel } from './model.ts'
import { indexOf, type Postings } from './postings.ts'
import { conceptNames, isEvent, type Reading, readItem } from './reading.ts'
import { type Cited, citedOf } from './restated.ts'
import { type Value, valuesIn } from './value.ts'
import { CONCEPT, featureNames, type Vocabulary, withWords } from './vector.ts'
import { older, versionsIn } from './version.ts'

/** The claims and, for every feature of theirs, who has it and how much it says about them. */
export type Ledger = {
  model: FlagModel
  entries: readonly Entry[]
  learned: readonly (readonly [number, number])[] // a claim's place in the learned model, and here
  postings: ReadonlyMap<number, Postings> // by feature
  byIndicator: ReadonlyMap<string, Postings> // of the claims that have no examples
}

/** A claim as the judge knows it. */
export type Entry = {
  claim: Claim
  statement: Reading
  profile: ReadonlyMap<number, number> // feature -> weight; length 1
  squares: { features: Int32Array; values: Float64Array } // the profile again, each weight squared
  subjects: Float64Array // by concept; the sum is 1
  happens: Uint8Array // by concept: 1 for the events that `outdatedWhen` names
  names: readonly string[] // proper names in it, as stems
  sourceNames: readonly string[] // who published what it rests on, as stems
  values: readonly Value[]
  version: readonly number[] | null // of the document it cites: [3, 3]
  restsOn: string | null // the day of its newest dated source, ISO 8601
  aspects: Aspects
  cited: Cited
  learned: number // its place in the learned text model, -1 for a claim that came later
}

const WEIGHT_OF = { statement: 1, outdatedWhen: 0.7, gist: 0.4 }

let shipped: FlagModel | undefined // unpacked when the first ledger is built

/** Builds the index over claims. */
export function buildLedger(claims: readonly Claim[], model?: FlagModel): Ledger {
  const learnedModel = model ?? shippedModel()
  const words = claims.flatMap((claim) => [
    ...wordsOf(claim.statement),
    ...wordsOf(claim.outdatedWhen),
  ])
  const knows = { ...learnedModel, vocabulary: withWords(learnedModel.vocabulary, words) }
  const entries = claims.map((claim) =>
    entryOf(claim, knows.vocabulary, knows.learned.indexOf(claim.id)),
  )
  const postings = indexOf(entries.map(({ profile }) => profile))
  const byIndicator = indexOf(
    entries.map(({ learned, aspects }) => (learned < 0 ? aspects.indicators : new Map())),
  )
  const learned = entries.flatMap(({ learned }, place) =>
    learned < 0 ? [] : [[learned, place] as const],
  )
  return { model: knows, entries, learned, postings, byIndicator }
}

function shippedModel(): FlagModel {
  shipped ??= unpackModel(data as FlagModelData)
  return shipped
}

const wordsOf = (text: string) => readItem('', text).sentences.flatMap(({ words }) => words)

function entryOf(claim: Claim, vocabulary: Vocabulary, learned: number): Entry {
  const cited = claim.sources.flatMap((number) => citationByNumber(number) ?? [])
  const statement = readItem(claim.anchor, claim.statement)
  const outdated = readItem('', claim.outdatedWhen)
  const gist = readItem('', cited.map(({ gist }) => gist).join(' '))
  const parts = [
    [statement, WEIGHT_OF.statement],
    [outdated, WEIGHT_OF.outdatedWhen],
    [gist, WEIGHT_OF.gist],
  ] as const
  const profile = profileOf(parts, vocabulary)
  return {
    claim,
    statement,
    profile,
    squares: {
      features: Int32Array.from(profile.keys()),
      values: Float64Array.from(profile.values(), (weight) => weight * weight),
    },
    subjects: subjectsOf(parts),
    happens: eventsIn(outdated),
    names: namesIn(statement),
    sourceNames: sourceNamesOf(
      cited.flatMap(({ documents }) => documents.map(({ publisher }) => publisher)),
    ),
    values: valuesIn(statement.terms),
    version: versionsIn(claim.statement).sort(older).at(-1) ?? null,
    restsOn: newestDay(cited.flatMap(({ documents }) => documents.map(({ date }) => date))),
    aspects: aspectsOf(claim),
    cited: citedOf(cited, vocabulary),
    learned,
  }
}

type Parts = readonly (readonly [Reading, number])[]

function profileOf(parts: Parts, { ids, rarity }: Vocabulary): Map<number, number> {
  const weights = new Map<number, number>()
  for (const [{ sentences }, weight] of parts)
    for (const name of sentences.flatMap((sentence) => [...featureNames(sentence)])) {
      if (name.startsWith(CONCEPT) && isEvent[conceptNames.indexOf(name.slice(1))]) continue
      const id = ids.get(name)
      if (id !== undefined) weights.set(id, Math.max(weights.get(id) ?? 0, weight))
    }
  let squares = 0
  for (const [id, weight] of weights) {
    const value = weight * (rarity[id] as number)
    weights.set(id, value)
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (const [id, value] of weights) weights.set(id, value / length)
  return weights
}

function subjectsOf(parts: Parts): Float64Array {
  const weights = new Float64Array(conceptNames.length)
  for (const [{ sentences }, weight] of parts)
    for (const concept of sentences.flatMap(({ concepts }) => concepts))
      if (!isEvent[concept]) weights[concept] = Math.max(weights[concept] as number, weight)
  const sum = weights.reduce((a, b) => a + b, 0) || 1
  return weights.map((weight) => weight / sum)
}

function eventsIn({ sentences }: Reading): Uint8Array {
  const events = new Uint8Array(conceptNames.length)
  for (const concept of sentences.flatMap(({ concepts }) => concepts))
    if (isEvent[concept]) events[concept] = 1
  return events
}

/** Words with a capital inside a sentence, or with digits in them. */
function namesIn({ terms: { text, words, stems, starts, sentences } }: Reading): string[] {
  const firsts = new Set(sentences.map(({ from }) => from))
  const named = stems.filter((_, at) => {
    const initial = text[starts[at] as number] as string
    return !firsts.has(at) && initial !== initial.toLowerCase() && (words[at] as string).length > 1
  })
  return [...new Set(named)]
}

const EVERYBODY = new Set([
  'the',
  'of',
  'for',
  'and',
  'uk',
  'research',
  'paper',
  'arxiv',
  'journal',
  'institut',
  'ai',
])

function sourceNamesOf(publishers: readonly string[]): string[] {
  const stems = publishers.flatMap((publisher) => readTerms(publisher).stems)
  return [...new Set(stems)].filter((stem) => !EVERYBODY.has(stem))
}

/** The newest of some dates, the end of a year or month where no day is given. */
function newestDay(dates: readonly (string | undefined)[]): string | null {
  const days = dates.flatMap((date) => (date ? [date] : []))
  return days.sort().at(-1) ?? null
}
