// src/collect/parse-feed.ts - a feed's text, of any family and in any state -> a document (pure).

import type { Document } from './entry.ts'
import { normalise } from './normalise.ts'
import type { RawDocument } from './raw.ts'
import { readJson } from './read-json.ts'
import { readRss } from './read-rss.ts'
import { readTolerant } from './read-tolerant.ts'

/** Reads a feed. `url` is its own address; null where there is no feed in the text. */
export async function parseFeed(text: string, url: string): Promise<Document | null> {
  const start = text.slice(0, 1000).trimStart()[0]
  const raw = start === '{' || start === '[' ? readJson(text) : await readXml(text, url)
  return raw && normalise(raw, url)
}

/** RSS by rss-parser where it can, all else and what it refuses by the tolerant reader. */
async function readXml(text: string, url: string): Promise<RawDocument | null> {
  const start = rssStart(text)
  if (start === null) return readTolerant(text, url)
  try {
    return await readRss(text.slice(start))
  } catch {
    return readTolerant(text, url)
  }
}

/** Where RSS begins, if nothing but a declaration, comments and white space stands before it. */
function rssStart(text: string): number | null {
  const prolog = /^\ufeff?\s*(?:(?:<\?[^>]*\?>|<!--[^>]*-->)\s*)*(?=<rss[\s>])/i.exec(text)
  return prolog ? prolog[0].length : null
}
