// src/collect/parse-feed.ts - a feed's text, of any family and in any state -> a document (pure).

import type { Document } from './entry.ts'
import { normalise } from './normalise.ts'
import type { RawDocument } from './raw.ts'
import { readJson } from './read-json.ts'
import { readTolerant } from './read-tolerant.ts'

/** Reads a feed. `url` is its own address; null where there is no feed in the text. */
export async function parseFeed(text: string, url: string): Promise<Document | null> {
  const start = text.slice(0, 1000).trimStart()[0]
  const raw = start === '{' || start === '[' ? readJson(text) : await readXml(text, url)
  return raw && normalise(raw, url)
}

async function readXml(text: string, url: string): Promise<RawDocument | null> {
  return readTolerant(text, url)
}
