// learn/sharpness.ts - how much each phrase of the concepts says: one that stands in many items, such
// as "report", says little about any of them.

import { concepts } from '../src/tag/concepts.ts'
import { PHRASE, partsOf, type Sharpness, visitFeatures } from '../src/tag/features.ts'
import { buildLexicon } from '../src/tag/lexicon.ts'
import type { Labelled } from './corpus.ts'

const RARE = 3 // a phrase in so many items or fewer is as sharp as can be
const POWER = 3

const lexicon = buildLexicon(concepts)

/** In how many items each phrase stands, those of rare phrases left out. */
export function countPhrases(items: readonly Labelled[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const seen = new Set<string>()
    const parts = partsOf(item.title, item.text, lexicon, () => 1)
    visitFeatures(
      parts,
      () => 1,
      (kind, _concept, phrase) => {
        if (kind === PHRASE) seen.add(phrase.name)
      },
    )
    for (const phrase of seen) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count > RARE))
}

/** How sharp each common phrase is, 0 to 1, from the items it stands in; all others are 1. */
export function sharpnessTable(items: readonly Labelled[]): Map<string, number> {
  const most = Math.log(items.length / RARE)
  const table = new Map<string, number>()
  for (const [phrase, count] of countPhrases(items)) {
    table.set(phrase, (Math.log(items.length / count) / most) ** POWER)
  }
  return table
}

/** The same as a function. */
export function sharpnessIn(items: readonly Labelled[]): Sharpness {
  const table = sharpnessTable(items)
  return ({ name }) => table.get(name) ?? 1
}
