// src/collect/plain-text.ts - HTML -> plain text, in one pass of the tokeniser (pure).

import { decodeHTML } from 'entities'
import { Parser } from 'htmlparser2'

const HIDDEN = new Set(['script', 'style', 'head', 'template', 'svg', 'noscript'])
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section ' +
    'summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const MAX_DEPTH = 1000

/**
 * The text that a reader of the HTML sees: blocks on lines of their own, white space folded, entities
 * decoded, scripts and styles left out, 10<sup>26</sup> as 10^26.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html)
  const state = { text: '', hidden: 0, depth: 0, power: false }
  const parser = new Parser({
    onopentagname(name) {
      if (++state.depth > MAX_DEPTH) parser.pause()
      if (HIDDEN.has(name)) state.hidden++
      if (BLOCKS.has(name) || name === 'br') state.text += '\n'
      else if (name === 'td' || name === 'th') state.text += ' '
      else if (name === 'sup') state.power = /(?:^|[^\d.])10$/.test(state.text.slice(-8))
    },
    onclosetag(name) {
      state.depth--
      if (HIDDEN.has(name)) state.hidden--
      if (BLOCKS.has(name)) state.text += '\n'
      state.power = false
    },
    ontext(text) {
      if (state.hidden > 0) return
      state.text += state.power && /^[-\u2212]?\d+$/.test(text) ? `^${text}` : fold(text)
    },
  })
  parser.end(html)
  return tidy(state.text)
}

/** Text as kept: no control characters, broken surrogates or soft hyphens; lines trimmed, blank ones left out. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x80-\x9f]/g, asWindows)
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** A title: one line, with markup and entities that were escaped once too often read as meant. */
export function plainLine(text: string, isHtml = false): string {
  let line = isHtml || looksLikeHtml(text) ? plainText(text) : tidy(text)
  if (/&(?:#\w+|[a-zA-Z]\w*);/.test(line)) line = tidy(decodeHTML(line))
  return line.replace(/\s+/g, ' ')
}

/** Whether text that should be plain is HTML: it has an end tag, an empty element or an entity. */
export function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|wbr)\b[^<>]{0,2000}>|&(?:#\d+|#x[\da-f]+|[a-z]\w{1,20});/i.test(
    text,
  )
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Control characters that nobody means are the windows-1252 characters at their place. */
function asWindows(char: string): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(char.charCodeAt(0)))
}
