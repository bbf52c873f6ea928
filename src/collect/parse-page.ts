// src/collect/parse-page.ts - HTML of an index page -> a document of what it lists, whatever the site (pure).

import type { CheerioAPI } from 'cheerio/slim'
import type { Document, Entry } from './entry.ts'
import { resolve } from './links.ts'
import { loadPage } from './load-page.ts'
import { type Card, listedCards } from './page-cards.ts'
import { readJsonLd } from './page-json-ld.ts'
import { plainLine } from './plain-text.ts'

/**
 * Reads a page that lists entries: from its JSON-LD, and from links that stand in cards with a
 * heading or a date, or else repeat under one path. In the order of the page.
 *
 * @param only CSS selector of the part that lists them, or of each of them
 */
export function parsePage(html: string, url: string, only?: string): Document {
  const { $, problems } = loadPage(html)
  const base = resolve($('base[href]').first().attr('href') ?? '', [url]) ?? url
  const region = only ? $(only) : null
  if (region?.length === 0) problems.push(`"${only}" finds nothing on the page`)
  const listed = listedCards($, region?.length ? region : null, base)
  const entries = merge(
    listed,
    readJsonLd($, base).filter((entry) => entry.url !== url),
  )
  if (entries.length === 0) problems.push('it is an HTML page on which no list of entries is found')
  return {
    format: 'html',
    title: plainLine($('title').first().text()),
    url: homeOf($, base, url),
    ttlMinutes: null,
    entries,
    problems,
  }
}

/** What the page shows, with what its JSON-LD knows more of it; then what only the JSON-LD lists. */
function merge(cards: Card[], described: Entry[]): Entry[] {
  const known = new Map(described.map((entry) => [keyOf(entry.url ?? ''), entry]))
  const shown = cards.map((card) => {
    const more = known.get(keyOf(card.url))
    known.delete(keyOf(card.url))
    return {
      id: null,
      url: card.url,
      title: card.title,
      text: (more?.text.length ?? 0) > card.text.length ? (more?.text ?? '') : card.text,
      authors: more?.authors ?? [],
      published: more?.published ?? card.date,
      updated: more?.updated ?? null,
    }
  })
  return [...shown, ...known.values()]
}

function keyOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
}

function homeOf($: CheerioAPI, base: string, url: string): string | null {
  return resolve($('link[rel="canonical"]').attr('href') ?? '', [base]) ?? (url || null)
}
