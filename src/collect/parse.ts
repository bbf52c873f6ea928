// src/collect/parse.ts - the bytes that a source served -> a document, whatever they are (pure).

import { decode } from './decode.ts'
import type { Document } from './entry.ts'
import { parseArxiv, parseFederalRegister } from './parse-api.ts'
import { parseFeed } from './parse-feed.ts'
import { parsePage } from './parse-page.ts'

export type ParseOptions = {
  only?: string | undefined // CSS selector of the part of a page that lists its entries
  api?: 'federal-register' | 'arxiv' | undefined
}

const NOTHING: Document = {
  format: null,
  title: '',
  url: null,
  ttlMinutes: null,
  entries: [],
  problems: [],
}

/**
 * Reads whatever a source served: a feed of any family, an index page, an interface's answer. Never
 * throws: what could not be read is said in `problems`.
 *
 * @param contentType the header, for its charset; '' if unknown
 * @param url the document's own address, which relative links are resolved against; '' if unknown
 */
export async function parseDocument(
  bytes: Uint8Array,
  contentType: string,
  url: string,
  options: ParseOptions = {},
): Promise<Document> {
  const { text, problems } = decode(bytes, contentType)
  try {
    const document = await parseText(text, url, options)
    return { ...document, problems: [...problems, ...document.problems] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...NOTHING, problems: [...problems, `it cannot be read: ${reason.slice(0, 300)}`] }
  }
}

async function parseText(text: string, url: string, { only, api }: ParseOptions) {
  if (text.trim() === '') return { ...NOTHING, problems: ['it is empty'] }
  if (api === 'federal-register') return parseFederalRegister(text, url)
  const feed = api === 'arxiv' ? await parseArxiv(text, url) : await parseFeed(text, url)
  if (feed) return feed
  if (/<(?:!doctype html|html|head|body|div|main|section|ul|table|p|a)[\s>]/i.test(text)) {
    return parsePage(text, url, only)
  }
  return { ...NOTHING, problems: ['it is neither a feed nor a page'] }
}
