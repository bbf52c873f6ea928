// src/flag/margin.ts - how far an item looks like the labelled examples of each learned claim: the
// whole of it, and the passage that looks most like them (pure).

import type { FlagModel } from './model.ts'
import type { Features } from './vector.ts'

/** Margins of the whole item and of its most alike passage, and the sentence where that begins. */
export type Margins = { whole: Float64Array; passage: Float64Array; at: Uint16Array }

const PASSAGE_SENTENCES = 2

/** The margins of an item for what the model knows, in its order: above 0 is alike. */
export function marginsOf({ whole, sentences }: Features, model: FlagModel): Margins {
  const passage = new Float64Array(model.biases.length).fill(-2)
  const where = new Uint16Array(model.biases.length)
  for (let at = 0; at < sentences.length; at++) {
    const found = new Set(sentences[at])
    for (let k = 1; k < PASSAGE_SENTENCES; k++)
      for (const id of sentences[at + k] ?? []) found.add(id)
    const margins = marginsOfSet(found, model)
    for (let c = 0; c < margins.length; c++)
      if ((margins[c] as number) > (passage[c] as number)) {
        passage[c] = margins[c] as number
        where[c] = at
      }
  }
  return { whole: marginsOfVector(whole, model), passage, at: where }
}

function marginsOfVector({ ids, values }: Features['whole'], { byFeature, biases }: FlagModel) {
  const margins = Float64Array.from(biases)
  for (let k = 0; k < ids.length; k++) {
    const known = byFeature[ids[k] as number]
    if (!known) continue
    const value = values[k] as number
    for (let j = 0; j < known.of.length; j++) {
      const c = known.of[j] as number
      margins[c] = (margins[c] as number) + value * (known.weights[j] as number)
    }
  }
  return margins
}

function marginsOfSet(found: ReadonlySet<number>, { byFeature, biases, vocabulary }: FlagModel) {
  const margins = new Float64Array(biases.length)
  let squares = 0
  for (const id of found) {
    const value = vocabulary.rarity[id] as number
    squares += value * value
    const known = byFeature[id]
    if (!known) continue
    for (let j = 0; j < known.of.length; j++) {
      const c = known.of[j] as number
      margins[c] = (margins[c] as number) + value * (known.weights[j] as number)
    }
  }
  const length = Math.sqrt(squares) || 1
  return margins.map((sum, c) => sum / length + (biases[c] as number))
}
