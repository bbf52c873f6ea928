// src/tag/weigh.ts - a model as shipped -> what an item's features weigh for each label (pure).

import {
  AI_SENTENCES,
  CONCEPT,
  PAIR,
  type Part,
  PHRASE,
  type Place,
  visitFeatures,
  WORD,
} from './features.ts'
import type { Lexicon } from './lexicon.ts'

/** A model as JSON: see learn/train.ts, which makes it. */
export type ModelData = {
  labels: string[] // 'any', the questions, the indicators
  features: Record<string, string> // per kind, the names joined by '\n'; a pair's two by a tab
  sharpness: Record<string, number> // of the common phrases, in per cent
  rarity: string // base64 of one byte per feature: how much more a rare one counts
  rarityStep: number
  weights: string // base64 of one signed byte per feature and label
  steps: number[] // per label: what one step of a byte is worth
  biases: number[]
}

/** A model ready for use. */
export type Model = {
  labels: string[]
  lexicon: Lexicon
  words: Map<string, WordNumbers>
  concepts: Map<string, number>[] // per kind
  phrases: Map<string, Map<string, number>> // by concept
  sharpness: Map<string, number>
  rarity: Float32Array
  singleWords: number // features before this number are single words
  wordFeatures: number // and before this one, pairs and words of titles
  weights: Int8Array
  steps: number[]
  biases: number[]
  counts: Float32Array // scratch: all zero between two items
}

// The numbers of the features that begin with a word.
type WordNumbers = { alone: number; inTitle: number; before: Map<string, number> | undefined }

/** What was weighed: the score of each label before calibration, and what each hit added. */
export type Weighed = { scores: Float64Array; hits: Hits }

/** Each time a feature was met: which, where, and its share of the feature's value. In step. */
export type Hits = { features: number[]; places: Place[]; shares: number[] }

/** Unpacks a model. */
export function readModel(data: ModelData, lexicon: Lexicon): Model {
  const words: Model['words'] = new Map()
  const concepts: Model['concepts'] = []
  const phrases: Model['phrases'] = new Map()
  let next = 0
  let singleWords = 0
  let wordFeatures = 0
  for (const [kind, joined] of Object.entries(data.features).map(
    ([k, v]) => [Number(k), v] as const,
  )) {
    if (kind === PAIR) singleWords = next
    if (kind === CONCEPT) wordFeatures = next
    for (const name of joined === '' ? [] : joined.split('\n')) {
      const [first = '', second = ''] = name.split('\t')
      if (kind === PHRASE || kind === AI_SENTENCES) {
        const seconds = phrases.get(first) ?? new Map<string, number>()
        phrases.set(first, seconds.set(second, next++))
      } else if (kind < CONCEPT) addWord(words, kind, first, second, next++)
      else {
        concepts[kind] ??= new Map()
        concepts[kind].set(first, next++)
      }
    }
  }
  const sharpness = new Map(
    Object.entries(data.sharpness).map(([phrase, percent]) => [phrase, percent / 100]),
  )
  const rarity = Float32Array.from(bytesOf(data.rarity), (byte) => byte * data.rarityStep)
  const weights = new Int8Array(bytesOf(data.weights).buffer)
  const { labels, steps, biases } = data
  const counts = new Float32Array(next)
  return {
    labels,
    lexicon,
    words,
    concepts,
    phrases,
    sharpness,
    rarity,
    singleWords,
    wordFeatures,
    weights,
    steps,
    biases,
    counts,
  }
}

function addWord(words: Model['words'], kind: number, first: string, second: string, id: number) {
  const numbers = words.get(first) ?? { alone: -1, inTitle: -1, before: undefined }
  words.set(first, numbers)
  if (kind === PAIR) numbers.before = (numbers.before ?? new Map()).set(second, id)
  else if (kind === WORD) numbers.alone = id
  else numbers.inTitle = id
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** Weighs the parts of an item for every label. */
export function weigh(model: Model, parts: readonly Part[]): Weighed {
  const { counts } = model
  const numberOf = numbering(model)
  const hits: Hits = { features: [], places: [], shares: [] }
  const features: number[] = []
  visitFeatures(parts, sharpnessOf(model), (kind, name, second, weight, at) => {
    const feature = numberOf(kind, name, second)
    if (feature < 0 || weight === 0) return
    if (counts[feature] === 0) features.push(feature)
    counts[feature] = (counts[feature] as number) + weight
    hits.features.push(feature)
    hits.places.push(at)
    hits.shares.push(weight)
  })
  const values = valuesOf(model, features)
  const scores = addUp(model, features, values)
  features.forEach((feature, i) => {
    counts[feature] = (values[i] as number) / (counts[feature] as number)
  })
  for (let i = 0; i < hits.features.length; i++) {
    hits.shares[i] = (hits.shares[i] as number) * (counts[hits.features[i] as number] as number)
  }
  for (const feature of features) counts[feature] = 0
  return { scores, hits }
}

/** How much the phrases of a model's concepts say. */
export const sharpnessOf =
  ({ sharpness }: Model) =>
  (phrase: string): number =>
    sharpness.get(phrase) ?? 1

/** The number of a feature, -1 where the model has none; a word is looked up once for all its kinds. */
function numbering({ words, concepts, phrases }: Model) {
  let last = ''
  let numbers: WordNumbers | undefined
  return (kind: number, name: string, second: string): number => {
    if (kind < CONCEPT) {
      if (name !== last) numbers = words.get(name)
      last = name
      if (!numbers) return -1
      if (kind === PAIR) return numbers.before?.get(second) ?? -1
      return kind === WORD ? numbers.alone : numbers.inTitle
    }
    if (kind === PHRASE || kind === AI_SENTENCES) return phrases.get(name)?.get(second) ?? -1
    return concepts[kind]?.get(name) ?? -1
  }
}

/**
 * What an item has of each feature. Words count in proportion to all single words, so that it does not
 * matter which pairs a model has; concepts in proportion to all of theirs.
 */
function valuesOf({ counts, rarity, singleWords, wordFeatures }: Model, features: number[]) {
  let words = 0
  let concepts = 0
  const values = features.map((feature) => {
    const value = Math.log1p(counts[feature] as number) * (rarity[feature] as number)
    if (feature < singleWords) words += value * value
    else if (feature >= wordFeatures) concepts += value * value
    return value
  })
  const [wordScale, conceptScale] = [words, concepts].map((sum) => 1 / Math.sqrt(sum || 1))
  return values.map((value, i) => {
    const isWord = (features[i] as number) < wordFeatures
    return value * ((isWord ? wordScale : conceptScale) as number)
  })
}

function addUp(model: Model, features: number[], values: number[]) {
  const { labels, weights, steps, biases } = model
  const sums = new Float64Array(labels.length)
  features.forEach((feature, i) => {
    const value = values[i] as number
    const row = feature * labels.length
    for (let label = 0; label < labels.length; label++) {
      sums[label] = (sums[label] as number) + (weights[row + label] as number) * value
    }
  })
  return sums.map((sum, label) => sum * (steps[label] as number) + (biases[label] as number))
}
