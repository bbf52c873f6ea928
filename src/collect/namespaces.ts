// src/collect/namespaces.ts - the names of elements, whatever prefixes a feed chose for them (pure).

/** Prefix -> namespace in lower case, as declared at some place of a document; '' is the default one. */
export type Names = Record<string, string>

// The namespaces of the feeds' own elements: their names stand without a prefix.
const ATOM = ['http://www.w3.org/2005/atom', 'http://purl.org/atom/']
const RSS = [
  'http://purl.org/rss/1.0/',
  'http://my.netscape.com/rdf/simple/',
  'http://channel.netscape.com/rdf/simple/',
  'http://backend.userland.com/',
  'http://blogs.law.harvard.edu/tech/rss',
]
const PREFIXES: [string, string][] = [
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/', 'atom'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://purl.org/dc/elements/1.', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
]

/**
 * A name that does not depend on the prefixes a document chose: bare where it is in the feed's own
 * namespace, else with the usual prefix of its namespace, else with the prefix as written.
 *
 * @param root the document's root and what it declares; undefined for the root itself
 */
export function canonicalName(
  tag: string,
  names: Names,
  root: { name: string; names: Names } | undefined,
): string {
  const local = localName(tag)
  const prefix = tag.slice(0, Math.max(0, tag.lastIndexOf(':')))
  const namespace = names[prefix]
  if (!root) return local
  if (!namespace) return prefix ? `${prefix}:${local}` : local
  if (isHome(namespace, root)) return local
  const known = PREFIXES.find(([start]) => namespace.startsWith(start))
  return `${known ? known[1] : prefix || '?'}:${local}`
}

/** A name without its prefix. */
export function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1)
}

function isHome(namespace: string, root: { name: string; names: Names }): boolean {
  if (namespace === root.names['']) return true
  if (root.name === 'feed') return ATOM.some((start) => namespace.startsWith(start))
  return RSS.some((start) => namespace.startsWith(start)) && !namespace.includes('/modules/')
}
