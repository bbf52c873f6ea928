// src/collect/normalise.ts - a feed as written -> a document of entries: addresses resolved, dates and texts converted (pure).

import { parseDate } from './dates.ts'
import type { Document, Entry } from './entry.ts'
import { resolve } from './links.ts'
import { looksLikeHtml, plainLine, plainText, tidy } from './plain-text.ts'
import type { RawDocument, RawEntry, RawLink, RawText } from './raw.ts'

const MAX_TITLE_CHARS = 1000
const MAX_ID_CHARS = 2000

/** What a reader found, in the shape that the collector keeps. `url` is the document's own address. */
export function normalise(raw: RawDocument, url: string): Document {
  const home = firstLink(raw.links, [url])
  return {
    format: raw.format,
    title: titleOf(raw.title),
    url: home,
    ttlMinutes: raw.ttlMinutes,
    entries: raw.entries.map((entry) => normaliseEntry(entry, [home ?? '', url])),
    problems: raw.problems,
  }
}

function normaliseEntry(raw: RawEntry, bases: string[]): Entry {
  return {
    id: raw.ids[0]?.trim().slice(0, MAX_ID_CHARS) || null,
    url: firstLink(raw.links, bases),
    title: titleOf(raw.title),
    text: fullest(raw.bodies),
    authors: [...new Set(raw.authors.map(authorName).filter((name) => name !== ''))],
    published: firstDate(raw.published),
    updated: firstDate(raw.updated),
  }
}

/** The first link that leads somewhere. */
function firstLink(links: readonly RawLink[], bases: readonly string[]): string | null {
  for (const link of links) {
    const address = resolve(link.href, [link.base, ...bases])
    if (address) return address
  }
  return null
}

function titleOf(title: RawText | null): string {
  const line = title ? plainLine(title.value, title.isHtml) : ''
  return line.length > MAX_TITLE_CHARS
    ? `${line.slice(0, MAX_TITLE_CHARS - 1).toWellFormed()}…`
    : line
}

/** The longest of the texts, the earlier of two that are alike. */
function fullest(bodies: readonly RawText[]): string {
  let best = ''
  for (const body of bodies) {
    const text = textOf(body)
    if (text.length > best.length) best = text
  }
  return best
}

function textOf(body: RawText): string {
  if (!body.isHtml && !looksLikeHtml(body.value)) return tidy(body.value)
  const text = plainText(body.value)
  const wasTwiceEscaped = !/<[a-z]/i.test(body.value) && looksLikeHtml(text)
  return wasTwiceEscaped ? plainText(text) : text
}

/** The name in "name", "address (name)" or "name <address>". */
function authorName(author: string): string {
  const line = plainLine(author)
  const bracketed = /^\S+@\S+\s*\(([^()]+)\)$/.exec(line) ?? /^([^<>]+?)\s*<\S+@\S+>$/.exec(line)
  return bracketed?.[1]?.trim() ?? line
}

function firstDate(dates: readonly string[]): string | null {
  for (const date of dates) {
    const found = parseDate(date)
    if (found) return found
  }
  return null
}
