// src/tag/forest.ts - boosted trees of a few questions each: what they say of a row of numbers (pure).

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
  tellingFirst: Int32Array // the roots, those first whose leaves differ most
  most: Float64Array // what the trees from a place of `tellingFirst` on add at most
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
    ...order(trees, starts),
  }
}

/** The trees by how much they may add or take, and what is left to add behind each. */
function order(trees: readonly Tree[], starts: readonly number[]) {
  const leaves = trees.map(({ asks, adds }) => adds.filter((_, node) => (asks[node] ?? -1) < 0))
  const highest = leaves.map((adds) => Math.max(...adds))
  const span = leaves.map((adds, t) => (highest[t] as number) - Math.min(...adds))
  const places = trees.map((_, t) => t).sort((a, b) => (span[b] as number) - (span[a] as number))
  const most = new Float64Array(trees.length + 1)
  for (let at = trees.length - 1; at >= 0; at--)
    most[at] = (most[at + 1] as number) + (highest[places[at] as number] as number)
  return { tellingFirst: Int32Array.from(places, (t) => starts[t] as number), most }
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

const TREES_BETWEEN = 8 // two looks at whether a chance can still be reached
const SLACK = 1e-6 // the order of adding up makes a difference of less

/** Whether a row's chance may be as high as this: no is sure, and is said as soon as it is. */
export function mayReach(forest: Grove, row: Float64Array, chance: number): boolean {
  const { base, tellingFirst, most, asks, border, left, right } = forest
  const wanted = Math.log(chance / (1 - chance)) - SLACK
  let odds = base
  for (let t = 0; t < tellingFirst.length; t++) {
    if (t % TREES_BETWEEN === 0 && odds + (most[t] as number) < wanted) return false
    let at = tellingFirst[t] as number
    for (let ask = asks[at] as number; ask >= 0; ask = asks[at] as number)
      at = ((row[ask] as number) <= (border[at] as number) ? left[at] : right[at]) as number
    odds += border[at] as number
  }
  return odds >= wanted
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
