// src/collect/article.ts - the page or PDF that an item leads to -> the text of its article (pure).

import { Readability } from '@mozilla/readability'
import { load } from 'cheerio/slim'
import { parseHTML } from 'linkedom'
import type { PdfReader } from '../platform/platform.ts'
import { decode } from './decode.ts'
import { plainText, tidy } from './plain-text.ts'
import { safeHtml } from './safe-html.ts'

/** An article's plain text, a paragraph a line, and where it was found. */
export type Article = { text: string; from: 'article' | 'pdf' }

const AROUND = 'nav, footer, aside, form, dialog, [role="navigation"], body > header'
const MIN_CHARS = 200 // less is a teaser, a consent form or an error
const MAX_CHARS = 200_000 // of text that is kept

/**
 * The text of an article without what stands around it; null where there is none, or where it is a
 * PDF and there is no reader for those.
 */
export async function readArticle(
  bytes: Uint8Array,
  contentType: string,
  readPdf?: PdfReader,
): Promise<Article | null> {
  try {
    const from = isPdf(bytes, contentType) ? 'pdf' : 'article'
    const text =
      from === 'pdf' ? await pdfText(bytes, readPdf) : articleText(decode(bytes, contentType).text)
    return text.length < MIN_CHARS ? null : { text: text.slice(0, MAX_CHARS).toWellFormed(), from }
  } catch {
    return null // a page that no library reads has no text for us
  }
}

function isPdf(bytes: Uint8Array, contentType: string): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return start.includes('%PDF-') || (/application\/pdf/i.test(contentType) && !start.includes('<'))
}

/** Lines of a PDF end at its margin: they are joined, words that were parted at the end too. */
async function pdfText(bytes: Uint8Array, readPdf: PdfReader | undefined): Promise<string> {
  if (!readPdf) return ''
  const text = await readPdf(bytes)
  return tidy(text.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1'))
}

function articleText(page: string): string {
  const { html } = safeHtml(page)
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  )
  for (const part of document.querySelectorAll(AROUND)) part.remove()
  const found = new Readability(document as unknown as Document, {
    charThreshold: MIN_CHARS,
  }).parse()
  const text = plainText(found?.content ?? '')
  return text.length < MIN_CHARS ? mainText(html) : text
}

/** What stands in the article or the main part of a page that Readability makes nothing of. */
function mainText(html: string): string {
  const $ = load(html)
  $(AROUND).remove()
  return plainText($('article, main, [role="main"]').first().html() ?? '')
}
