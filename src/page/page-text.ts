// src/page/page-text.ts - what a reader of a page sees, as plain text (pure): one block a line, white
// space folded, nothing invisible, no reference numbers.

import { convert } from 'html-to-text'

const block = (selector: string) => ({
  selector,
  format: 'block',
  options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
})
const heading = (selector: string) => ({
  selector,
  format: 'heading',
  options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 },
})
const skipped = (selector: string) => ({ selector, format: 'skip' })

const READER = {
  wordwrap: false as const,
  formatters: { reference: readSuperscript },
  selectors: [
    ...['head', 'script', 'style', 'template', 'noscript', 'svg', 'img'].map(skipped),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(heading),
    ...'p div section article main header footer nav aside details summary dl dt dd'
      .split(' ')
      .map(block),
    ...'ul ol li blockquote pre table tr td th figure figcaption button'.split(' ').map(block),
    { selector: 'a', format: 'inline' },
    { selector: 'br', format: 'inlineString', options: { string: ' ' } },
    { selector: 'sup', format: 'reference' },
  ],
}

// Digits glued to the punctuation that ends a phrase are reference numbers ("again.1516", "both,3"),
// also after a year that ends a sentence; so are numbers in brackets ("again.[15]").
const GLUED =
  /(?<=[\p{L}\p{Pe}\p{Pf}"'%][.,;:!?]["'\p{Pf}\p{Pe}]*|\p{L}[.,!?]?[\p{Pf}])\d{1,12}(?=[\s\p{Pe}\p{Pf}.,;]|$)/gu
const GLUED_TO_YEAR = /(?<=\b(?:19|20)\d\d\.)\d{1,12}(?=\s+\p{Lu}|$)/gu
const BRACKETED = /(?<=\S)\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]/g
const SUPERSCRIPT_DIGITS = /[⁰¹²³⁴-⁹]+/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const LOOKS_LIKE_HTML =
  /<!doctype html|<\/(?:html|body|main|article|section|div|p|h[1-6]|ol|ul)\s*>/i

/**
 * The displayed text of a page that comes as HTML or as plain text: a block per line, in order.
 * Lines of plain text that only wrap a paragraph are joined. Reference numbers are left out, be they
 * in `<sup>`, superscript digits, or glued to a full stop.
 */
export function pageText(page: string): string {
  const text = LOOKS_LIKE_HTML.test(page) ? convert(page, READER) : unwrap(page)
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SUPERSCRIPT_DIGITS, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => line.replace(BRACKETED, '').replace(GLUED, '').replace(GLUED_TO_YEAR, ''))
    .filter((line) => line !== '')
    .join('\n')
}

/** Joins a line to the next where a paragraph was only wrapped there. */
function unwrap(text: string): string {
  const lines = text.split(/\r\n|\r|\n/)
  return lines
    .map(
      (line, at) =>
        line.trimEnd() + (wraps(line.trim(), (lines[at + 1] ?? '').trim()) ? ' ' : '\n'),
    )
    .join('')
}

function wraps(line: string, next: string): boolean {
  if (line === '' || next === '' || /^(?:\d+[.)]|[-*•·#])\s/.test(next)) return false
  const ended = /[.!?:]["'\p{Pf}\p{Pe}]*\d*$/u.test(line)
  return !ended && (line.length >= 50 || /^\p{Ll}/u.test(next))
}

type Formatter = NonNullable<NonNullable<Parameters<typeof convert>[1]>['formatters']>[string]
type Node = { type?: string; data?: string; children?: Node[]; prev?: Node | null }

/** A superscript of digits alone is a reference, unless it is an exponent: it follows a digit. */
function readSuperscript(...[elem, walk, builder]: Parameters<Formatter>): void {
  const before = (elem as Node).prev?.data ?? ''
  const isReference = /^[\s\d[\](),;–-]*$/.test(textOf(elem)) && !/\d$/.test(before)
  if (!isReference) walk(elem.children, builder)
}

const textOf = (node: Node): string =>
  node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map(textOf).join('')
