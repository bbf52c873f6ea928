// src/story/names.ts - which words of a text are written as names (pure).

import type { Terms } from '../collect/terms.ts'

/** A capital letter behind the first word, or two capitals anywhere ("METR"). */
export function isNameAt(terms: Terms, at: number, first: number): boolean {
  const start = terms.starts[at] ?? 0
  if (!isCapital(terms.text, start) || PLACES.has(terms.words[at] ?? '')) return false
  return at > first || /\p{Lu}.*\p{Lu}/u.test(terms.text.slice(start, terms.ends[at]))
}

/** A title Written Like This says nothing about which words are names. */
export function isShouted(title: Terms): boolean {
  const long = title.starts.filter((start, at) => (title.ends[at] ?? 0) - start > 3)
  const capitals = long.filter((start) => isCapital(title.text, start))
  return long.length > 3 && capitals.length > long.length * 0.6
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(text.slice(at, at + 2))
}

// Places stand in too many stories to name one.
const PLACES = new Set(
  `africa african america american asia asian australia australian austria belgium brazil brazilian britain
  british brussels california canada canadian china chinese denmark dutch england europe european finland
  france french german germany greece india indian ireland irish israel italian italy japan japanese kenya
  korea korean london mexico netherlands nigeria norway paris poland portugal russia russian scotland
  seoul singapore spain spanish states sweden swedish swiss switzerland tokyo turkey uk ukraine union
  united us wales washington york zealand eu`.split(/\s+/),
)
