// src/collect/unglued.ts - the title of a feed made from a page's cards, where their date, label and
// title were run together: 'Aug 12, 2026Economic ResearchReviewing the evidence' (pure).

const GLUED_DATE = /^(?:\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})(?=\p{Lu})/u
const GLUED_LABEL = /^(?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}?\p{Ll}{2,}(?=\p{Lu}\p{Ll}|\p{Lu} )/u

/** A title without the date that is run together with it, and the label that may follow that date. */
export function unglued(title: string): string {
  const dateless = title.replace(GLUED_DATE, '')
  return dateless === title ? title : dateless.replace(GLUED_LABEL, '')
}
