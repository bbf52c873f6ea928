// src/learn/nonnegative.ts - a logistic regression whose weights are never below zero (pure). With few
// examples it keeps evidence from counting the wrong way round.

const STEPS = 4000
const RIDGE = 1
const POSITIVE_WEIGHT = 3 // a positive example counts as this many: there are few

/**
 * Fits weights for numbers that speak for a yes.
 *
 * @param rows numbers of each example, all of one length
 * @param answers whether each example is a yes
 * @returns the weights, and behind them the constant
 */
export function fitWeights(rows: number[][], answers: boolean[]): number[] {
  const width = rows[0]?.length ?? 0
  const weights = new Array<number>(width + 1).fill(0)
  weights[width] = -5
  const steps = new Array<number>(width + 1).fill(0.05)
  const before = new Array<number>(width + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slopes = slopesAt(weights, rows, answers)
    for (const [at, slope] of slopes.entries()) {
      // resilient steps: longer while the direction holds, shorter once it turns
      const turned = slope * (before[at] ?? 0)
      steps[at] = Math.min(
        0.5,
        Math.max(1e-7, (steps[at] ?? 0) * (turned > 0 ? 1.2 : turned < 0 ? 0.5 : 1)),
      )
      before[at] = slope
      const next = (weights[at] ?? 0) - Math.sign(slope) * (steps[at] ?? 0)
      weights[at] = at < width ? Math.max(0, next) : next
    }
    if (steps.every((size) => size < 1e-5)) break
  }
  return weights
}

function slopesAt(weights: number[], rows: number[][], answers: boolean[]): number[] {
  const width = weights.length - 1
  const slopes = weights.map((weight, at) => (at < width ? RIDGE * weight : 0))
  for (const [index, row] of rows.entries()) {
    let sum = weights[width] ?? 0
    for (let at = 0; at < width; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0)
    const chance = 1 / (1 + Math.exp(-sum))
    const error = answers[index] ? POSITIVE_WEIGHT * (chance - 1) : chance
    if (Math.abs(error) < 1e-6) continue
    for (let at = 0; at < width; at++) slopes[at] = (slopes[at] ?? 0) + error * (row[at] ?? 0)
    slopes[width] = (slopes[width] ?? 0) + error
  }
  return slopes
}
