// src/page/anchor.ts - where does a claim's anchor stand on the page, and in which sentence (pure).
// Texts here are displayed texts, as page-text.ts makes them.

import type { Claim } from './claims.ts'
import { closestPassage, type Passage } from './closest.ts'
import { sentenceAround } from './sentence.ts'

/** Where an anchor stands: its sentence and the offset of the anchor in the text; else the closest. */
export type Sighting =
  | { sentence: string; at: number; closest: null }
  | { sentence: null; at: null; closest: Passage | null }

/**
 * Finds the first place where an anchor stands in a displayed text, in the same case, whatever the
 * quotes, dashes and white space.
 *
 * @returns the sentence around it, or, when it is gone, the passage that is most like it
 */
export function findAnchor(text: string, anchor: string): Sighting {
  const found = patternOf(anchor).exec(text)
  if (!found) return { sentence: null, at: null, closest: closestPassage(text, anchor) }
  const at = found.index
  return { sentence: sentenceAround(text, at, at + found[0].length), at, closest: null }
}

/**
 * The page's sentence that makes a claim: as it stands on the page now where a text of it is given
 * and still has the anchor, else as it stood when the ledger was written.
 */
export function sentenceOf(claim: Claim, text?: string | null): string {
  return (text && findAnchor(text, claim.anchor).sentence) || claim.sentence
}

/** Matches an anchor, whichever quotes, dashes and spaces stand for its own. */
function patternOf(anchor: string): RegExp {
  const pieces = anchor.trim().match(/\s+|\S/g) ?? []
  return new RegExp(pieces.map(alike).join(''))
}

const ALIKE = [
  /\s/, // pieces of white space
  /['\u2018-\u201b\u02bc\u2032`\u00b4]/,
  /["\u201c-\u201f\u2033\u00ab\u00bb]/,
  /[-\u2010-\u2015\u2212]/,
]

function alike(piece: string): string {
  const set = ALIKE.find((set) => set.test(piece))
  return set?.source ?? piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
