// learn/linear.ts - fits a linear model: L2-regularised logistic regression by dual coordinate
// descent (Yu, Huang and Lin, 2011), on rows of sparse features.

/** A row of sparse features: ids in ascending order, and their values. */
export type Row = { ids: Int32Array; values: Float32Array }

export type Linear = { weights: Float64Array; bias: number }

const ROUNDS = 60
const CLOSE_ENOUGH = 0.02

/**
 * Fits weights that tell rows with `truth` from those without.
 *
 * @param costs how much each row counts: the larger, the closer it is fitted
 */
export function fitLogistic(
  rows: readonly Row[],
  truth: readonly boolean[],
  costs: ArrayLike<number>,
  width: number,
  random: () => number,
): Linear {
  const weights = new Float64Array(width + 1) // the last one is the bias
  const alpha = new Float64Array(rows.length)
  const square = Float64Array.from(rows, (row) => row.values.reduce((sum, v) => sum + v * v, 1))
  for (let i = 0; i < rows.length; i++) {
    const cost = costs[i] as number
    alpha[i] = Math.min(0.001 * cost, 1e-8 * cost + 1e-8)
    add(weights, rows[i] as Row, (truth[i] ? 1 : -1) * (alpha[i] as number))
  }
  const order = rows.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    let moved = 0
    for (const i of order) {
      moved = Math.max(
        moved,
        improve(
          weights,
          alpha,
          i,
          rows[i] as Row,
          truth[i] ? 1 : -1,
          square[i] as number,
          costs[i] as number,
        ),
      )
    }
    if (moved < CLOSE_ENOUGH) break
  }
  return { weights: weights.subarray(0, width), bias: weights[width] as number }
}

/** One step on one row's dual variable, by Newton's method; says how far it moved. */
function improve(
  weights: Float64Array,
  alpha: Float64Array,
  i: number,
  row: Row,
  sign: number,
  square: number,
  cost: number,
): number {
  const before = alpha[i] as number
  const margin = sign * dot(weights, weights[weights.length - 1] as number, row)
  let z = before
  if (z <= 0) z = 1e-10 * cost
  if (z >= cost) z = cost * (1 - 1e-10)
  for (let step = 0; step < 12; step++) {
    const slope = square * (z - before) + margin + Math.log(z / (cost - z))
    const next = z - slope / (square + cost / (z * (cost - z)))
    z = next <= 0 ? z * 0.1 : next >= cost ? cost - (cost - z) * 0.1 : next
    if (Math.abs(slope) < 1e-4) break
  }
  alpha[i] = z
  if (z !== before) add(weights, row, sign * (z - before))
  return Math.abs(z - before) / cost
}

/** What the row scores, before the logistic function. */
export function dot(weights: Float64Array, bias: number, row: Row): number {
  let sum = bias
  for (let k = 0; k < row.ids.length; k++) {
    sum += (weights[row.ids[k] as number] as number) * (row.values[k] as number)
  }
  return sum
}

function add(weights: Float64Array, row: Row, by: number): void {
  for (let k = 0; k < row.ids.length; k++) {
    weights[row.ids[k] as number] =
      (weights[row.ids[k] as number] as number) + by * (row.values[k] as number)
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

/** Random numbers that are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
