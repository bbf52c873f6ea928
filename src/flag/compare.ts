// src/flag/compare.ts - the quantities of an item beside those of a claim (pure).

import type { Case } from './case.ts'
import type { Entry } from './ledger.ts'
import type { Value } from './value.ts'

/** The quantities of an item that count what the claim counts. */
export type Compared = {
  same: Value[] // which the claim gives too
  other: Value[] // of another amount
}

const ENOUGH = 0.12 // of a claim in a sentence, for its quantities to be about the same

/** Compares the quantities of the sentences that speak of what the claim does. */
export function compareValues(item: Case, entry: Entry, covers: Float64Array): Compared {
  const compared: Compared = { same: [], other: [] }
  if (entry.values.length === 0) return compared
  for (let at = 0; at < covers.length; at++) {
    if ((covers[at] as number) < ENOUGH) continue
    for (const value of item.valuesOf(at)) {
      const alike = entry.values.filter(({ unit }) => unit === value.unit)
      if (alike.length === 0) continue
      const list = alike.some((known) => sameAmount(known, value)) ? compared.same : compared.other
      list.push(value)
    }
  }
  return compared
}

/** Whether two quantities are one reading, as people round it. */
export function sameAmount(a: Value, b: Value): boolean {
  return near(a.low, b.low) && near(a.high, b.high)
}

const near = (a: number, b: number) =>
  Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b)) + 0.05
