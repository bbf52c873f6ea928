// src/web/feeds/feed.ts - what a feed is, whatever it is written as (pure).

export type Category = { term: string; scheme: string; label: string }
export type Entry = {
  id: string // a tag URI: permanent
  url: string // where a reader goes
  pageUrl: string // our page on it
  title: string
  authors: string[] // never empty
  publishedAt: string
  updatedAt: string
  categories: Category[]
  summary: string // plain text
  content: string // HTML
  language: string | null
}
export type Feed = {
  id: string
  title: string
  subtitle: string
  homeUrl: string
  selfUrl: string
  nextUrl: string | null // the page of older entries
  firstUrl: string
  updatedAt: string
  entries: Entry[]
}

/**
 * A name that stays, for something of a site: 'tag:example.org,2026:items/17'.
 *
 * @see RFC 4151
 */
export function tagUri(baseUrl: string, specific: string): string {
  const { hostname } = new URL(baseUrl)
  const authority = hostname.startsWith('[') ? 'localhost' : hostname
  return `tag:${authority},2026:${specific}`
}

/** The newest instant of some; an epoch where there is none, so that an empty feed is the same each time. */
export const newest = (instants: readonly string[]) =>
  instants.reduce((latest, one) => (one > latest ? one : latest), '1970-01-01T00:00:00.000Z')

/** An instant that can be written as a date, else another. */
export const dated = (instant: string | null, otherwise: string) =>
  instant !== null && !Number.isNaN(Date.parse(instant))
    ? new Date(instant).toISOString()
    : otherwise
