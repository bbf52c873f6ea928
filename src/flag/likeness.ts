// src/flag/likeness.ts - which claims a text is like, through the index (pure).

import type { Tag } from '../tag/match.ts'
import type { Ledger } from './ledger.ts'
import type { Vector } from './vector.ts'

const NEAR = 0.2 // of the greatest likeness: what is less like hardly counts

/** Likeness of a text to every claim that shares a feature with it, through the index; the most alike first. */
export function likenesses(
  { ids, values }: Vector,
  { postings, entries }: Ledger,
): [number, number][] {
  const sums = new Float64Array(entries.length)
  for (let k = 0; k < ids.length; k++) {
    const list = postings.get(ids[k] as number)
    if (!list) continue
    const value = values[k] as number
    for (let p = 0; p < list.places.length; p++) {
      const at = list.places[p] as number
      sums[at] = (sums[at] as number) + value * (list.weights[p] as number)
    }
  }
  const found: [number, number][] = []
  const enough = NEAR * Math.max(...sums)
  for (let at = 0; at < sums.length; at++)
    if ((sums[at] as number) > enough) found.push([at, sums[at] as number])
  return found.sort(([, a], [, b]) => b - a)
}

/** The later claims that an item's indicators point to, through the index; the most akin first. */
export function kindred(tags: readonly Tag[], { byIndicator }: Ledger): number[] {
  const sums = new Map<number, number>()
  for (const { tag, score } of tags) {
    const list = byIndicator.get(tag)
    if (!list) continue
    for (const [k, place] of list.places.entries())
      sums.set(place, (sums.get(place) ?? 0) + score * (list.weights[k] as number))
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([place]) => place)
}
