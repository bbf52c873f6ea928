// src/flag/model.ts - what the judge has learned, unpacked from the JSON that is shipped (pure).
// `npm run train` makes it from learn/corpus; nothing in it is needed for a claim to be watched.

import { type Forest, type Grove, layOut } from '../tag/forest.ts'
import { type Vocabulary, vocabularyOf } from './vector.ts'

/** What is shipped. */
export type FlagModelData = {
  names: string // features, joined by '\n'
  rarity: number[]
  learned: string[] // ids of the claims that had labelled examples
  biases: number[] // of each learned claim, then of 'revise'
  weights: number[][] // in the same order: feature, weight, feature, weight, ...
  known: Forest // for claims that have examples
  general: Forest // for claims that have none
  relation: Forest // whether a touched claim is to be revised
  reviseRate: number[] // of each learned claim, how often a touch asks for a revision
  knownAt: number // from which chance on a claim is raised
  generalAt: number
  reviseAt: number // from which chance on a learned claim is to be revised
  generalReviseAt: number
}

/** A model ready for use. */
export type FlagModel = Omit<
  FlagModelData,
  'names' | 'rarity' | 'weights' | 'biases' | 'known' | 'general' | 'relation'
> & {
  known: Grove
  general: Grove
  relation: Grove
  vocabulary: Vocabulary
  biases: Float64Array
  byFeature: readonly (Weights | undefined)[]
}

/** What one feature weighs, and for which of the learned claims. */
export type Weights = { of: Uint8Array; weights: Float64Array }

/** Unpacks a model. */
export function unpackModel(data: FlagModelData): FlagModel {
  const names = data.names.split('\n')
  const collected: { of: number[]; weights: number[] }[] = []
  for (const [label, pairs] of data.weights.entries())
    for (let k = 0; k < pairs.length; k += 2) {
      const feature = pairs[k] as number
      const entry = collected[feature] ?? { of: [], weights: [] }
      entry.of.push(label)
      entry.weights.push(pairs[k + 1] as number)
      collected[feature] = entry
    }
  return {
    ...data,
    known: layOut(data.known),
    general: layOut(data.general),
    relation: layOut(data.relation),
    vocabulary: vocabularyOf(names, data.rarity),
    biases: Float64Array.from(data.biases),
    byFeature: names.map((_, id) => {
      const entry = collected[id]
      return entry && { of: Uint8Array.from(entry.of), weights: Float64Array.from(entry.weights) }
    }),
  }
}
