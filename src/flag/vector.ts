// src/flag/vector.ts - a reading -> the features that the learned parts weigh: words, pairs of words
// that stand together, and concepts (pure).

import { conceptNames, type Reading } from './reading.ts'

/** The features that are weighed, and how much each says: the rarer, the more. */
export type Vocabulary = {
  ids: ReadonlyMap<string, number>
  words: ReadonlyMap<string, Word>
  concepts: readonly (number | undefined)[] // by the concept's place
  rarity: Float64Array
  learned: number // features from this number on were added for claims
  rarest: number // what the rarest word says
}

/** A word's own feature, -1 where it has none, and those of the pairs that it begins, by the second word. */
export type Word = { alone: number; pairs: Map<string, number> | undefined }

/** A vocabulary of features by name, each with its rarity. */
export function vocabularyOf(names: readonly string[], rarity: readonly number[]): Vocabulary {
  const ids = new Map(names.map((name, id) => [name, id]))
  const words = new Map<string, Word>()
  for (const [name, id] of ids) {
    const [first = '', second] = name.split(' ')
    const word = words.get(first) ?? { alone: -1, pairs: undefined }
    words.set(first, word)
    if (second === undefined) word.alone = id
    else {
      word.pairs ??= new Map()
      word.pairs.set(second, id)
    }
  }
  const concepts = conceptNames.map((name) => ids.get(CONCEPT + name))
  const ofWords = rarity.filter((_, id) => !names[id]?.startsWith(CONCEPT))
  const rarest = ofWords.reduce((most, one) => Math.max(most, one), 0)
  return { ids, words, concepts, rarity: Float64Array.from(rarity), learned: names.length, rarest }
}

/**
 * A vocabulary with words of claims that no learned item has: they find the claim like any rare word,
 * and leave what was learned as it is.
 */
export function withWords(vocabulary: Vocabulary, named: Iterable<string>): Vocabulary {
  const added = [...new Set(named)].filter((word) => word !== '' && !vocabulary.ids.has(word))
  if (added.length === 0) return vocabulary
  const size = vocabulary.rarity.length
  const rarity = new Float64Array(size + added.length).fill(vocabulary.rarest)
  rarity.set(vocabulary.rarity)
  const ids = new Map(vocabulary.ids)
  const words = new Map(vocabulary.words)
  for (const [at, name] of added.entries()) {
    ids.set(name, size + at)
    words.set(name, { alone: size + at, pairs: words.get(name)?.pairs })
  }
  return { ...vocabulary, ids, words, rarity }
}

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
    const found = featuresIn(sentence, vocabulary)
    const times = sentence.start < titleEnds ? TITLE_COUNTS : 1
    for (const id of found) counts.set(id, (counts.get(id) ?? 0) + times)
    return eachOnce(found)
  })
  return { whole: weigh(counts, vocabulary), sentences: bySentence }
}

function eachOnce(found: number[]): Int32Array {
  const sorted = Int32Array.from(found).sort()
  let length = 0
  for (let k = 0; k < sorted.length; k++)
    if (k === 0 || sorted[k] !== sorted[k - 1]) sorted[length++] = sorted[k] as number
  return sorted.subarray(0, length)
}

/** A sentence's features, in order, as often as they occur. */
function featuresIn({ words, concepts }: Reading['sentences'][number], vocabulary: Vocabulary) {
  const found: number[] = []
  let seconds: ReadonlyMap<string, number> | undefined
  for (const word of words) {
    if (word === '') {
      seconds = undefined
      continue
    }
    const known = vocabulary.words.get(word)
    if (known !== undefined && known.alone >= 0) found.push(known.alone)
    const pair = seconds?.get(word)
    if (pair !== undefined) found.push(pair)
    seconds = known?.pairs
  }
  for (const concept of concepts) {
    const id = vocabulary.concepts[concept]
    if (id !== undefined) found.push(id)
  }
  return found
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

function weigh(counts: ReadonlyMap<number, number>, { rarity, learned }: Vocabulary): Vector {
  const ids = Int32Array.from(counts.keys())
  const values = new Float64Array(ids.length)
  let squares = 0
  let at = 0
  for (const [id, count] of counts) {
    const value = (1 + Math.log(count)) * (rarity[id] as number)
    values[at++] = value
    if (id < learned) squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) / length
  return { ids, values }
}
