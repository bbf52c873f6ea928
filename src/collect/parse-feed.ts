// src/collect/parse-feed.ts - a feed's text, of any family and in any state -> a document (pure).

import type { Document } from './entry.ts'
import { findRoot } from './find-root.ts'
import { normalise } from './normalise.ts'
import type { RawDocument } from './raw.ts'
import { readJson } from './read-json.ts'
import { readRss } from './read-rss.ts'
import { readTolerant } from './read-tolerant.ts'

/** Reads a feed. `url` is its own address; null where there is no feed in the text. */
export async function parseFeed(text: string, url: string): Promise<Document | null> {
  const start = text.trimStart()[0]
  const raw = start === '{' || start === '[' ? readJson(text) : await readXml(text, url)
  return raw && normalise(raw, url)
}

/** RSS by rss-parser where it can, all else and what it refuses by the tolerant reader. */
async function readXml(text: string, url: string): Promise<RawDocument | null> {
  const root = findRoot(text)
  if (!root) return null
  const prolog = text.slice(0, root.at)
  const feed = text.slice(root.at)
  const raw = (await tryRss(root.name, prolog, feed)) ?? readTolerant(feed, prolog, url)
  return { ...raw, problems: [...root.problems, ...raw.problems] }
}

/** Null where it is no RSS, or RSS that rss-parser refuses. */
async function tryRss(name: string, prolog: string, feed: string): Promise<RawDocument | null> {
  if (name !== 'rss' || prolog.includes('<!ENTITY')) return null
  try {
    return await readRss(feed)
  } catch {
    return null
  }
}
