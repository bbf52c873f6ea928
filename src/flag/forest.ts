// src/flag/forest.ts - boosted trees of a few questions each: what they say of a row of numbers (pure).

/** Trees whose leaves add up to log-odds. */
export type Forest = { base: number; trees: Tree[] }

/** A tree as arrays over its nodes: what is asked, the border, where to go, what a leaf adds. */
export type Tree = {
  asks: number[] // place in the row, -1 for a leaf
  border: number[] // at most this goes left
  left: number[]
  right: number[]
  adds: number[]
}

/** The chance that a forest gives a row, 0 to 1. */
export function chanceOf({ base, trees }: Forest, row: ArrayLike<number>): number {
  let odds = base
  for (const tree of trees) odds += leafOf(tree, row)
  return 1 / (1 + Math.exp(-odds))
}

/** What a tree adds for a row. */
export function leafOf({ asks, border, left, right, adds }: Tree, row: ArrayLike<number>): number {
  let at = 0
  while ((asks[at] as number) >= 0) {
    const goesLeft = (row[asks[at] as number] as number) <= (border[at] as number)
    at = (goesLeft ? left[at] : right[at]) as number
  }
  return adds[at] as number
}
