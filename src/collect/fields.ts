// src/collect/fields.ts - elements of a feed -> the fields we keep, for every family of XML feeds (pure).

import type { RawEntry, RawLink, RawText } from './raw.ts'
import { htmlOf, type Node, type Parts, partsOf, textOf } from './xml-node.ts'

const PUBLISHED = [
  'pubdate',
  'published',
  'dc:date',
  'dcterms:issued',
  'issued',
  'date',
  'atom:published',
  'dcterms:created',
  'created',
]
const UPDATED = ['updated', 'atom:updated', 'modified', 'dcterms:modified']
// The fullest first: of two texts that are alike the first is kept.
const TEXTS = [
  'content:encoded',
  'xhtml:body',
  'body',
  'xhtml:div',
  'content',
  'atom:content',
  'fullitem',
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'abstract',
]
const TITLES = ['title', 'dc:title', 'atom:title', 'media:title']
const IDS = ['guid', 'id', 'atom:id']
const AUTHORS = ['author', 'atom:author', 'dc:creator']

const LINKS = ['link', 'atom:link']

/** Every element that is looked at in a channel of RSS, and in an item. */
export const CHANNEL_NAMES = [
  ...TITLES,
  ...LINKS,
  ...IDS,
  'ttl',
  'sy:updateperiod',
  'sy:updatefrequency',
]
export const ITEM_NAMES = [
  ...[...TITLES, ...LINKS, ...IDS, ...AUTHORS, ...PUBLISHED, ...UPDATED, ...TEXTS],
]

const MAX_ENTRIES = 20_000
const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}
const NOT_THE_ENTRY = [
  'self',
  'edit',
  'hub',
  'next',
  'prev',
  'previous',
  'first',
  'last',
  'replies',
]

/** The entries in their elements, as many as anybody would read. */
export function readEntries(nodes: readonly Node[], isAtom: boolean) {
  const entries = nodes.slice(0, MAX_ENTRIES).map((node) => readEntry(node, isAtom))
  const left = nodes.length - entries.length
  return {
    entries,
    problems: left > 0 ? [`${left} entries after the first ${MAX_ENTRIES} are not read`] : [],
  }
}

/** What the element of an entry holds of what we keep. */
function readEntry(node: Node, isAtom: boolean): RawEntry {
  const parts = partsOf(node)
  const { 'rdf:about': about = '', lastmod = '', href = '' } = node.attributes
  return {
    ids: [...textsIn(parts, IDS), about].filter((id) => id !== ''),
    links: [...linksIn(parts), ...permalinksIn(parts), { href, base: node.base }],
    title: titleIn(parts, isAtom),
    bodies: bodiesIn(parts, isAtom),
    authors: authorsIn(parts),
    published: textsIn(parts, PUBLISHED),
    updated: [...textsIn(parts, UPDATED), lastmod],
  }
}

/** All elements of these names, in the names' order. */
function pick(parts: Parts, names: readonly string[]): Node[] {
  return names.flatMap((name) => parts.get(name) ?? [])
}

function textsIn(parts: Parts, names: readonly string[]): string[] {
  const texts = pick(parts, names).map((node) => textOf(node).trim())
  return texts.filter((text) => text !== '')
}

/** The title of a feed or an entry, its own before one of another vocabulary. */
export function titleIn(parts: Parts, isAtom: boolean): RawText | null {
  const titles = pick(parts, TITLES).map((title) => contentOf(title, isAtom))
  return titles.find((title) => title.value.trim() !== '') ?? null
}

function bodiesIn(parts: Parts, isAtom: boolean): RawText[] {
  const groups = parts.has('media:group') ? pick(parts, ['media:group']).map(partsOf) : []
  return [parts, ...groups]
    .flatMap((group) => pick(group, TEXTS))
    .map((body) => contentOf(body, isAtom || body.name.startsWith('atom:')))
    .filter((body) => body.value.trim() !== '')
}

/** An element's content: HTML inline or escaped, or plain, as Atom's `type` and `mode` say; RSS has no type. */
function contentOf(node: Node, isAtom: boolean): RawText {
  const { type = isAtom || node.name.endsWith('title') ? 'text' : 'html', mode = '' } =
    node.attributes
  const hasElements = node.children.some((child) => typeof child !== 'string')
  if (hasElements) {
    return { value: htmlOf(node, /html/i.test(type) && !/xhtml/i.test(type)), isHtml: true }
  }
  const value = textOf(node)
  if (mode === 'base64' || isEncoded(type, value)) return { value: fromBase64(value), isHtml: true }
  return { value, isHtml: /html/i.test(type) || mode === 'escaped' }
}

/** Atom's rule for types that are neither text nor XML: such content is base64. */
function isEncoded(type: string, value: string): boolean {
  return type.includes('/') && !/^text\/|xml$|html$/i.test(type) && /^[\w+/=\s]+$/.test(value)
}

function fromBase64(value: string): string {
  try {
    const bytes = Uint8Array.from(atob(value), (char) => char.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return value
  }
}

/** Addresses of what it is that has these parts, the best first: alternates, then others that lead to a page. */
export function linksIn(parts: Parts): RawLink[] {
  const links = pick(parts, LINKS).map((link) => {
    const href = link.attributes.href ?? (link.name === 'link' ? textOf(link) : '')
    const rel = (link.attributes.rel ?? 'alternate').trim().toLowerCase()
    return { href: href.trim(), base: link.base, rel: rel.slice(rel.lastIndexOf('/') + 1) }
  })
  const usable = links.filter((link) => link.href !== '' && !NOT_THE_ENTRY.includes(link.rel))
  const isBest = (link: { rel: string }) => link.rel === 'alternate'
  return [...usable.filter(isBest), ...usable.filter((link) => !isBest(link))]
}

/** A guid is an address unless it says that it is not; an Atom id may be one. */
export function permalinksIn(parts: Parts): RawLink[] {
  return pick(parts, ['guid', 'id'])
    .filter((guid) => guid.attributes.ispermalink?.trim().toLowerCase() !== 'false')
    .map((guid) => ({ href: textOf(guid).trim(), base: guid.base }))
    .filter((link) => /^(https?:\/)?\//i.test(link.href))
}

function authorsIn(parts: Parts): string[] {
  return pick(parts, AUTHORS).flatMap((author) => {
    const names = textsIn(partsOf(author), ['name', 'atom:name'])
    return names.length > 0 ? names : [textOf(author).trim()]
  })
}

/** How long the feed asks to be left alone: RSS's ttl, or RDF's period and frequency. */
export function ttlIn(feed: Parts): number | null {
  const ttl = Number(textsIn(feed, ['ttl'])[0] ?? Number.NaN)
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = PERIODS[textsIn(feed, ['sy:updateperiod'])[0]?.toLowerCase() ?? '']
  const frequency = Number(textsIn(feed, ['sy:updatefrequency'])[0] ?? 1)
  return period && frequency > 0 ? period / frequency : null
}
