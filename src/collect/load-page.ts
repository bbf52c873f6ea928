// src/collect/load-page.ts - HTML -> a page to select from, however deep or long it is (pure).

import { type CheerioAPI, load } from 'cheerio/slim'
import { DomHandler, Parser } from 'htmlparser2'

const MAX_DEPTH = 500
const MAX_ELEMENTS = 30_000 // beyond, selecting takes long: its time grows with the square
const MAX_CHARS = 5_000_000

/** A page in cheerio. Of one that is too long or nested too deeply, what comes before that. */
export function loadPage(html: string): { $: CheerioAPI; problems: string[] } {
  const problems: string[] = []
  if (html.length > MAX_CHARS) problems.push(`only its first ${MAX_CHARS} characters are read`)
  let depth = 0
  let elements = 0
  const handler = new DomHandler()
  const parser = new Parser({
    onopentag(name, attributes) {
      handler.onopentag(name, attributes)
      depth++
      elements++
      if (depth <= MAX_DEPTH && elements <= MAX_ELEMENTS) return
      problems.push(`it has ${elements} elements up to ${depth} deep: the rest is not read`)
      parser.pause()
    },
    onclosetag() {
      depth--
      handler.onclosetag()
    },
    ontext: (text) => handler.ontext(text),
    onend: () => handler.onend(),
  })
  parser.end(html.slice(0, MAX_CHARS))
  return { $: load(handler.root), problems }
}
