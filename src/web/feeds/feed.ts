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

/**
 * An instant with a number in the place of what is below the second, so that entries of one instant differ:
 * the W3C's validator warns of two with the same. '2026-06-24T08:00:00.000017Z'.
 */
export const numbered = (instant: string, number: number) =>
  `${instant.slice(0, 19)}.${String(number % 1_000_000).padStart(6, '0')}Z`

const PAGE_AT = '2026-06-24T00:00:00.000Z' // of the watched page
const OLDEST = '1990'
const SOON_MS = 10 * 60_000

/** The newest instant of some; the page's own where there is none, so that an empty feed is the same each time. */
export const newest = (instants: readonly string[]) =>
  instants.reduce((latest, one) => (one > latest ? one : latest), '') || PAGE_AT

/** An instant that can be written as a date, else another. */
export const dated = (instant: string | null, otherwise: string) =>
  instant !== null && !Number.isNaN(Date.parse(instant))
    ? new Date(instant).toISOString()
    : otherwise

/** A date that may be: not before there were feeds, and not still to come. Else another. */
export function believable(instant: string, otherwise: string, now: string): string {
  const latest = new Date(Date.parse(now) + SOON_MS).toISOString()
  return instant >= OLDEST && instant <= latest ? instant : otherwise
}

/** A text that is no HTML even where it is taken for it, as titles and names of feeds often are. */
export const unmarked = (text: string) =>
  text.replace(/<(?=[/!?a-z])/gi, '\u2039').replace(/&(?=#\w|\w+;)/g, '\uff06')

/**
 * An address with nothing in it that RFC 3986 forbids: URL leaves brackets, bars and a second # as they are.
 *
 * @see https://url.spec.whatwg.org/#url-code-points
 */
export function strictUri(href: string): string {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]*)(.*)$/s.exec(href) ?? []
  const [path = '', ...fragment] = rest.split('#')
  return (
    origin + [path, ...(fragment.length > 0 ? [fragment.join('%23')] : [])].map(coded).join('#')
  )
}

const coded = (part: string) =>
  part
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/g, (character) => encodeURIComponent(character))
    .replace(/%(?![\da-f]{2})/gi, '%25')
