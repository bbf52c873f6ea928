// src/page/document-version.ts - what a cited document says of its own version or date (pure).

import type { CitedDocument } from './citations.ts'

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE = `(?:${DAY} ${MONTH},? \\d{4}|${MONTH} ${DAY},? \\d{4}|${MONTH} \\d{4}|\\d{4}-\\d{2}-\\d{2})`
const SAID = 'last updated|last revised|last modified|updated|revised|revision date|effective'
const DATED = new RegExp(`\\b(${SAID})(?: date)?(?: on)?\\s*:?\\s*(${DATE})`, 'i')
const ARXIV_VERSION = /(?:\[v|\(v|\d{4}\.\d{5}v)(\d{1,2})\b/g
const NUMBERED = /\bv(?:ersion)?[ .]*(\d{1,2}(?:\.\d{1,2}){1,2})\b/gi

/**
 * The version or date that a document gives, in its own words, or null where none is found: of a
 * preprint the highest 'v2', of a policy or framework that is re-issued the highest 'v3.3', of all
 * others the first date of an update. Numbers elsewhere in a text are versions of something else.
 */
export function versionOf(text: string, document: CitedDocument): string | null {
  if (document.arxiv !== undefined) {
    const version = highest([...text.matchAll(ARXIV_VERSION)].map(([, number]) => number ?? ''))
    if (version) return `arXiv v${version}`
  }
  if (document.version !== undefined) {
    const version = highest([...text.matchAll(NUMBERED)].map(([, number]) => number ?? ''))
    if (version) return `v${version}`
  }
  const [, said, date] = DATED.exec(text) ?? []
  return said && date ? `${said.toLowerCase()} ${date}` : null
}

function highest(versions: string[]): string | undefined {
  return versions.sort(byParts).at(-1)
}

function byParts(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
