// learn/boost.ts - fits boosted trees to rows of numbers (Friedman, 2001), for the logistic loss.

import { type Forest, leafOf, type Tree } from '../src/tag/forest.ts'

export type Shape = { trees: number; depth: number; bags: number }

const BORDERS = 31 // at most, between the values of one number
const RATE = 0.1
const LEAST = 3 // of what a leaf weighs
const SHRINK = 3
const NUMBERS_TRIED = 0.5 // of all, for each tree

type Table = { rows: readonly number[][]; borders: number[][]; bins: Uint8Array[] }
type Pull = { slope: Float64Array; curve: Float64Array }

const ROWS_OF_BAG = 0.7

/** Fits a forest that gives rows with `truth` a high chance: the mean of some, each of a part of the rows. */
export function fitForest(
  rows: readonly number[][],
  truth: readonly boolean[],
  shape: Shape,
  random: () => number,
): Forest {
  const forests = Array.from({ length: shape.bags }, () => {
    const bag = rows.map((_, i) => i).filter(() => random() < ROWS_OF_BAG)
    return fitOne(
      bag.map((i) => rows[i] as number[]),
      bag.map((i) => truth[i] as boolean),
      shape,
      random,
    )
  })
  const trees = forests.flatMap(({ trees }) => trees)
  for (const tree of trees) tree.adds = tree.adds.map((add) => rounded(add / shape.bags))
  const base = forests.reduce((sum, { base }) => sum + base, 0) / shape.bags
  return { base: rounded(base), trees }
}

function fitOne(
  rows: readonly number[][],
  truth: readonly boolean[],
  { trees, depth }: Shape,
  random: () => number,
): Forest {
  const table = tableOf(rows)
  const yes = truth.filter(Boolean).length + 1
  const base = Math.log(yes / (rows.length - yes + 2))
  const odds = new Float64Array(rows.length).fill(base)
  const forest: Forest = { base: rounded(base), trees: [] }
  const pull = { slope: new Float64Array(rows.length), curve: new Float64Array(rows.length) }
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const chance = 1 / (1 + Math.exp(-(odds[i] as number)))
      pull.slope[i] = (truth[i] ? 1 : 0) - chance
      pull.curve[i] = Math.max(chance * (1 - chance), 1e-4)
    }
    const tried = table.borders.map((_, j) => j).filter(() => random() < NUMBERS_TRIED)
    const tree: Tree = { asks: [], border: [], left: [], right: [], adds: [] }
    grow(
      tree,
      table,
      pull,
      tried,
      rows.map((_, i) => i),
      depth,
    )
    forest.trees.push(tree)
    for (let i = 0; i < rows.length; i++)
      odds[i] = (odds[i] as number) + leafOf(tree, rows[i] as number[])
  }
  return forest
}

function tableOf(rows: readonly number[][]): Table {
  const borders = (rows[0] ?? []).map((_, j) => bordersOf(rows.map((row) => row[j] as number)))
  const bins = borders.map((borders, j) =>
    Uint8Array.from(rows, (row) => {
      const at = borders.findIndex((border) => (row[j] as number) <= border)
      return at < 0 ? borders.length : at
    }),
  )
  return { rows, borders, bins }
}

function bordersOf(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (distinct.length <= BORDERS + 1)
    return distinct.slice(1).map((value, k) => rounded((value + (distinct[k] as number)) / 2))
  const borders = Array.from({ length: BORDERS }, (_, k) =>
    rounded(sorted[Math.floor(((k + 1) * sorted.length) / (BORDERS + 1))] as number),
  )
  return [...new Set(borders)]
}

function grow(tree: Tree, table: Table, pull: Pull, tried: number[], of: number[], depth: number) {
  const at = tree.asks.length
  let slope = 0
  let curve = 0
  for (const i of of) {
    slope += pull.slope[i] as number
    curve += pull.curve[i] as number
  }
  tree.asks.push(-1)
  tree.border.push(0)
  tree.left.push(-1)
  tree.right.push(-1)
  tree.adds.push(rounded((RATE * slope) / (curve + SHRINK)))
  const split = depth > 0 ? bestSplit(table, pull, tried, of, slope, curve) : null
  if (!split) return at
  const bins = table.bins[split.number] as Uint8Array
  tree.asks[at] = split.number
  tree.border[at] = table.borders[split.number]?.[split.bin] as number
  const [left, right] = [
    of.filter((i) => (bins[i] as number) <= split.bin),
    of.filter((i) => (bins[i] as number) > split.bin),
  ]
  tree.left[at] = grow(tree, table, pull, tried, left, depth - 1)
  tree.right[at] = grow(tree, table, pull, tried, right, depth - 1)
  return at
}

function bestSplit(
  { borders, bins }: Table,
  pull: Pull,
  tried: number[],
  of: number[],
  slope: number,
  curve: number,
) {
  let best: { number: number; bin: number } | null = null
  let most = 1e-6
  const whole = slope ** 2 / (curve + SHRINK)
  for (const number of tried) {
    const slopes = new Float64Array(BORDERS + 1)
    const curves = new Float64Array(BORDERS + 1)
    const bin = bins[number] as Uint8Array
    for (const i of of) {
      const b = bin[i] as number
      slopes[b] = (slopes[b] as number) + (pull.slope[i] as number)
      curves[b] = (curves[b] as number) + (pull.curve[i] as number)
    }
    let left = 0
    let weight = 0
    for (let b = 0; b < (borders[number] as number[]).length; b++) {
      left += slopes[b] as number
      weight += curves[b] as number
      if (weight < LEAST || curve - weight < LEAST) continue
      const gain =
        left ** 2 / (weight + SHRINK) + (slope - left) ** 2 / (curve - weight + SHRINK) - whole
      if (gain > most) {
        most = gain
        best = { number, bin: b }
      }
    }
  }
  return best
}

const rounded = (value: number) => Number(value.toPrecision(4))
