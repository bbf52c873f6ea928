// src/collect/fields.ts - elements of a feed -> the fields we keep, for every family of XML feeds (pure).

import type { RawEntry, RawLink, RawText } from './raw.ts'
import { childrenOf, htmlOf, type Node, textOf } from './xml-tree.ts'

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
const BODIES = [
  'content:encoded',
  'xhtml:body',
  'body',
  'xhtml:div',
  'content',
  'atom:content',
  'fullitem',
]
const SUMMARIES = [
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
  ...[...TITLES, ...LINKS, ...IDS, ...AUTHORS, ...PUBLISHED, ...UPDATED, ...BODIES, ...SUMMARIES],
]

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

/** What an element of an entry holds of what we keep. */
export function readEntry(node: Node, isAtom: boolean): RawEntry {
  const about = node.attributes['rdf:about']
  const guids = texts(node, ...IDS)
  return {
    ids: about ? [...guids, about] : guids,
    links: [...linksOf(node), ...permalinksOf(node)],
    title: titleOf(node, isAtom),
    bodies: bodiesOf(node, isAtom),
    authors: authorsOf(node),
    published: PUBLISHED.flatMap((name) => texts(node, name)),
    updated: [...UPDATED.flatMap((name) => texts(node, name)), node.attributes.lastmod ?? ''],
  }
}

function texts(node: Node, ...names: string[]): string[] {
  return childrenOf(node, ...names)
    .map((child) => textOf(child).trim())
    .filter((text) => text !== '')
}

/** The title of a feed or an entry, its own before one of another vocabulary. */
export function titleOf(node: Node, isAtom: boolean): RawText | null {
  const found = childrenOf(node, 'title')
  const titles = found.length > 0 ? found : childrenOf(node, ...TITLES)
  return titles.map((title) => contentOf(title, isAtom)).find((title) => title.value.trim()) ?? null
}

function bodiesOf(node: Node, isAtom: boolean): RawText[] {
  const isWritten = (body: RawText) => body.value.trim() !== ''
  return [...BODIES, ...SUMMARIES]
    .flatMap((name) =>
      [node, ...childrenOf(node, 'media:group')].flatMap((in_) => childrenOf(in_, name)),
    )
    .map((body) => contentOf(body, isAtom || body.name.startsWith('atom:')))
    .filter(isWritten)
}

/** An element's content: HTML inline or escaped, or plain, as Atom's `type` and `mode` say; RSS has no type. */
function contentOf(node: Node, isAtom: boolean): RawText {
  const { type = isAtom || node.name.endsWith('title') ? 'text' : 'html', mode = '' } =
    node.attributes
  const hasElements = node.children.some((child) => typeof child !== 'string')
  if (hasElements)
    return { value: htmlOf(node, /html/i.test(type) && !/xhtml/i.test(type)), isHtml: true }
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

/** Addresses of what the node is of, the best first: alternates, then others that lead to a page. */
export function linksOf(node: Node): RawLink[] {
  const found = LINKS.flatMap((name) => childrenOf(node, name))
  const links = found.map((link) => {
    const href = link.attributes.href ?? (link.name === 'link' ? textOf(link) : '')
    const rel = (link.attributes.rel ?? 'alternate').trim().toLowerCase()
    return { href: href.trim(), base: link.base, rel: rel.slice(rel.lastIndexOf('/') + 1) }
  })
  const usable = links.filter((link) => link.href !== '' && !NOT_THE_ENTRY.includes(link.rel))
  const isBest = (link: { rel: string }) => link.rel === 'alternate'
  const own = node.attributes.href // CDF
  const best = [...usable.filter(isBest), ...usable.filter((link) => !isBest(link))]
  return own ? [...best, { href: own, base: node.base }] : best
}

/** A guid is an address unless it says that it is not; an Atom id may be one. */
export function permalinksOf(node: Node): RawLink[] {
  return childrenOf(node, 'guid', 'id')
    .filter((guid) => guid.attributes.ispermalink?.trim().toLowerCase() !== 'false')
    .map((guid) => ({ href: textOf(guid).trim(), base: guid.base }))
    .filter((link) => /^(https?:\/)?\//i.test(link.href))
}

function authorsOf(node: Node): string[] {
  return childrenOf(node, ...AUTHORS).flatMap((author) => {
    const names = texts(author, 'name', 'atom:name')
    if (names.length > 0) return names
    const text = textOf(author).trim()
    return text ? [text] : []
  })
}

/** How long the feed asks to be left alone: RSS's ttl, or RDF's period and frequency. */
export function ttlOf(feed: Node): number | null {
  const ttl = Number(texts(feed, 'ttl')[0] ?? Number.NaN)
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = PERIODS[texts(feed, 'sy:updateperiod')[0]?.toLowerCase() ?? '']
  const frequency = Number(texts(feed, 'sy:updatefrequency')[0] ?? 1)
  return period && frequency > 0 ? period / frequency : null
}
