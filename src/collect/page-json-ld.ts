// src/collect/page-json-ld.ts - the entries that a page's JSON-LD describes (pure).

import type { CheerioAPI } from 'cheerio/slim'
import { parseDate } from './dates.ts'
import type { Entry } from './entry.ts'
import { resolve } from './links.ts'
import { plainLine, plainText } from './plain-text.ts'

const MAX_DEPTH = 8
const MAX_ENTRIES = 2000
const KINDS =
  /Article|BlogPosting|Report|ScholarlyArticle|TechArticle|Dataset|CreativeWork$|ListItem/

type Thing = Record<string, unknown>

/** Articles that scripts of type application/ld+json list, each with an address and a headline. */
export function readJsonLd($: CheerioAPI, base: string): Entry[] {
  const entries: Entry[] = []
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    try {
      collect(JSON.parse($(script).text()), base, entries, 0)
    } catch {
      // what is no JSON describes nothing
    }
  }
  return entries
}

function collect(value: unknown, base: string, entries: Entry[], depth: number) {
  if (typeof value !== 'object' || value === null) return
  if (depth > MAX_DEPTH || entries.length >= MAX_ENTRIES) return
  if ((value as Thing)['@type'] === 'BreadcrumbList') return
  const entry = Array.isArray(value) ? null : asEntry(value as Thing, base)
  if (entry) entries.push(entry)
  else for (const part of Object.values(value)) collect(part, base, entries, depth + 1)
}

function asEntry(thing: Thing, base: string): Entry | null {
  if (!KINDS.test(String(thing['@type'] ?? ''))) return null
  const title = plainLine(text(thing.headline) || text(thing.name))
  const url = resolve(text(thing.url) || text(thing.mainEntityOfPage) || text(thing['@id']), [base])
  if (!title || !url) return null
  return {
    id: null,
    url,
    title,
    text: plainText(text(thing.description) || text(thing.abstract)),
    authors: [thing.author].flat().map(text).filter(Boolean),
    published: parseDate(text(thing.datePublished)),
    updated: parseDate(text(thing.dateModified)),
  }
}

/** A value's text; of a thing its name or its address. */
function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const thing = value as Thing
  return (
    ([thing.name, thing['@id'], thing.url].find((part) => typeof part === 'string') as string) ?? ''
  )
}
