// src/tag/pairs.ts - a table from two small numbers to one (pure): what would be a map of maps, in two
// rows of integers.

/** The value of each pair, found by a hash of its key. A slot with value -1 is free. */
export type Pairs = { keys: Int32Array; values: Int32Array }

/** Makes a table of pairs of numbers below 65,536, each with its value. */
export function makePairs(pairs: readonly (readonly [number, number, number])[]): Pairs {
  const size = 2 ** Math.ceil(Math.log2(pairs.length * 4 + 2)) // three slots in four are free
  const table = { keys: new Int32Array(size), values: new Int32Array(size).fill(-1) }
  for (const [first, second, value] of pairs) {
    const slot = slotOf(table, keyOf(first, second))
    table.keys[slot] = keyOf(first, second)
    table.values[slot] = value
  }
  return table
}

/** The value of a pair, -1 if it has none. */
export const inPairs = (table: Pairs, first: number, second: number): number =>
  table.values[slotOf(table, keyOf(first, second))] as number

const keyOf = (first: number, second: number) => (first << 16) | second

/** The slot that holds a key, or the free one that it would get. */
function slotOf({ keys, values }: Pairs, key: number): number {
  const mask = keys.length - 1
  const hash = Math.imul(key, 0x9e3779b1)
  let slot = (hash ^ (hash >>> 16)) & mask
  while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}
