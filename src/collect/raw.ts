// src/collect/raw.ts - what every reader of feeds gives to normalise.ts, whatever the feed's family (types only).

/** A feed as written: nothing resolved, converted or chosen yet. */
export type RawDocument = {
  format: 'rss' | 'atom' | 'rdf' | 'json'
  title: RawText | null
  links: RawLink[]
  ttlMinutes: number | null
  entries: RawEntry[]
  problems: string[]
}

/** One entry as written; where there are several of a thing, the best first. */
export type RawEntry = {
  ids: string[]
  links: RawLink[]
  title: RawText | null
  bodies: RawText[]
  authors: string[]
  published: string[]
  updated: string[]
}

/** An address as written, and the base that stands around it ('' where there is none). */
export type RawLink = { href: string; base: string }

/** Text as written: HTML, or said to be plain (which is looked at, for many that say so lie). */
export type RawText = { value: string; isHtml: boolean }
