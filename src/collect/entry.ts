// src/collect/entry.ts - what a parser finds (types only): a document and its entries.

/** A feed or page as read. What could not be read is said in `problems`; nothing throws. */
export type Document = {
  format: 'rss' | 'atom' | 'rdf' | 'json' | 'html' | null // null: no feed and no page
  title: string
  url: string | null // the site that the document is of
  ttlMinutes: number | null // how long the document asks to be left alone
  entries: Entry[]
  problems: string[]
}

/** One entry of a document, normalised: plain text, absolute addresses, ISO instants. */
export type Entry = {
  id: string | null // the feed's own id, as given
  url: string | null // absolute
  title: string // plain text, '' where there is none
  text: string // plain text of the fullest content there is
  authors: string[]
  published: string | null // ISO 8601 UTC; null where missing or unreadable
  updated: string | null
}
