// src/flag/relation.ts - an item touches a claim: is the sentence to be revised, or only to be looked at
// again? (pure)

import { chanceOf } from '../tag/forest.ts'
import type { Candidate } from './candidates.ts'
import type { Ledger } from './ledger.ts'
import type { Margins } from './margin.ts'

const USUAL_REVISE_RATE = 0.17
const SURE = 0.9 // of a revision, when what a record names is withdrawn or returns

/** What the forest of relations reads. */
export function relationRow({ entry, row }: Candidate, margins: Margins, { model }: Ledger) {
  const revise = model.biases.length - 1
  const rate = entry.learned < 0 ? USUAL_REVISE_RATE : (model.reviseRate[entry.learned] as number)
  return [
    ...row.slice(0, row.length - (entry.learned < 0 ? 0 : 4)),
    margins.whole[revise] as number,
    margins.passage[revise] as number,
    rate,
  ]
}

/** The chance that a touched claim is to be revised, 0 to 1. */
export function reviseChance(candidate: Candidate, margins: Margins, ledger: Ledger): number {
  const { kind, atMost } = candidate.entry.claim
  if (atMost === 'review' || (kind === 'record' && !candidate.evidence.differs)) return 0
  if (candidate.evidence.undone) return SURE
  return chanceOf(ledger.model.relation, Float64Array.from(relationRow(candidate, margins, ledger)))
}
