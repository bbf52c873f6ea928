// src/learn/nonnegative.ts - a logistic regression whose weights are never below zero (pure). With few
// examples it keeps evidence from counting the wrong way round.

const STEPS = 1000
const RIDGE = 2

/** An example: its numbers, whether it is a yes, and as how many examples it counts. */
export type Example = { row: number[]; answer: boolean; counts: number }

/**
 * Fits weights for numbers that speak for a yes.
 *
 * @param expected what the weights are held near to, unless the examples say otherwise
 * @returns the weights, and behind them the constant
 */
export function fitWeights(examples: readonly Example[], expected: readonly number[]): number[] {
  const width = expected.length
  const weights = [...expected.map(() => 0), -5]
  const steps = new Array<number>(width + 1).fill(0.05)
  const before = new Array<number>(width + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slopes = slopesAt(weights, examples, expected)
    for (const [at, slope] of slopes.entries()) {
      // resilient steps: longer while the direction holds, shorter once it turns
      const turned = slope * (before[at] ?? 0)
      const change = turned > 0 ? 1.2 : turned < 0 ? 0.5 : 1
      steps[at] = Math.min(0.5, Math.max(1e-7, (steps[at] ?? 0) * change))
      before[at] = slope
      const next = (weights[at] ?? 0) - Math.sign(slope) * (steps[at] ?? 0)
      weights[at] = at < width ? Math.max(0, next) : next
    }
    if (steps.every((size) => size < 1e-5)) break
  }
  return weights
}

function slopesAt(
  weights: number[],
  examples: readonly Example[],
  expected: readonly number[],
): number[] {
  const width = expected.length
  const slopes = [...expected.map((near, at) => RIDGE * ((weights[at] ?? 0) - near)), 0]
  for (const { row, answer, counts } of examples) {
    let sum = weights[width] ?? 0
    for (let at = 0; at < width; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0)
    const chance = 1 / (1 + Math.exp(-sum))
    const error = counts * (answer ? chance - 1 : chance)
    if (Math.abs(error) < 1e-6) continue
    for (let at = 0; at < width; at++) slopes[at] = (slopes[at] ?? 0) + error * (row[at] ?? 0)
    slopes[width] = (slopes[width] ?? 0) + error
  }
  return slopes
}
