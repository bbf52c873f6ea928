// src/learn/nonnegative.ts - a logistic regression whose weights are never below zero (pure). With few
// examples it keeps evidence from counting the wrong way round. Newton's steps, each found one weight at
// a time and shortened until the loss falls.

const STEPS = 60
const ROUNDS = 300 // through the weights, to find a step
const RIDGE = 2
const ENOUGH = 1e-5

/** An example: its numbers, whether it is a yes, and as how many examples it counts. */
export type Example = { row: number[]; answer: boolean; counts: number }

/**
 * Fits weights for numbers that speak for a yes.
 *
 * @param expected what the weights are held near to, unless the examples say otherwise
 * @returns the weights, and behind them the constant
 */
export function fitWeights(examples: readonly Example[], expected: readonly number[]): number[] {
  let weights = [...expected.map(() => 0), -5]
  let loss = lossOf(weights, examples, expected)
  for (let step = 0; step < STEPS; step++) {
    const wanted = newtonStep(weights, examples, expected)
    for (let length = 1; ; length /= 2) {
      const next = weights.map((weight, at) => weight + length * ((wanted[at] ?? 0) - weight))
      const nextLoss = lossOf(next, examples, expected)
      if (nextLoss > loss && length > ENOUGH) continue
      const moved = Math.max(...next.map((weight, at) => Math.abs(weight - (weights[at] ?? 0))))
      if (nextLoss <= loss) {
        weights = next
        loss = nextLoss
      }
      if (moved < ENOUGH || nextLoss > loss) return weights
      break
    }
  }
  return weights
}

function scoreOf(weights: readonly number[], row: readonly number[]): number {
  let sum = weights[row.length] ?? 0
  for (let at = 0; at < row.length; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0)
  return sum
}

function lossOf(
  weights: readonly number[],
  examples: readonly Example[],
  expected: readonly number[],
): number {
  let loss = 0
  for (const [at, near] of expected.entries())
    loss += (RIDGE / 2) * ((weights[at] ?? 0) - near) ** 2
  for (const { row, answer, counts } of examples) {
    const score = scoreOf(weights, row)
    const margin = answer ? score : -score
    loss += counts * (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin))
  }
  return loss
}

/** The weights that the loss, taken as a parabola, is least at. */
function newtonStep(
  weights: readonly number[],
  examples: readonly Example[],
  expected: readonly number[],
): number[] {
  const { slopes, curves } = slopesAt(weights, examples, expected)
  const found = [...weights]
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let at = 0; at < found.length; at++) {
      const curve = curves[at] as number[]
      let slope = slopes[at] ?? 0
      for (let to = 0; to < found.length; to++) {
        slope += (curve[to] ?? 0) * ((found[to] ?? 0) - (weights[to] ?? 0))
      }
      const value = (found[at] ?? 0) - slope / (curve[at] ?? 1)
      const next = at < expected.length ? Math.max(0, value) : value
      moved = Math.max(moved, Math.abs(next - (found[at] ?? 0)))
      found[at] = next
    }
    if (moved < ENOUGH / 10) break
  }
  return found
}

function slopesAt(
  weights: readonly number[],
  examples: readonly Example[],
  expected: readonly number[],
) {
  const width = expected.length
  const slopes = [...expected.map((near, at) => RIDGE * ((weights[at] ?? 0) - near)), 0]
  const curves = slopes.map((_, at) => slopes.map((_, to) => (at === to && at < width ? RIDGE : 0)))
  for (const { row, answer, counts } of examples) {
    const chance = 1 / (1 + Math.exp(-scoreOf(weights, row)))
    const error = counts * (answer ? chance - 1 : chance)
    const bend = counts * Math.max(1e-6, chance * (1 - chance))
    for (let at = 0; at <= width; at++) {
      const value = at < width ? (row[at] ?? 0) : 1
      if (value === 0) continue
      slopes[at] = (slopes[at] ?? 0) + error * value
      const curve = curves[at] as number[]
      for (let to = 0; to <= width; to++) {
        curve[to] = (curve[to] ?? 0) + bend * value * (to < width ? (row[to] ?? 0) : 1)
      }
    }
  }
  return { slopes, curves }
}
