// src/collect/safe-html.ts - HTML cut to what a tree can be built of in reasonable time (pure).

import { Parser } from 'htmlparser2'

const MAX_CHARS = 5_000_000
const MAX_DEPTH = 500
const MAX_ELEMENTS = 30_000 // selecting takes time that grows with their square

/** The HTML up to where it becomes too long, too deep or too much, and what was left out. */
export function safeHtml(html: string): { html: string; problems: string[] } {
  let depth = 0
  let elements = 0
  let end = Math.min(html.length, MAX_CHARS)
  const parser = new Parser({
    onopentagname() {
      depth++
      elements++
      if (depth <= MAX_DEPTH && elements <= MAX_ELEMENTS) return
      end = parser.startIndex
      parser.pause()
    },
    onclosetag() {
      depth--
    },
  })
  parser.end(html.slice(0, MAX_CHARS))
  if (end === html.length) return { html, problems: [] }
  return {
    html: html.slice(0, end),
    problems: [`only the first ${end} of its ${html.length} characters are read`],
  }
}
