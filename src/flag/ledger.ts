// src/flag/ledger.ts - the claims, indexed by their words, so that a text finds the claims it may
// touch without reading them all (pure). Built once; a claim needs nothing but its entry.

import { readTerms } from '../collect/terms.ts'
import type { Claim } from '../page/claims.ts'

/** The claims and, for every word of theirs, who uses it and how much it says about them. */
export type Ledger = {
  claims: readonly Claim[]
  postings: ReadonlyMap<string, readonly Posting[]> // by stem
}

export type Posting = { claim: number; weight: number } // place in `claims`; weights of a claim: length 1

/** Builds the index over claims. */
export function buildLedger(claims: readonly Claim[]): Ledger {
  const profiles = claims.map(wordsOf)
  const users = new Map<string, number>()
  for (const stem of profiles.flatMap((profile) => [...profile]))
    users.set(stem, (users.get(stem) ?? 0) + 1)
  const postings = new Map<string, Posting[]>()
  profiles.forEach((profile, claim) => {
    const rarity = [...profile].map((stem) => Math.log(1 + claims.length / (users.get(stem) ?? 1)))
    const length = Math.hypot(...rarity) || 1
    ;[...profile].forEach((stem, at) => {
      const list = postings.get(stem) ?? []
      list.push({ claim, weight: (rarity[at] ?? 0) / length })
      postings.set(stem, list)
    })
  })
  return { claims, postings }
}

function wordsOf({ statement, anchor, outdatedWhen }: Claim): Set<string> {
  const { stems } = readTerms(`${statement}\n${anchor}\n${outdatedWhen}`)
  return new Set(stems.filter((stem) => stem.length > 3))
}
