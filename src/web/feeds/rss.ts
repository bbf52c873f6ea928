// src/web/feeds/rss.ts - a feed as RSS 2.0 (pure). @see https://www.rssboard.org/rss-profile

import type { Entry, Feed } from './feed.ts'
import { asHtml, element } from './xml.ts'

const MINUTES = '60' // how long a reader may keep it

/** The whole document. */
export function writeRss(feed: Feed): string {
  const link = (rel: string, href: string) =>
    element('atom:link', null, { rel, href, type: 'application/rss+xml' })
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element('title', feed.title)}${element('link', feed.homeUrl)}${element('description', feed.subtitle)}${element('language', 'en-gb')}${element('lastBuildDate', rfc822(feed.updatedAt))}${element('generator', 'Revisit')}${element('docs', 'https://www.rssboard.org/rss-specification')}${element('ttl', MINUTES)}${link('self', feed.selfUrl)}${link('first', feed.firstUrl)}${feed.nextUrl ? link('next', feed.nextUrl) : ''}${feed.entries.map(itemOf).join('')}</channel>
</rss>
`
}

function itemOf(entry: Entry): string {
  return `<item>
${element('title', entry.title)}${element('link', entry.url)}${element('guid', entry.id, { isPermaLink: 'false' })}${element('pubDate', rfc822(entry.publishedAt))}${entry.authors.map((name) => element('dc:creator', name)).join('')}${entry.categories.map(({ term, scheme }) => element('category', term, { domain: scheme })).join('')}${element('description', asHtml(entry.summary))}${element('content:encoded', entry.content)}</item>
`
}

/** 'Thu, 24 Sep 2026 16:20:39 GMT'. */
const rfc822 = (instant: string) => new Date(instant).toUTCString()
