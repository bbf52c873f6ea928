// learn/join.ts - fits how the scores of one item are joined: a line and a small forest for each sort
// of label, the same for all labels of the sort.

import { evidence, isOpen, type Joining, sortOf } from '../src/tag/decide.ts'
import { fitForest } from './boost.ts'
import { isReal, type Labelled } from './corpus.ts'
import { hasLabel } from './fit.ts'
import { seeded } from './linear.ts'

// F1 is flat around these in cross-validation. What keeps ordinary news quiet is that an item has to be
// about any question at all: asked for that, the single labels may be asked for less.
const ANY_AT = 0.66
const QUESTION_AT = 0.4
const INDICATOR_AT = 0.37
const REAL_TIMES = 3 // how often a real item counts, because real news is what is judged
const TREES = { trees: 50, depth: 2, bags: 3 }

/** An item with its scores from models that have not seen it. */
export type Scored = { item: Labelled; scores: number[]; fold: number }

/** Fits the joining on items that the models had not seen. */
export function fitJoining(labels: readonly string[], scored: readonly Scored[]): Joining {
  return {
    any: fitSort(labels, scored, 'any'),
    question: fitSort(labels, scored, 'question'),
    indicator: fitSort(labels, scored, 'indicator'),
    anyAt: ANY_AT,
    questionAt: QUESTION_AT,
    indicatorAt: INDICATOR_AT,
  }
}

type Example = { x: number[]; y: number }

function fitSort(
  labels: readonly string[],
  scored: readonly Scored[],
  sort: ReturnType<typeof sortOf>,
) {
  const rows: Example[] = []
  for (const { item, scores } of scored) {
    const all = evidence(labels, scores)
    const times = isReal(item) ? REAL_TIMES : 1
    labels.forEach((label, at) => {
      if (sortOf(label) !== sort) return
      const row = { x: all[at] as number[], y: hasLabel(item, label) ? 1 : 0 }
      for (let time = 0; time < times; time++) rows.push(row)
    })
  }
  const open = rows.filter(({ x }) => isOpen(x))
  const forest = fitForest(
    open.map(({ x }) => x),
    open.map(({ y }) => y === 1),
    TREES,
    seeded(2),
  )
  return { line: newton(rows), forest }
}

/** Logistic regression by Newton's method with a small ridge. */
function newton(rows: Example[]): number[] {
  const width = (rows[0] as Example).x.length
  let weights = new Array<number>(width).fill(0)
  for (let round = 0; round < 25; round++) {
    const gradient = new Array<number>(width).fill(0)
    const hessian = gradient.map(() => new Array<number>(width).fill(0))
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * (weights[i] as number), 0)))
      for (let i = 0; i < width; i++) {
        gradient[i] = (gradient[i] as number) + (y - p) * (x[i] as number)
        for (let j = 0; j < width; j++) {
          const line = hessian[i] as number[]
          line[j] = (line[j] as number) + p * (1 - p) * (x[i] as number) * (x[j] as number)
        }
      }
    }
    for (let i = 1; i < width; i++) {
      gradient[i] = (gradient[i] as number) - RIDGE * (weights[i] as number)
      const line = hessian[i] as number[]
      line[i] = (line[i] as number) + RIDGE
    }
    const step = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight + (step[i] as number))
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return weights
}

const RIDGE = 1

/** Solves a small system of equations by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] as number])
  const size = rows.length
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) {
      if (
        Math.abs((rows[k] as number[])[i] as number) >
        Math.abs((rows[pivot] as number[])[i] as number)
      )
        pivot = k
    }
    const kept = rows[i] as number[]
    rows[i] = rows[pivot] as number[]
    rows[pivot] = kept
    const top = rows[i] as number[]
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const line = rows[k] as number[]
      const by = (line[i] as number) / (top[i] as number)
      for (let j = i; j <= size; j++) line[j] = (line[j] as number) - by * (top[j] as number)
    }
  }
  return rows.map((line, i) => (line[size] as number) / (line[i] as number))
}
