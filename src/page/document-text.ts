// src/page/document-text.ts - what of a cited document tells whether it changed (pure).

import { load } from 'cheerio/slim'
import { pageText } from './page-text.ts'
import { readBytes } from './read-bytes.ts'

const AROUND = 'nav, header, footer, aside, form, [role=navigation], [aria-hidden=true]'
const PROSE_WORDS = 12 // a line with fewer is a label, a counter or a link

/** A document as read: all its text, and the part whose change counts. */
export type DocumentText = { text: string; prose: string }

/**
 * The text of a cited page, and its prose: the paragraphs of its article without what stands around
 * them, because counters, teasers and menus change from visit to visit. Null for what is no text (a
 * PDF): its bytes are compared instead.
 */
export function documentText(bytes: Uint8Array, contentType: string): DocumentText | null {
  if (isBinary(bytes, contentType)) return null
  const page = readBytes(bytes, contentType)
  const text = pageText(page)
  const lines = pageText(articleOf(page)).split('\n')
  const prose = lines.filter((line) => line.split(' ').length >= PROSE_WORDS).join('\n')
  return { text, prose: prose || text }
}

function isBinary(bytes: Uint8Array, contentType: string): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  return start === '%PDF-' || /application\/(?:pdf|octet-stream|zip)/i.test(contentType)
}

/** The HTML of the article, or of the main part, or the page itself. */
function articleOf(page: string): string {
  const $ = load(page)
  $(AROUND).remove()
  const articles = $('article')
  const part = articles.length === 1 ? articles : $('main, [role=main]').first()
  return part.length > 0 ? `<div>${part.html()}</div>` : $.html()
}
