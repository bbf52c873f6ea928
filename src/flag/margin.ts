// src/flag/margin.ts - how far an item looks like the labelled examples of each learned claim: the
// whole of it, and the passage that looks most like them (pure).

import type { FlagModel } from './model.ts'
import type { Features } from './vector.ts'

/** Margins of the whole item and of its most alike passage, and the sentence where that begins. */
export type Margins = { whole: Float64Array; passage: Float64Array; at: Uint16Array }

/** The margins of an item for what the model knows, in its order: above 0 is alike. */
export function marginsOf({ whole, sentences }: Features, model: FlagModel): Margins {
  const width = model.biases.length
  const passage = new Float64Array(width).fill(-2)
  const where = new Uint16Array(width)
  let now = sumOf(sentences[0], model)
  for (let at = 0; at < sentences.length; at++) {
    const next = sumOf(sentences[at + 1], model)
    const length = Math.sqrt(now.squares + next.squares) || 1
    for (let c = 0; c < width; c++) {
      const sum = (now.sums[c] as number) + (next.sums[c] as number)
      const margin = sum / length + (model.biases[c] as number)
      if (margin <= (passage[c] as number)) continue
      passage[c] = margin
      where[c] = at
    }
    now = next
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

/** What the features of a sentence add up to; two sentences make a passage. */
function sumOf(features: Int32Array | undefined, { byFeature, biases, vocabulary }: FlagModel) {
  const sums = new Float64Array(biases.length)
  let squares = 0
  for (const id of features ?? []) {
    if (id >= vocabulary.learned) continue
    const value = vocabulary.rarity[id] as number
    squares += value * value
    const known = byFeature[id]
    if (!known) continue
    for (let j = 0; j < known.of.length; j++) {
      const c = known.of[j] as number
      sums[c] = (sums[c] as number) + value * (known.weights[j] as number)
    }
  }
  return { sums, squares }
}
