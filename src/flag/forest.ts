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

/** A forest laid out for speed: the nodes of all trees in one row each, and where a tree begins. */
export type Grove = {
  base: number
  roots: Int32Array
  asks: Int32Array
  border: Float64Array // of a leaf, what it adds
  left: Int32Array
  right: Int32Array
}

/** Lays a forest out for speed. */
export function layOut({ base, trees }: Forest): Grove {
  const starts: number[] = []
  let nodes = 0
  for (const { asks } of trees) {
    starts.push(nodes)
    nodes += asks.length
  }
  const moved = (key: 'left' | 'right') =>
    Int32Array.from(trees.flatMap((tree, t) => tree[key].map((at) => at + (starts[t] as number))))
  return {
    base,
    roots: Int32Array.from(starts),
    asks: Int32Array.from(trees.flatMap(({ asks }) => asks)),
    border: Float64Array.from(
      trees.flatMap(({ asks, border, adds }) =>
        asks.map((ask, at) => (ask < 0 ? adds[at] : border[at]) as number),
      ),
    ),
    left: moved('left'),
    right: moved('right'),
  }
}

/** The chance that a forest gives a row, 0 to 1. */
export function chanceOf({ base, roots, asks, border, left, right }: Grove, row: Float64Array) {
  let odds = base
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t] as number
    for (let ask = asks[at] as number; ask >= 0; ask = asks[at] as number)
      at = ((row[ask] as number) <= (border[at] as number) ? left[at] : right[at]) as number
    odds += border[at] as number
  }
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
