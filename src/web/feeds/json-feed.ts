// src/web/feeds/json-feed.ts - a feed as JSON Feed 1.1 (pure). @see https://jsonfeed.org/version/1.1

import type { Entry, Feed } from './feed.ts'

/** The whole document. `_revisit` names the categories by scheme and label, which `tags` cannot. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.nextUrl ? { next_url: feed.nextUrl } : {}),
    language: 'en-GB',
    authors: [{ name: 'Revisit' }],
    items: feed.entries.map(itemOf),
  })
}

function itemOf(entry: Entry) {
  const { url, pageUrl, language } = entry
  return {
    id: entry.id,
    url: pageUrl,
    ...(url === pageUrl ? {} : { external_url: url }),
    title: entry.title.toWellFormed(),
    summary: entry.summary.toWellFormed(),
    content_html: entry.content.toWellFormed(),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    authors: entry.authors.map((name) => ({ name: name.toWellFormed() })),
    tags: entry.categories.map(({ term }) => term),
    ...(language ? { language } : {}),
    _revisit: {
      about: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2',
      categories: entry.categories,
    },
  }
}
