// src/collect/read-tolerant.ts - a tree of XML -> the feed in it: Atom and RDF, and RSS too broken for others (pure).

import type { RawDocument, RawEntry, RawLink, RawText } from './raw.ts'
import { childrenOf, htmlOf, type Node, readTree, textOf } from './xml-tree.ts'

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
const UPDATED = ['updated', 'atom:updated', 'modified', 'dcterms:modified', 'lastmod']
const BODIES = ['content:encoded', 'xhtml:body', 'body', 'xhtml:div', 'content', 'atom:content']
const SUMMARIES = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'abstract',
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

/** Reads a feed of any family from XML in any state; null where there is no feed in it. */
export function readTolerant(text: string, url: string): RawDocument | null {
  const { root, problems } = readTree(text, url)
  if (!root) return null
  const format = root.name === 'feed' ? 'atom' : root.name === 'rdf' ? 'rdf' : 'rss'
  const isAtom = format === 'atom'
  const feed = isAtom || root.name === 'channel' ? root : (childrenOf(root, 'channel')[0] ?? root)
  return {
    format,
    title: titleOf(feed, isAtom),
    links: linksOf(feed),
    ttlMinutes: ttlOf(feed),
    entries: entriesIn(root).map((node) => readEntry(node, isAtom)),
    problems,
  }
}

/** The entries, wherever they hang: under the root, under its channel, or in a list in either. */
function entriesIn(node: Node, depth = 0): Node[] {
  if (depth > 3) return []
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === 'item' || child.name === 'entry' ? [child] : entriesIn(child, depth + 1)
  })
}

function readEntry(node: Node, isAtom: boolean): RawEntry {
  const about = node.attributes['rdf:about']
  const guids = texts(node, 'guid', 'id', 'atom:id')
  return {
    ids: about ? [...guids, about] : guids,
    links: [...linksOf(node), ...permalinksOf(node)],
    title: titleOf(node, isAtom),
    bodies: bodiesOf(node, isAtom),
    authors: authorsOf(node),
    published: PUBLISHED.flatMap((name) => texts(node, name)),
    updated: UPDATED.flatMap((name) => texts(node, name)),
  }
}

function texts(node: Node, ...names: string[]): string[] {
  return childrenOf(node, ...names)
    .map((child) => textOf(child).trim())
    .filter((text) => text !== '')
}

function titleOf(node: Node, isAtom: boolean): RawText | null {
  const found = childrenOf(node, 'title')
  const titles =
    found.length > 0 ? found : childrenOf(node, 'dc:title', 'atom:title', 'media:title')
  return titles.map((title) => contentOf(title, isAtom)).find((title) => title.value.trim()) ?? null
}

function bodiesOf(node: Node, isAtom: boolean): RawText[] {
  const isWritten = (body: RawText) => body.value.trim() !== ''
  return [...BODIES, ...SUMMARIES]
    .flatMap((name) => childrenOf(node, name))
    .map((body) => contentOf(body, isAtom || body.name.startsWith('atom:')))
    .filter(isWritten)
}

/** An element's content: HTML inline or escaped, or plain, as Atom's `type` and `mode` say; RSS has no type. */
function contentOf(node: Node, isAtom: boolean): RawText {
  const { type = isAtom ? 'text' : 'html', mode = '' } = node.attributes
  const hasElements = node.children.some((child) => typeof child !== 'string')
  if (hasElements)
    return { value: htmlOf(node, type.includes('html') && type !== 'xhtml'), isHtml: true }
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
function linksOf(node: Node): RawLink[] {
  const links = childrenOf(node, 'link', 'atom:link').map((link) => {
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
function permalinksOf(node: Node): RawLink[] {
  return childrenOf(node, 'guid', 'id')
    .filter((guid) => guid.attributes.ispermalink?.trim().toLowerCase() !== 'false')
    .map((guid) => ({ href: textOf(guid).trim(), base: guid.base }))
    .filter((link) => /^https?:\/\//i.test(link.href))
}

function authorsOf(node: Node): string[] {
  return childrenOf(node, 'author', 'atom:author', 'dc:creator').flatMap((author) => {
    const names = texts(author, 'name', 'atom:name')
    if (names.length > 0) return names
    const text = textOf(author).trim()
    return text ? [text] : []
  })
}

/** How long the feed asks to be left alone: RSS's ttl, or RDF's period and frequency. */
function ttlOf(feed: Node): number | null {
  const ttl = Number(texts(feed, 'ttl')[0] ?? Number.NaN)
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = PERIODS[texts(feed, 'sy:updateperiod')[0]?.toLowerCase() ?? '']
  const frequency = Number(texts(feed, 'sy:updatefrequency')[0] ?? 1)
  return period && frequency > 0 ? period / frequency : null
}
