// src/tag/model.ts - a model as shipped -> one ready for use, with numbers for names (pure).

import { numberOf, numberStems } from '../collect/known-words.ts'
import { AI_SENTENCES, CONCEPT, PAIR, PHRASE, SHAPES, type Sharpness, WORD } from './features.ts'
import type { Lexicon, Named } from './lexicon.ts'
import { makePairs, type Pairs } from './pairs.ts'

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

/** A model ready for use. A feature that it has not got is -1. */
export type Model = {
  labels: string[]
  lexicon: Lexicon
  ofStems: Int32Array[] // WORD and TITLE_WORD: by the stem's number
  ofConcepts: Int32Array[] // the other kinds with one name: by the concept's number
  ofPairs: Pairs[] // PAIR, PHRASE, AI_SENTENCES: by the numbers of both names
  sharpness: Float64Array // by the phrase's number
  rarity: Float32Array
  singleWords: number // features before this number are single words
  wordFeatures: number // and before this one, pairs and words of titles
  weights: Int8Array // by feature and label
  sparse: Sparse // the same without the zeros
  steps: Float64Array
  biases: Float64Array
  counts: Float32Array // scratch: all zero between two items
}

/** Rows of weights without those that are zero: a row is `starts[row]` to before `starts[row + 1]`. */
export type Sparse = { starts: Int32Array; labels: Uint8Array; weights: Int8Array }

type Feature = { kind: number; first: string; second: string; id: number }

/** Unpacks a model. */
export function readModel(data: ModelData, lexicon: Lexicon): Model {
  const features = featuresOf(data)
  numberStems(
    features.flatMap(({ kind, first, second }) =>
      kind < CONCEPT ? (kind === PAIR ? [first, second] : [first]) : [],
    ),
  )
  const weights = new Int8Array(bytesOf(data.weights).buffer)
  const before = (kind: number) => features.filter((feature) => feature.kind < kind).length
  return {
    labels: data.labels,
    lexicon,
    ...tablesOf(features, lexicon),
    sharpness: sharpnessFrom(data, lexicon),
    rarity: Float32Array.from(bytesOf(data.rarity), (byte) => byte * data.rarityStep),
    singleWords: before(PAIR),
    wordFeatures: before(CONCEPT),
    weights,
    sparse: withoutZeros(weights, data.labels.length),
    steps: Float64Array.from(data.steps),
    biases: Float64Array.from(data.biases),
    counts: new Float32Array(features.length),
  }
}

/** The features in the order of their numbers. */
function featuresOf({ features }: ModelData): Feature[] {
  return Object.entries(features)
    .flatMap(([kind, joined]) =>
      (joined === '' ? [] : joined.split('\n')).map((name) => ({ kind: Number(kind), name })),
    )
    .map(({ kind, name }, id) => {
      const [first = '', second = ''] = name.split('\t')
      return { kind, first, second, id }
    })
}

/** A table for each kind of feature. */
function tablesOf(features: readonly Feature[], { concepts, phrases }: Lexicon) {
  const tables = {
    ofStems: [] as Int32Array[],
    ofConcepts: [] as Int32Array[],
    ofPairs: [] as Pairs[],
  }
  const conceptOf = (name: string) => concepts.get(name)?.number ?? -1
  const phraseOf = (name: string) => phrases.get(name)?.number ?? -1
  for (const [kind = WORD, all = []] of Map.groupBy(features, (feature) => feature.kind)) {
    if (kind === PAIR) tables.ofPairs[kind] = pairsOf(all, numberOf, numberOf)
    else if (kind === PHRASE) tables.ofPairs[kind] = pairsOf(all, conceptOf, phraseOf)
    else if (kind === AI_SENTENCES) tables.ofPairs[kind] = pairsOf(all, shapeOf, shapeOf)
    else if (kind < CONCEPT) tables.ofStems[kind] = rowOf(all, numberOf)
    else tables.ofConcepts[kind] = rowOf(all, conceptOf)
  }
  return tables
}

type NumberOf = (name: string) => number // -1 for a name that no item can have

const shapeOf: NumberOf = (name) => SHAPES.findIndex((shape) => shape.name === name)

function rowOf(features: readonly Feature[], number: NumberOf): Int32Array {
  const numbers = features.map(({ first }) => number(first))
  const row = new Int32Array(Math.max(0, ...numbers) + 1).fill(-1)
  features.forEach(({ id }, i) => {
    const at = numbers[i] as number
    if (at >= 0) row[at] = id
  })
  return row
}

function pairsOf(features: readonly Feature[], first: NumberOf, second: NumberOf): Pairs {
  const pairs = features.map((one) => [first(one.first), second(one.second), one.id] as const)
  return makePairs(pairs.filter(([a, b]) => a >= 0 && b >= 0))
}

function sharpnessFrom(data: ModelData, { phrases }: Lexicon): Float64Array {
  return Float64Array.from(phrases.keys(), (phrase) => {
    const percent = data.sharpness[phrase]
    return percent === undefined ? 1 : percent / 100
  })
}

function withoutZeros(weights: Int8Array, width: number): Sparse {
  const kept = weights.reduce((count, weight) => count + Number(weight !== 0), 0)
  const starts = new Int32Array(weights.length / width + 1)
  const sparse = { starts, labels: new Uint8Array(kept), weights: new Int8Array(kept) }
  let next = 0
  weights.forEach((weight, at) => {
    if (weight === 0) return
    sparse.labels[next] = at % width
    sparse.weights[next++] = weight
    starts[Math.floor(at / width) + 1] = next
  })
  for (let row = 1; row < starts.length; row++) {
    starts[row] = Math.max(starts[row] as number, starts[row - 1] as number)
  }
  return sparse
}

/** How much the phrases of a model's concepts say. */
export const sharpnessOf =
  ({ sharpness }: Model): Sharpness =>
  ({ number }: Named) =>
    sharpness[number] as number

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
