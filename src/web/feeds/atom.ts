// src/web/feeds/atom.ts - a feed as Atom 1.0 (pure). @see RFC 4287; for paging RFC 5005

import type { Entry, Feed } from './feed.ts'
import { asHtml, element } from './xml.ts'

/** The whole document. */
export function writeAtom(feed: Feed): string {
  const link = (rel: string, href: string, type: string) =>
    element('link', null, { rel, href, type })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
${element('id', feed.id)}${element('title', feed.title)}${element('subtitle', feed.subtitle)}${element('updated', feed.updatedAt)}<author>
${element('name', 'Revisit')}</author>
${element('generator', 'Revisit')}${link('self', feed.selfUrl, TYPE)}${link('alternate', feed.homeUrl, 'text/html')}${link('first', feed.firstUrl, TYPE)}${feed.nextUrl ? link('next', feed.nextUrl, TYPE) : ''}${feed.entries.map(entryOf).join('')}</feed>
`
}

const TYPE = 'application/atom+xml'

function entryOf(entry: Entry): string {
  const { language, url, pageUrl } = entry
  const related =
    pageUrl === url
      ? ''
      : element('link', null, { rel: 'related', href: pageUrl, type: 'text/html' })
  return `<entry>
${element('id', entry.id)}${element('title', entry.title, language ? { 'xml:lang': language } : {})}${element('link', null, { rel: 'alternate', href: url, type: 'text/html' })}${related}${element('published', entry.publishedAt)}${element('updated', entry.updatedAt)}${entry.authors.map((name) => `<author>\n${element('name', name)}</author>\n`).join('')}${entry.categories.map(({ term, scheme, label }) => element('category', null, { term, scheme, label })).join('')}${element('summary', asHtml(entry.summary), { type: 'html' })}${element('content', entry.content, { type: 'html' })}</entry>
`
}
