// src/collect/plain-text.ts - HTML -> plain text, in one pass of the tokeniser (pure).

import { decodeHTML } from 'entities'
import { Parser } from 'htmlparser2'

const HIDDEN = new Set(['script', 'style', 'head', 'template', 'svg', 'noscript'])
const BLOCKS = new Set(
  (
    'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section ' +
    'summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const MAX_DEPTH = 1000
const BREAK = '\0' // the end of a block, until the text is whole

/**
 * The text that a reader of the HTML sees: blocks on lines of their own, white space folded, entities
 * decoded, scripts and styles left out, 10<sup>26</sup> as 10^26.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html)
  const parts: string[] = []
  let hidden = 0
  let depth = 0
  let isPower = false
  const parser = new Parser({
    onopentagname(name) {
      if (++depth > MAX_DEPTH) parser.pause()
      if (HIDDEN.has(name)) hidden++
      if (BLOCKS.has(name)) parts.push(BREAK)
      else if (name === 'td' || name === 'th') parts.push(' ')
      else if (name === 'sup') isPower = /(?:^|[^\d.])10$/.test(parts.at(-1) ?? '')
    },
    onclosetag(name) {
      depth--
      if (HIDDEN.has(name)) hidden--
      if (BLOCKS.has(name)) parts.push(BREAK)
      isPower = false
    },
    ontext(text) {
      if (hidden > 0) return
      if (isPower && /^[-\u2212]?\d+$/.test(text)) parts.push('^')
      parts.push(text)
    },
  })
  parser.end(html)
  return lines(parts.join(''))
}

/** Plain text as kept: blank lines part paragraphs, other line ends are white space. */
export function tidy(text: string): string {
  return lines(/\n\s*\n/.test(text) ? text.replace(/\n[^\S\n]*\n/g, BREAK) : text)
}

/**
 * Text with its breaks as line ends, no blank lines, white space folded, and no control characters,
 * broken surrogates, soft hyphens or zero-width spaces.
 */
function lines(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x80-\x9f]/g, asWindows)
    .replace(/[\x01-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ ?\0[\0 ]*/g, '\n')
    .trim()
}

/** A title: one line, with markup and entities that were escaped once too often read as meant. */
export function plainLine(text: string, isHtml = false): string {
  let line = isHtml || looksLikeHtml(text) ? plainText(text) : tidy(text)
  if (/&(?:#\w+|[a-zA-Z]\w*);/.test(line)) line = tidy(decodeHTML(line))
  return line.replaceAll('\n', ' ')
}

/** Whether text that should be plain is HTML: it has an end tag, an empty element or an entity. */
export function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|wbr)\b[^<>]{0,2000}>|&(?:#\d+|#x[\da-f]+|[a-z]\w{1,20});/i.test(
    text,
  )
}

/** Control characters that nobody means are the windows-1252 characters at their place. */
function asWindows(char: string): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(char.charCodeAt(0)))
}
