// src/tag/weigh.ts - what an item's features weigh for each label of a model (pure).

import {
  AI_SENTENCES,
  CONCEPT,
  PAIR,
  type Part,
  PHRASE,
  type Place,
  visitFeatures,
} from './features.ts'
import type { Named } from './lexicon.ts'
import { type Model, sharpnessOf } from './model.ts'
import { inPairs } from './pairs.ts'

/** What was weighed: the score of each label before calibration, and what each hit added. */
export type Weighed = { scores: Float64Array; hits: Hits }

/** Each time a feature was met: which, where, and its share of the feature's value. In step. */
export type Hits = { features: number[]; places: Place[]; shares: number[] }

/** Weighs the parts of an item for every label. */
export function weigh(model: Model, parts: readonly Part[]): Weighed {
  const { counts } = model
  const hits: Hits = { features: [], places: [], shares: [] }
  const features: number[] = []
  visitFeatures(parts, sharpnessOf(model), (kind, name, second, weight, at) => {
    const feature = featureOf(model, kind, name, second)
    if (feature < 0 || weight === 0) return
    if (counts[feature] === 0) features.push(feature)
    counts[feature] = (counts[feature] as number) + weight
    hits.features.push(feature)
    hits.places.push(at)
    hits.shares.push(weight)
  })
  const values = valuesOf(model, features)
  const scores = addUp(model, features, values)
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number
    counts[feature] = (values[i] as number) / (counts[feature] as number)
  }
  for (let i = 0; i < hits.features.length; i++) {
    hits.shares[i] = (hits.shares[i] as number) * (counts[hits.features[i] as number] as number)
  }
  for (const feature of features) counts[feature] = 0
  return { scores, hits }
}

/** The number of a feature, -1 where the model has none. */
function featureOf(model: Model, kind: number, name: Named, second: Named): number {
  if (kind === PAIR || kind === PHRASE || kind === AI_SENTENCES) {
    const pairs = model.ofPairs[kind]
    return pairs ? inPairs(pairs, name.number, second.number) : -1
  }
  const row = (kind < CONCEPT ? model.ofStems : model.ofConcepts)[kind]
  return row && name.number < row.length ? (row[name.number] as number) : -1
}

/**
 * What an item has of each feature. Words count in proportion to all single words, so that it does not
 * matter which pairs a model has; concepts in proportion to all of theirs.
 */
function valuesOf(model: Model, features: readonly number[]): Float64Array {
  const { counts, rarity, singleWords, wordFeatures } = model
  const values = new Float64Array(features.length)
  let words = 0
  let concepts = 0
  for (let i = 0; i < values.length; i++) {
    const feature = features[i] as number
    const value = Math.log1p(counts[feature] as number) * (rarity[feature] as number)
    if (feature < singleWords) words += value * value
    else if (feature >= wordFeatures) concepts += value * value
    values[i] = value
  }
  const wordScale = 1 / Math.sqrt(words || 1)
  const conceptScale = 1 / Math.sqrt(concepts || 1)
  for (let i = 0; i < values.length; i++) {
    const scale = (features[i] as number) < wordFeatures ? wordScale : conceptScale
    values[i] = (values[i] as number) * scale
  }
  return values
}

function addUp(model: Model, features: readonly number[], values: Float64Array): Float64Array {
  const { sparse, steps, biases } = model
  const { starts, labels, weights } = sparse
  const width = steps.length
  const sums = new Float64Array(width)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    const row = features[i] as number
    const end = starts[row + 1] as number
    for (let at = starts[row] as number; at < end; at++) {
      const label = labels[at] as number
      sums[label] = (sums[label] as number) + (weights[at] as number) * value
    }
  }
  for (let label = 0; label < width; label++) {
    sums[label] = (sums[label] as number) * (steps[label] as number) + (biases[label] as number)
  }
  return sums
}
