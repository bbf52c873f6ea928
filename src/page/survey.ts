// src/page/survey.ts - how the ledger stands against the page's text: which anchors are gone, and
// which sentences are no longer what they were (pure).

import { findAnchor, sentenceOf } from './anchor.ts'
import { type Claim, claims as ledger } from './claims.ts'

/** A claim whose anchor is gone, with the passage that is most like it. */
export type MissingAnchor = {
  claimId: string
  anchor: string
  closest: string | null
  likeness: number // of the closest passage, 0 to 1
}
/** A claim whose sentence reads otherwise than before. */
export type ChangedSentence = { claimId: string; was: string; is: string }
export type Survey = { found: number; missing: MissingAnchor[]; changed: ChangedSentence[] }

/**
 * Looks every claim up in the page's text.
 *
 * @param before the page's text as it was last read; null: compare with the ledger's sentences
 */
export function surveyPage(
  text: string,
  before: string | null = null,
  claims: readonly Claim[] = ledger,
): Survey {
  const survey: Survey = { found: 0, missing: [], changed: [] }
  for (const claim of claims) {
    const { sentence, closest } = findAnchor(text, claim.anchor)
    if (sentence === null) {
      const { id: claimId, anchor } = claim
      const likeness = Number((closest?.likeness ?? 0).toFixed(2))
      survey.missing.push({ claimId, anchor, closest: closest?.sentence ?? null, likeness })
      continue
    }
    survey.found++
    const was = sentenceOf(claim, before)
    if (sentence !== was) survey.changed.push({ claimId: claim.id, was, is: sentence })
  }
  return survey
}
