// src/collect/read-tolerant.ts - XML in any state -> the feed in it: Atom, RDF, and RSS too broken for rss-parser (pure).

import { linksIn, permalinksIn, readEntries, titleIn, ttlIn } from './fields.ts'
import type { RawDocument } from './raw.ts'
import { type Node, partsOf } from './xml-node.ts'
import { readTree } from './xml-tree.ts'

/** Reads a feed of any family, in any state, from its root on; `prolog` is what stands before that. */
export function readTolerant(text: string, prolog: string, url: string): RawDocument {
  const { root, problems } = readTree(text, prolog, url)
  const format = root.name === 'feed' ? 'atom' : root.name === 'rdf' ? 'rdf' : 'rss'
  const isAtom = format === 'atom'
  const channel = format === 'atom' ? root : (partsOf(root).get('channel')?.[0] ?? root)
  const parts = partsOf(channel)
  const { entries, problems: more } = readEntries(entriesIn(root), isAtom)
  return {
    format,
    title: titleIn(parts, isAtom),
    links: [
      ...linksIn(parts),
      ...permalinksIn(parts),
      { href: channel.attributes.href ?? '', base: '' },
    ],
    ttlMinutes: ttlIn(parts),
    entries,
    problems: [...problems, ...more],
  }
}

/**
 * The entries, wherever they hang: under the root, under its channel, in a list in either, or in an
 * entry whose end was forgotten.
 */
function entriesIn(node: Node, depth = 0): Node[] {
  if (depth > 3) return []
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (isEntry(child)) return withNested(child)
    return entriesIn(child, depth + 1)
  })
}

function isEntry(node: Node | string): node is Node {
  return typeof node !== 'string' && (node.name === 'item' || node.name === 'entry')
}

function withNested(entry: Node): Node[] {
  const found: Node[] = []
  const waiting = [entry]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    for (const child of next.children.toReversed()) if (isEntry(child)) waiting.push(child)
  }
  return found
}
