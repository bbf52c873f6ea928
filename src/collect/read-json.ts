// src/collect/read-json.ts - JSON Feed -> the feed in it, by feedsmith (pure).

import { type JsonFeed, parseJsonFeed } from 'feedsmith'
import type { RawDocument, RawEntry, RawLink } from './raw.ts'

type JsonItem = NonNullable<JsonFeed.Feed<string>['items']>[number]

/** Reads a JSON Feed of either version. Throws what feedsmith throws where there is none. */
export function readJson(text: string): RawDocument {
  const feed = parseJsonFeed(text) as JsonFeed.Feed<string>
  return {
    format: 'json',
    title: feed.title ? { value: feed.title, isHtml: false } : null,
    links: links(feed.home_page_url),
    ttlMinutes: null,
    entries: (feed.items ?? []).map(readItem),
    problems: [],
  }
}

function readItem(item: JsonItem): RawEntry {
  const bodies = [
    { value: item.content_html ?? '', isHtml: true },
    { value: item.content_text ?? '', isHtml: false },
    { value: item.summary ?? '', isHtml: false },
  ]
  const isAddress = /^https?:\/\//i.test(item.id ?? '')
  return {
    ids: item.id ? [item.id] : [],
    links: links(item.url, item.external_url, isAddress ? item.id : undefined),
    title: item.title ? { value: item.title, isHtml: false } : null,
    bodies: bodies.filter((body) => body.value !== ''),
    authors: (item.authors ?? []).flatMap((author) => author.name ?? []),
    published: item.date_published ? [item.date_published] : [],
    updated: item.date_modified ? [item.date_modified] : [],
  }
}

function links(...addresses: (string | undefined)[]): RawLink[] {
  return addresses.flatMap((href) => (href ? [{ href, base: '' }] : []))
}
