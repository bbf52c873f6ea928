// src/tag/weigh.ts - a model as shipped -> what an item's features weigh for each label (pure).

import { CONCEPT, PAIR, type Part, PHRASE, type Place, visitFeatures } from './features.ts'
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
  tables: (Map<string, number> | Map<string, Map<string, number>>)[]
  sharpness: Map<string, number>
  rarity: Float32Array
  wordFeatures: number // features before this number are of the words' block
  weights: Int8Array
  steps: number[]
  biases: number[]
  counts: Float32Array // scratch: all zero between two items
}

/** What was weighed: the score of each label before calibration, and what each hit added. */
export type Weighed = { scores: Float64Array; hits: Hit[]; shares: Float32Array }
export type Hit = { feature: number; weight: number; at: Place }

/** Unpacks a model. */
export function readModel(data: ModelData, lexicon: Lexicon): Model {
  const tables: Model['tables'] = []
  let next = 0
  let wordFeatures = 0
  for (const [kind, joined] of Object.entries(data.features)) {
    const names = joined === '' ? [] : joined.split('\n')
    if (Number(kind) === CONCEPT) wordFeatures = next
    tables[Number(kind)] =
      Number(kind) === PAIR || Number(kind) === PHRASE
        ? tableOfPairs(names, next)
        : tableOf(names, next)
    next += names.length
  }
  const sharpness = new Map(
    Object.entries(data.sharpness).map(([phrase, percent]) => [phrase, percent / 100]),
  )
  const rarity = Float32Array.from(bytesOf(data.rarity), (byte) => byte * data.rarityStep)
  const weights = new Int8Array(bytesOf(data.weights).buffer)
  const { labels, steps, biases } = data
  return {
    labels,
    lexicon,
    tables,
    sharpness,
    rarity,
    wordFeatures,
    weights,
    steps,
    biases,
    counts: new Float32Array(next),
  }
}

const tableOf = (names: string[], start: number) =>
  new Map(names.map((name, i) => [name, start + i]))

function tableOfPairs(names: string[], start: number): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>()
  names.forEach((name, i) => {
    const [first = '', second = ''] = name.split('\t')
    const seconds = table.get(first) ?? new Map<string, number>()
    table.set(first, seconds.set(second, start + i))
  })
  return table
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** Weighs the parts of an item for every label. */
export function weigh(model: Model, parts: readonly Part[]): Weighed {
  const { counts, rarity, wordFeatures } = model
  const hits: Hit[] = []
  const features: number[] = []
  const sharpness = (phrase: string) => model.sharpness.get(phrase) ?? 1
  visitFeatures(parts, model.lexicon, sharpness, (kind, name, second, weight, at) => {
    const feature = numberOf(model, kind, name, second)
    if (feature === undefined) return
    if (counts[feature] === 0) features.push(feature)
    counts[feature] = (counts[feature] as number) + weight
    hits.push({ feature, weight, at })
  })
  const squares = [0, 0]
  const shares = new Float32Array(hits.length)
  for (const feature of features) {
    const value = Math.log1p(counts[feature] as number) * (rarity[feature] as number)
    const block = feature < wordFeatures ? 0 : 1
    squares[block] = (squares[block] as number) + value * value
  }
  const scales = squares.map((square) => 1 / Math.sqrt(square || 1))
  const valueIn = (feature: number) =>
    Math.log1p(counts[feature] as number) *
    (rarity[feature] as number) *
    (scales[feature < wordFeatures ? 0 : 1] as number)
  const scores = addUp(model, features, valueIn)
  hits.forEach(({ feature, weight }, i) => {
    shares[i] = (valueIn(feature) * weight) / (counts[feature] as number)
  })
  for (const feature of features) counts[feature] = 0
  return { scores, hits, shares }
}

function numberOf(model: Model, kind: number, name: string, second: string): number | undefined {
  const found = model.tables[kind]?.get(name)
  return typeof found === 'object' ? found.get(second) : found
}

function addUp(model: Model, features: number[], valueIn: (feature: number) => number) {
  const { labels, weights, steps, biases } = model
  const sums = new Float64Array(labels.length)
  for (const feature of features) {
    const value = valueIn(feature)
    const row = feature * labels.length
    for (let label = 0; label < labels.length; label++) {
      sums[label] = (sums[label] as number) + (weights[row + label] as number) * value
    }
  }
  return sums.map((sum, label) => sum * (steps[label] as number) + (biases[label] as number))
}
