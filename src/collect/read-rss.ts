// src/collect/read-rss.ts - RSS 0.9x and 2.0 that is sound XML -> the feed in it, by rss-parser (pure).

import Parser from 'rss-parser'
import { CHANNEL_NAMES, ITEM_NAMES, linksIn, readEntries, titleIn, ttlIn } from './fields.ts'
import { canonicalName, type Names } from './namespaces.ts'
import type { RawDocument } from './raw.ts'
import { type Node, partsOf } from './xml-node.ts'

/** An element as rss-parser hands it on: its text, or its text, attributes and children. */
type Element = string | { _?: string; $?: Record<string, string>; [child: string]: unknown }
type Fields = Record<string, Element[] | undefined>

// What rss-parser does not know of; the tolerant reader does.
const UNUSUAL = /\sxml:base\s*=|\sxmlns\s*=|<!ENTITY|<media:group[\s>]/i

const MAX_CHARS = 4_000_000 // what is longer may be meant to do harm

// rss-parser would make a snippet of each text, slowly where it is long and broken; we make our own.
const RENAMED: Record<string, string> = {
  description: 'own:description',
  'content:encoded': 'own:encoded',
}

/**
 * Reads RSS from `<rss` on. Throws where the XML is not sound or has what rss-parser does not read:
 * base addresses, namespaces without a prefix, markup in a title, items in items.
 */
export async function readRss(text: string): Promise<RawDocument> {
  if (text.length > MAX_CHARS || UNUSUAL.test(text)) throw new Error('it is not for rss-parser')
  const { nameOf, channelFields, itemFields } = fieldsMet(declaredNames(text))
  const parser = new Parser<Fields, Fields>({
    defaultRSS: 2.0,
    customFields: { feed: channelFields as never, item: itemFields as never },
    xml2js: {
      tagNameProcessors: [nameOf],
      attrNameProcessors: [(name: string) => name.toLowerCase()],
    },
  })
  const feed = await parser.parseString(text)
  const channel = partsOf(asNode('channel', feed as Fields))
  const items = feed.items.map((item) => asNode('item', item))
  return {
    format: 'rss',
    title: titleIn(channel, false),
    links: linksIn(channel),
    ttlMinutes: ttlIn(channel),
    ...readEntries(items, false),
  }
}

const OWN = 'own ' // begins the names of our lists of elements: rss-parser uses none such

/**
 * Names elements for rss-parser, and fills the lists of the fields that it is to hand on, as lists of
 * all their elements. It looks at those lists once it has met the last element, so that they hold no
 * more than the document has.
 */
function fieldsMet(declared: Names) {
  const known = new Map<string, string>()
  const channelFields: unknown[] = []
  const itemFields: unknown[] = []
  const nameOf = (tag: string) => {
    const before = known.get(tag)
    if (before !== undefined) return before
    const name = canonicalName(tag.toLowerCase(), declared, { name: 'rss', names: declared })
    const renamed = RENAMED[name] ?? name
    const field = [renamed, OWN + name, { keepArray: true }]
    if (CHANNEL_NAMES.includes(name)) channelFields.push(field)
    if (ITEM_NAMES.includes(name) || name === 'item') itemFields.push(field)
    known.set(tag, renamed)
    return renamed
  }
  return { nameOf, channelFields, itemFields }
}

/** The element that rss-parser took apart, so that what its fields mean is decided in one place. */
function asNode(name: string, fields: Fields): Node {
  const children: Node[] = []
  for (const key of Object.keys(fields)) {
    if (!key.startsWith(OWN)) continue
    if (key === `${OWN}item`) throw new Error(`<item> stands in <${name}>`)
    for (const element of fields[key] ?? []) children.push(asLeaf(key.slice(OWN.length), element))
  }
  return { name, attributes: {}, base: '', children }
}

function asLeaf(name: string, element: Element): Node {
  if (typeof element === 'string') return { name, attributes: {}, base: '', children: [element] }
  const { _: text = '', $: attributes = {}, ...inside } = element
  if (Object.keys(inside).length > 0) throw new Error(`<${name}> has markup in it`)
  return { name, attributes, base: '', children: [text] }
}

function declaredNames(text: string): Names {
  const names: Names = Object.create(null)
  for (const found of text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const prefix = (found[1] ?? '').toLowerCase()
    const namespace = (found[2] ?? found[3] ?? '').trim().toLowerCase()
    names[prefix] ??= namespace
    if (names[prefix] !== namespace) throw new Error(`the prefix ${prefix} has two meanings`)
  }
  return names
}
