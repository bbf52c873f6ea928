// learn/margin.ts - fits a linear model that tells rows apart by the widest margin: L2-regularised
// squared hinge by dual coordinate descent (Hsieh et al., 2008), on rows of sparse features.

import type { Vector } from '../src/flag/vector.ts'

export type Margin = { weights: Float64Array; bias: number }

const ROUNDS = 10
const COST = 1

/** Fits weights that tell rows with `truth` from those without. The same rows give the same weights. */
export function fitMargin(
  rows: readonly Vector[],
  truth: readonly boolean[],
  width: number,
  random: () => number,
): Margin {
  const weights = new Float64Array(width + 1) // the last one is the bias
  const alpha = new Float64Array(rows.length)
  const squares = Float64Array.from(rows, (row) => row.values.reduce((sum, v) => sum + v * v, 1))
  const order = rows.map((_, i) => i)
  const slack = 0.5 / COST
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const i of order) {
      const sign = truth[i] ? 1 : -1
      const row = rows[i] as Vector
      const before = alpha[i] as number
      const slope = sign * scoreOf(weights, row) - 1 + slack * before
      const after = Math.max(before - slope / ((squares[i] as number) + slack), 0)
      if (Math.abs(after - before) < 1e-6) continue
      alpha[i] = after
      add(weights, row, (after - before) * sign)
    }
  }
  return { weights: weights.subarray(0, width), bias: weights[width] as number }
}

function scoreOf(weights: Float64Array, { ids, values }: Vector): number {
  let sum = weights[weights.length - 1] as number
  for (let k = 0; k < ids.length; k++)
    sum += (weights[ids[k] as number] as number) * (values[k] as number)
  return sum
}

function add(weights: Float64Array, { ids, values }: Vector, by: number): void {
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number
    weights[id] = (weights[id] as number) + by * (values[k] as number)
  }
  weights[weights.length - 1] = (weights[weights.length - 1] as number) + by
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
