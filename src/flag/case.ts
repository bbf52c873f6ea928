// src/flag/case.ts - what is known of an item before it is held against any claim (pure).

import { conceptNames, isEvent, type Reading } from './reading.ts'
import { type Value, valuesIn } from './value.ts'
import type { Features } from './vector.ts'
import { older, versionsIn } from './version.ts'

/** An item, taken apart once for all claims. */
export type Case = {
  reading: Reading
  published: string | null // ISO 8601
  features: Features
  sentencesWith: ReadonlyMap<number, readonly number[]> // by feature
  textFrom: number // the first sentence behind the title
  concepts: readonly number[] // each once
  titleConcepts: readonly number[]
  subjectCount: number // of the concepts, those that are no events
  opinion: number // share of the sentences, 0 to 1
  product: number
  stems: ReadonlySet<string>
  titleStems: ReadonlySet<string>
  explains: number // share of the sentences that explain how a thing is done, 0 to 1
  eventful: readonly boolean[] // by sentence: something happens in it
  versions: readonly (readonly number[])[] // that the text names, the oldest first
  valuesOf: (sentence: number) => readonly Value[]
  counted: () => readonly Value[] // of all sentences, those that say what they count
  month: number | null // when it was published: see `monthOf`
}

const OPINION = conceptNames.indexOf('opinion')
const EXPLAINER = conceptNames.indexOf('explainer')
const PRODUCT = conceptNames.indexOf('product-news')

/** Takes an item apart. */
export function caseOf(reading: Reading, published: string | null, features: Features): Case {
  const { sentences, titleEnds, terms } = reading
  const behind = sentences.findIndex(({ start }) => start >= titleEnds)
  const textFrom = behind < 0 ? sentences.length : behind
  const concepts = [...new Set(sentences.flatMap(({ concepts }) => concepts))]
  const shareWith = (concept: number) =>
    sentences.filter(({ concepts }) => concepts.includes(concept)).length / (sentences.length || 1)
  const values: (readonly Value[])[] = []
  const valuesOf = (at: number) => {
    const { from, to } = sentences[at] ?? { from: 0, to: 0 }
    values[at] ??= valuesIn(terms, from, to)
    return values[at]
  }
  let counted: readonly Value[] | undefined
  return {
    reading,
    published,
    features,
    sentencesWith: placesOf(features),
    textFrom,
    concepts,
    titleConcepts: sentences.slice(0, textFrom).flatMap(({ concepts }) => concepts),
    subjectCount: concepts.filter((concept) => !isEvent[concept]).length,
    opinion: shareWith(OPINION),
    product: shareWith(PRODUCT),
    stems: new Set(sentences.flatMap(({ words }) => words)),
    titleStems: new Set(sentences.slice(0, textFrom).flatMap(({ words }) => words)),
    explains: shareWith(EXPLAINER),
    eventful: sentences.map(({ concepts }) => concepts.some((concept) => isEvent[concept])),
    versions: versionsIn(terms.text).sort(older),
    valuesOf,
    counted: () => {
      counted ??= sentences.flatMap((_, at) => valuesOf(at).filter(({ unit }) => unit !== ''))
      return counted
    },
    month: published === null ? null : monthOf(published),
  }
}

function placesOf({ sentences }: Features): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const [at, features] of sentences.entries())
    for (const feature of features) {
      const list = places.get(feature)
      if (list) list.push(at)
      else places.set(feature, [at])
    }
  return places
}

/** The month of a day, counted from the year 0; a year without a month counts as its middle. */
export function monthOf(day: string): number {
  const [year = 0, month = 6] = day.slice(0, 7).split('-').map(Number)
  return year * 12 + month
}
