// src/collect/parse.ts - the bytes that a source served -> a document (pure).

import { decode } from './decode.ts'
import type { Document } from './entry.ts'
import { parseFeed } from './parse-feed.ts'

export type ParseOptions = {
  only?: string | undefined // CSS selector of the part of a page that lists its entries
  api?: 'federal-register' | 'arxiv' | undefined
}

/**
 * Reads whatever a source served: a feed of any family, an index page, an interface's answer. Never
 * throws: what could not be read is said in `problems`.
 *
 * @param url the document's own address, which relative links are resolved against; '' if unknown
 */
export async function parseDocument(
  bytes: Uint8Array,
  contentType: string,
  url: string,
  options: ParseOptions = {},
): Promise<Document> {
  void options
  const { text, problems } = decode(bytes, contentType)
  try {
    const document = await parseFeed(text, url)
    if (document) return { ...document, problems: [...problems, ...document.problems] }
    return { ...NOTHING, problems: [...problems, 'it is no feed'] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...NOTHING, problems: [...problems, `it could not be read: ${reason}`] }
  }
}

const NOTHING: Document = {
  format: null,
  title: '',
  url: null,
  ttlMinutes: null,
  entries: [],
  problems: [],
}
