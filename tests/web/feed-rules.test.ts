// tests/web/feed-rules.test.ts - what the W3C's feed validator warns of or refuses, as far as it could ever
// befall our feeds, held against feeds of items that mean harm; and the same read back by feedsmith.

import * as cheerio from 'cheerio'
import { parseFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { scopes } from '../../src/web/feeds/scopes.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { poison } from './poison.ts'
import { NOW, seed } from './seed.ts'

const BASE = 'https://revisit.example'
const HTML_END = /<\/\w+>/
const HTML_LIKE = /&#[x0-9]|<[/!?a-zA-Z]|&\w+;/
// RFC 3986: what an address may be made of, and at most one #
const URI =
  /^https?:\/\/[\w.~:@-]+(?:[\w\-.~:/?@!$&'()*+,;=]|%[\dA-Fa-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\dA-Fa-f]{2})*)?$/

let web: ReturnType<typeof createWeb>
let bare: ReturnType<typeof createWeb>

beforeAll(async () => {
  const { platform } = await testPlatform({ now: NOW, env: { BASE_URL: BASE } })
  await seed(platform.db)
  await poison(platform.db)
  await freezeDigest(platform.db, compose(sample), NOW)
  web = createWeb(platform, [])
  bare = createWeb((await testPlatform({ now: NOW, env: { BASE_URL: BASE } })).platform, [])
})

const all = [
  scopes.general,
  scopes.questions,
  scopes.indicators.slice(-3),
  scopes.claims.slice(-9),
].flat()
const paths = all.map(({ path }) => path)

async function read(path: string, site = web) {
  const text = await (await site.request(path)).text()
  return { text, $: cheerio.load(text, { xml: true }) }
}
type Loaded = Awaited<ReturnType<typeof read>>['$']
const each = ($: Loaded, selector: string) =>
  $(selector)
    .toArray()
    .map((one) => $(one))
const texts = ($: Loaded, selector: string) => each($, selector).map((one) => one.text())
const isBetween = (date: string) => date >= '1990' && Date.parse(date) <= Date.parse(NOW) + 600_000

/** HTML that harms nobody and leads nowhere but out. */
function isHarmless(html: string): boolean {
  const $ = cheerio.load(html)
  const risks = $(
    'script,style,iframe,object,embed,img,form,input,meta,link,base,svg,[style]',
  ).length
  const events = $('*')
    .toArray()
    .some((one) =>
      Object.keys('attribs' in one ? one.attribs : {}).some((name) => /^on/.test(name)),
    )
  return risks === 0 && !events && hrefs($).every((href) => /^https?:\/\//.test(href))
}
const hrefs = ($: cheerio.CheerioAPI) =>
  $('[href],[src]')
    .toArray()
    .map((one) => $(one).attr('href') ?? $(one).attr('src') ?? '')

describe.each([...paths, '/ bare', '/questions/diffusion/ bare'])('%s', (given) => {
  const isBare = given.endsWith(' bare') // a database with nothing in it
  const path = given.replace(' bare', '')
  const site = () => (isBare ? bare : web)

  test('Atom', async () => {
    const { $, text } = await read(`${path}feed.atom?limit=500`, site())
    expect(text.length).toBeLessThan(1_000_000)
    const updated = texts($, 'entry > updated')
    expect(new Set(updated).size).toBe(updated.length)
    expect(new Set(texts($, 'entry > id')).size).toBe(updated.length)
    for (const date of texts($, 'updated,published'))
      expect([date, isBetween(date)]).toEqual([date, true])
    for (const entry of each($, 'entry')) {
      const at = (name: string) => Date.parse(entry.children(name).text())
      expect(at('published')).toBeLessThanOrEqual(at('updated'))
      for (const html of ['summary', 'content']) {
        expect(entry.children(html).attr('type')).toBe('html')
        expect(isHarmless(entry.children(html).text())).toBe(true)
      }
    }
    for (const plain of texts($, 'title,subtitle,name')) expect(plain).not.toMatch(HTML_LIKE)
    for (const link of each($, 'link')) expect(link.attr('href')).toMatch(URI)
    for (const one of each($, 'category')) {
      expect(one.attr('scheme')).toMatch(URI)
      expect(one.attr('label')).not.toMatch(HTML_END)
    }
    for (const one of each($, '[xml\\:lang]'))
      expect(one.attr('xml:lang')).toMatch(/^[a-z]{2,3}(-[A-Z]{2})?$/)
  })

  test('RSS', async () => {
    const { $ } = await read(`${path}feed.rss?limit=500`, site())
    for (const plain of texts($, 'title,dc\\:creator,channel > description'))
      expect(plain).not.toMatch(HTML_LIKE)
    for (const html of texts($, 'item > description,content\\:encoded'))
      expect(isHarmless(html)).toBe(true)
    for (const link of texts($, 'link')) expect(link).toMatch(URI)
    for (const date of texts($, 'pubDate,lastBuildDate')) {
      const instant = new Date(date)
      expect(isBetween(instant.toISOString())).toBe(true)
      expect(instant.toUTCString()).toBe(date) // the weekday is the date's
    }
    const guids = texts($, 'item > guid')
    expect(new Set(guids).size).toBe(guids.length)
  })

  test('JSON Feed', async () => {
    const feed = JSON.parse(await (await site().request(`${path}feed.json?limit=500`)).text())
    const kinds = {
      version: 'string',
      title: 'string',
      home_page_url: 'string',
      feed_url: 'string',
      description: 'string',
      language: 'string',
    }
    for (const [key, kind] of Object.entries(kinds))
      expect([key, typeof feed[key]]).toEqual([key, kind])
    expect(feed.authors).toEqual([{ name: 'Revisit' }])
    for (const item of feed.items) {
      for (const key of [
        'id',
        'url',
        'title',
        'summary',
        'content_html',
        'date_published',
        'date_modified',
      ])
        expect([key, typeof item[key]]).toEqual([key, 'string'])
      expect(item.url).toMatch(URI)
      if (item.external_url) expect(item.external_url).toMatch(URI)
      expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true)
      expect(
        item.authors.every(
          ({ name }: { name: unknown }) => typeof name === 'string' && name !== '',
        ),
      ).toBe(true)
      expect(isHarmless(item.content_html)).toBe(true)
      expect(isBetween(item.date_published) && isBetween(item.date_modified)).toBe(true)
    }
  })

  test('feedsmith reads the same ids, dates and categories from each', async () => {
    const formats = ['json', 'atom', 'rss'] as const
    const parsed = await Promise.all(
      formats.map(async (format) =>
        parseFeed(await (await site().request(`${path}feed.${format}`)).text()),
      ),
    )
    const [json, atom, rss] = parsed.map(entriesOf)
    expect(parsed.map(({ format }) => format)).toEqual(formats)
    expect(atom).toEqual(json)
    expect(rss).toEqual(json)
  })
})

const second = (date: unknown) => new Date(String(date)).toISOString().slice(0, 19)
type Read = { format: string; feed: object }
type Named = { term?: string; name?: string }
type Entry = Record<string, unknown> & {
  tags?: string[]
  categories?: Named[]
  guid?: { value?: string }
}

/** Whatever the format: id, date to the second, categories. */
function entriesOf({ feed }: Read) {
  const { items, entries } = feed as { items?: Entry[]; entries?: Entry[] }
  return (items ?? entries ?? []).map(
    ({ id, guid, date_published, published, pubDate, tags, categories }) => ({
      id: id ?? guid?.value,
      at: second(date_published ?? published ?? pubDate),
      tags: tags ?? categories?.map(({ term, name }) => term ?? name) ?? [],
    }),
  )
}

test('what an item says is still there to read', async () => {
  const { $ } = await read('/feed.rss?limit=500')
  const titles = texts($, 'item > title')
  expect(titles.some((title) => title.startsWith('\u2039b>A title of ten megabytes'))).toBe(true)
  expect(titles.every((title) => title.length <= 300)).toBe(true)
})
