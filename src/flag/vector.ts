// src/flag/vector.ts - a reading -> the features that the learned parts weigh: words, pairs of words
// that stand together, and concepts (pure).

import { conceptNames, type Reading } from './reading.ts'

/** The features that are weighed, and how much each says: the rarer, the more. */
export type Vocabulary = { ids: ReadonlyMap<string, number>; rarity: Float64Array }

/** A text as weighed features; its length is 1. */
export type Vector = { ids: Int32Array; values: Float64Array }

/** A text's vector, and which features each of its sentences holds, each once. */
export type Features = { whole: Vector; sentences: readonly Int32Array[] }

export const CONCEPT = '@' // what a concept's feature begins with
const TITLE_COUNTS = 2 // a word in the title counts as often as this

/** Takes a reading apart into features. */
export function featuresOf(
  { sentences }: Reading,
  titleEnds: number,
  vocabulary: Vocabulary,
): Features {
  const counts = new Map<number, number>()
  const bySentence = sentences.map((sentence) => {
    const found = new Set<number>()
    const times = sentence.start < titleEnds ? TITLE_COUNTS : 1
    for (const feature of featureNames(sentence)) {
      const id = vocabulary.ids.get(feature)
      if (id === undefined) continue
      found.add(id)
      counts.set(id, (counts.get(id) ?? 0) + times)
    }
    return Int32Array.from(found)
  })
  return { whole: weigh(counts, vocabulary), sentences: bySentence }
}

/** The names of a sentence's features, in order, as often as they occur. */
export function* featureNames({ words, concepts }: Reading['sentences'][number]) {
  let last = ''
  for (const word of words) {
    if (word !== '') {
      yield word
      if (last !== '') yield `${last} ${word}`
    }
    last = word
  }
  for (const concept of concepts) yield CONCEPT + conceptNames[concept]
}

function weigh(counts: ReadonlyMap<number, number>, { rarity }: Vocabulary): Vector {
  const ids = Int32Array.from(counts.keys())
  const values = new Float64Array(ids.length)
  let squares = 0
  let at = 0
  for (const [id, count] of counts) {
    const value = (1 + Math.log(count)) * (rarity[id] as number)
    values[at++] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) / length
  return { ids, values }
}
