// src/flag/document.ts - what sort of text an item is, as far as it changes how much of it must speak
// for a claim (pure).

import type { Readable } from '../tag/match.ts'

/**
 * `unread` is a list of changes to a program, or in a script that the judge cannot read: it raises
 * nothing. `bare` is hardly more than a title, `long` an article with many sentences to be misled by.
 */
export type Document = 'unread' | 'bare' | 'long' | 'plain'

const LEAST_WORDS = 6 // of a text, that its title does not have
const LONG_CHARACTERS = 4000
const VERSION_ALONE = /^[\w@/.-]*?\s?v?\d+(\.\d+){1,3}[\w.+-]*$/i
const CHANGES = /\b(change ?log|release notes)\b/i
const WORDS = /[\p{L}\p{N}]+/gu

/** What sort of text an item is. */
export function documentOf({ title, text }: Readable): Document {
  if (VERSION_ALONE.test(title.trim()) || CHANGES.test(title)) return 'unread'
  if (!isLatin(title + text.slice(0, 500))) return 'unread'
  if (text.length > LONG_CHARACTERS) return 'long'
  return text.length < 200 && addsLittle(title, text) ? 'bare' : 'plain'
}

function isLatin(text: string): boolean {
  if (!/[^\p{Script=Latin}\P{L}]/u.test(text)) return true
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin >= (text.match(/\p{L}/gu)?.length ?? 0) / 2
}

function addsLittle(title: string, text: string): boolean {
  const said = new Set(title.toLowerCase().match(WORDS))
  const added = new Set(
    text
      .toLowerCase()
      .match(WORDS)
      ?.filter((word) => !said.has(word)),
  )
  return added.size < LEAST_WORDS
}
