// src/collect/read-tolerant.ts - XML in any state -> the feed in it: Atom, RDF, and RSS too broken for rss-parser (pure).

import { linksOf, permalinksOf, readEntry, titleOf, ttlOf } from './fields.ts'
import type { RawDocument } from './raw.ts'
import { childrenOf, type Node, readTree } from './xml-tree.ts'

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
    links: [...linksOf(feed), ...permalinksOf(feed)],
    ttlMinutes: ttlOf(feed),
    entries: entriesIn(root).map((node) => readEntry(node, isAtom)),
    problems,
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

function isEntry(node: Node): boolean {
  return node.name === 'item' || node.name === 'entry'
}

function withNested(entry: Node): Node[] {
  const found: Node[] = []
  const waiting = [entry]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    waiting.push(...childrenOf(next, 'item', 'entry').reverse())
  }
  return found
}
