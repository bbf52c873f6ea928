// tests/web/feeds.test.ts - the feeds: what the W3C's validator asks for, the same entries in each format,
// read back by our own reader, sent only to whom has them not, and harmless whatever the items say.

import * as cheerio from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/collect/parse.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { isUnchanged } from '../../src/web/feeds/conditional.ts'
import { tagUri } from '../../src/web/feeds/feed.ts'
import { scopes } from '../../src/web/feeds/scopes.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { NOW, seed } from './seed.ts'

const BASE = 'https://revisit.example'
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const TAG = /^tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9._~:@!$&'()*+,;=/?%-]+$/

let platform: Platform
let web: ReturnType<typeof createWeb>
const get = (path: string, headers: Record<string, string> = {}) => web.request(path, { headers })
const text = async (path: string) => (await get(path)).text()

beforeAll(async () => {
  const made = await testPlatform({ now: NOW, env: { BASE_URL: BASE } })
  platform = made.platform
  await seed(platform.db)
  await freezeDigest(platform.db, compose(sample), NOW)
  web = createWeb(platform, [])
})

/** Throws where tags do not match, or an ampersand or a bracket stands alone: our own writer's mistakes. */
function strict(xml: string): void {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^?]*\?>\n/, '')
  for (const [token] of body.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    if (/^[<>]$/.test(token) || /&(?!(?:amp|lt|gt|quot|#39);)/.test(token)) throw new Error(token)
    const [, closes, name = '', isEmpty] =
      /^<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<>]*")*(\/?)>$/.exec(token) ?? []
    if (token.startsWith('<') && name === '') throw new Error(token)
    if (closes && open.pop() !== name) throw new Error(token)
    if (name && !closes && !isEmpty) open.push(name)
  }
  if (open.length > 0) throw new Error(`${open} is not closed`)
}

/** Reads a feed that is well-formed and has nothing in it that XML forbids, or that turns text around. */
function parse(xml: string) {
  expect(() => strict(xml)).not.toThrow()
  expect(xml).not.toMatch(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/,
  )
  return cheerio.load(xml, { xml: true })
}

const some = [
  scopes.general,
  scopes.questions.slice(4),
  scopes.indicators.slice(-6),
  scopes.claims.slice(-12),
].flat()
const paths = some.map(({ path }) => path)

describe.each(paths)('the feeds at %s', (path) => {
  test('Atom has what RFC 4287 asks for', async () => {
    const $ = parse(await text(`${path}feed.atom`))
    expect($('feed > id').text()).toMatch(TAG)
    expect($('feed > title').text()).not.toBe('')
    expect($('feed > updated').text()).toMatch(RFC3339)
    expect($('feed > author > name').text()).toBe('Revisit')
    expect($('feed > link[rel=self]').attr('href')).toBe(`${BASE}${path}feed.atom`)
    expect($('feed > link[rel=alternate]').length).toBe(1)
    const ids = $('entry > id')
      .toArray()
      .map((id) => $(id).text())
    expect(new Set(ids).size).toBe(ids.length)
    for (const entry of $('entry').toArray()) {
      const one = (name: string) => $(entry).children(name)
      expect(one('id').text()).toMatch(TAG)
      expect(one('title').text().trim()).not.toBe('')
      expect(one('updated').text()).toMatch(RFC3339)
      const instant = (name: string) => Date.parse(one(name).text())
      expect(instant('published')).toBeLessThanOrEqual(instant('updated'))
      expect(one('author').length).toBeGreaterThan(0)
      expect(one('link').filter('[rel=alternate]').length).toBe(1)
      expect(one('content').attr('type')).toBe('html')
      for (const link of one('link').toArray()) expect($(link).attr('href')).toMatch(/^https?:\/\//)
      for (const category of one('category').toArray()) {
        expect($(category).attr('scheme')).toMatch(
          new RegExp(`^${BASE}/(questions|indicators|claims)$`),
        )
        expect($(category).attr('label')).not.toBe('')
      }
    }
  })

  test('RSS has what its specification and profile ask for', async () => {
    const $ = parse(await text(`${path}feed.rss`))
    for (const name of ['title', 'link', 'description'])
      expect($(`channel > ${name}`).length).toBe(1)
    expect($('channel > atom\\:link[rel=self]').attr('href')).toBe(`${BASE}${path}feed.rss`)
    expect($('channel > lastBuildDate').text()).toMatch(RFC822)
    const guids = $('item > guid')
      .toArray()
      .map((guid) => $(guid).text())
    expect(new Set(guids).size).toBe(guids.length)
    for (const entry of $('item').toArray()) {
      const one = (name: string) => $(entry).children(name)
      expect(one('guid').attr('isPermaLink')).toBe('false')
      expect(one('guid').text()).toMatch(TAG)
      expect(one('pubDate').text()).toMatch(RFC822)
      expect(one('link').text()).toMatch(/^https?:\/\/\S+$/)
      expect(one('title').text().trim()).not.toBe('')
      for (const name of ['title', 'link', 'description', 'guid', 'pubDate', 'content\\:encoded'])
        expect(one(name).length).toBe(1)
      for (const category of one('category').toArray())
        expect($(category).attr('domain')).toMatch(/^https:/)
    }
  })

  test('JSON Feed has what version 1.1 asks for', async () => {
    const feed = JSON.parse(await text(`${path}feed.json`))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${BASE}${path}feed.json`,
    })
    for (const item of feed.items) {
      expect(item.id).toMatch(TAG)
      expect(item.date_published).toMatch(RFC3339)
      expect(item.url).toMatch(/^https:/)
      expect(item.content_html).not.toBe('')
      expect(item.tags).toEqual(item._revisit.categories.map(({ term }: { term: string }) => term))
    }
  })

  test('all formats have the same entries, and our own reader finds them', async () => {
    const [atom, rss] = [
      parse(await text(`${path}feed.atom`)),
      parse(await text(`${path}feed.rss`)),
    ]
    const json = JSON.parse(await text(`${path}feed.json`))
    const ids = json.items.map(({ id }: { id: string }) => id)
    expect(
      atom('entry > id')
        .toArray()
        .map((id) => atom(id).text()),
    ).toEqual(ids)
    expect(
      rss('item > guid')
        .toArray()
        .map((id) => rss(id).text()),
    ).toEqual(ids)
    const dates = json.items.map((item: { date_published: string }) => item.date_published)
    expect(
      atom('published')
        .toArray()
        .map((one) => atom(one).text()),
    ).toEqual(dates)
    const tags = json.items.flatMap((item: { tags: string[] }) => item.tags)
    expect(
      atom('category')
        .toArray()
        .map((one) => atom(one).attr('term')),
    ).toEqual(tags)
    expect(
      rss('category')
        .toArray()
        .map((one) => rss(one).text()),
    ).toEqual(tags)
    for (const format of ['atom', 'rss', 'json']) {
      const bytes = new TextEncoder().encode(await text(`${path}feed.${format}`))
      const read = await parseDocument(
        bytes,
        `application/${format}`,
        `${BASE}${path}feed.${format}`,
      )
      expect(read.entries.map(({ id }) => id)).toEqual(ids)
      expect(read.entries.map(({ published }) => published?.slice(0, 19))).toEqual(
        dates.map((date: string) => date.slice(0, 19)),
      )
    }
  })

  test('no entry brings anything that runs, or a relative address', async () => {
    for (const { content_html } of JSON.parse(await text(`${path}feed.json`)).items) {
      const $ = cheerio.load(content_html)
      expect($('script,style,iframe,object,img,form,[style],[onerror],[onclick]').length).toBe(0)
      for (const link of $('a').toArray()) expect($(link).attr('href')).toMatch(/^https?:/)
    }
  })
})

test('pages of a feed follow each other to the end', async () => {
  const seen: string[] = []
  let path: string | null = '/feed.json?limit=9'
  while (path) {
    const feed = JSON.parse(await text(path))
    expect(feed.items.length).toBeLessThanOrEqual(9)
    seen.push(...feed.items.map(({ id }: { id: string }) => id))
    path = feed.next_url ? feed.next_url.slice(BASE.length) : null
  }
  expect(seen.length).toBe(48)
  expect(new Set(seen).size).toBe(48)
})

test('an entry says why it is there', async () => {
  const { items } = JSON.parse(await text('/claims/diffusion.gap-four-months/feed.json'))
  expect(items[0].content_html).toContain('The index now puts open models six months behind.')
  expect(items[0].content_html).toContain('trailed by about four months')
  expect(items[0].content_html).toContain('<q dir="auto">six months behind</q>')
})

test('a change of a claim is an entry of its own', async () => {
  const { items } = JSON.parse(await text('/claims/feed.json'))
  expect(items.map(({ title }: { title: string }) => title.split(':')[0])).toContain('To revise')
  expect(
    items.some(({ content_html }: { content_html: string }) =>
      content_html.includes('The author has answered.'),
    ),
  ).toBe(true)
})

test('who has it is not sent it again, until something changes', async () => {
  const first = await get('/feed.atom')
  const etag = first.headers.get('etag') ?? ''
  const modified = first.headers.get('last-modified') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
  expect(first.headers.get('cache-control')).toMatch(/public, max-age=\d+/)
  const known: Record<string, string>[] = [
    { 'if-none-match': etag },
    { 'if-none-match': `"x", W/${etag}` },
    { 'if-modified-since': modified },
  ]
  for (const headers of known) {
    const again = await get('/feed.atom', headers)
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect(
    (await get('/feed.atom', { 'if-none-match': '"other"', 'if-modified-since': modified })).status,
  ).toBe(200)
  const head = await web.request('/feed.atom', { method: 'HEAD' })
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
  await platform.db.$client.execute("update items set title = 'Edited' where id = 1")
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect((await get('/feed.atom', { 'if-none-match': etag })).status).toBe(200)
})

test('what is asked for again is packed for whom can unpack it', async () => {
  await get('/digests/feed.rss')
  const plain = await text('/digests/feed.rss')
  const packed = await get('/digests/feed.rss', { 'accept-encoding': 'br, gzip' })
  const etag = packed.headers.get('etag') ?? ''
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toBe('accept-encoding')
  expect(etag).toMatch(/-gz"$/)
  const body = packed.body?.pipeThrough(new DecompressionStream('gzip')) ?? null
  expect(await new Response(body).text()).toBe(plain)
  expect((await get('/digests/feed.rss', { 'if-none-match': etag })).status).toBe(304)
})

test.each([
  ['nothing is known', undefined, undefined, false],
  ['the same', '"a"', undefined, true],
  ['any', '*', undefined, true],
  ['another', '"b"', undefined, false],
  ['another, but unchanged since', '"b"', 'Sat, 01 Jan 2050 00:00:00 GMT', false],
  ['unchanged since', undefined, 'Wed, 24 Jun 2026 08:00:00 GMT', true],
  ['changed since', undefined, 'Wed, 24 Jun 2026 07:59:59 GMT', false],
  ['no date', undefined, 'yesterday', false],
] as const)('%s', (_, match, since, known) => {
  expect(isUnchanged(match, since, { etag: '"a"', modifiedAt: '2026-06-24T08:00:00.700Z' })).toBe(
    known,
  )
})

test.each([
  '/feed.xml',
  '/questions/nothing/feed.rss',
  '/claims/x/feed.atom',
  '/indicators/diffusion/feed.json',
])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('what makes no sense in the address counts as not given', async () => {
  for (const query of [
    'limit=-1',
    'limit=x',
    'limit=1e9',
    'before=soon',
    'before=2026-99-99',
    "before='--",
  ]) {
    expect((await get(`/feed.rss?${query}`)).status).toBe(200)
  }
})

test('every page says where its feeds are', async () => {
  for (const [path, feed] of [
    ['/', '/feed.atom'],
    ['/claims', '/claims/feed.atom'],
    ['/questions/diffusion', '/questions/diffusion/feed.atom'],
    ['/digests', '/digests/feed.atom'],
    ['/sources', '/feed.atom'],
  ] as const) {
    const $ = cheerio.load(await text(path))
    const offered = $('link[rel=alternate][type="application/atom+xml"]')
      .toArray()
      .map((one) => $(one).attr('href'))
    expect(offered).toContain(feed)
    for (const address of offered) expect((await get(address ?? '')).status).toBe(200)
  }
})

test('the sources are there as OPML', async () => {
  const { sources } = await import('../../feeds/index.ts')
  const $ = parse(await (await createWeb(platform, sources).request('/feeds.opml')).text())
  expect($('outline[xmlUrl]').length).toBe(sources.filter(({ read }) => read === 'feed').length)
})

test.each([
  ['https://a.example:8080/x', 'tag:a.example,2026:items/1'],
  ['http://[::1]:80', 'tag:localhost,2026:items/1'],
])('an id of %s is %s', (base, id) => {
  expect(tagUri(base, 'items/1')).toBe(id)
})
