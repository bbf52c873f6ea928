// tests/web/hardened.test.ts - whatever is asked for and whatever items say: each answer has a policy, runs
// nothing, tells no other site where one was, and shows hostile text as text.

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import * as cheerio from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { sources } from '../../feeds/index.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { endpoints } from '../../src/web/api/endpoints.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { poison } from './poison.ts'
import { NOW, seed } from './seed.ts'

const BASE = 'https://revisit.example'
const TURNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066\u2067]/
let platform: Platform
let web: ReturnType<typeof createWeb>

beforeAll(async () => {
  platform = (await testPlatform({ now: NOW, env: { BASE_URL: BASE } })).platform
  await seed(platform.db)
  await poison(platform.db)
  await freezeDigest(platform.db, compose(sample), NOW)
  web = createWeb(platform, sources)
})

const broken = async () => {
  const { platform: other } = await testPlatform({ now: NOW })
  await other.db.$client.execute('drop table items')
  return createWeb(other, sources)
}

const kinds: [string, string, number, RequestInit?][] = [
  ['a page', '/', 200],
  ['an item', '/items/55', 200],
  ['a search', '/search?q=%3Cscript%3E', 200],
  ['the stylesheet', '/style.css', 200],
  ['the icon', '/icon.svg', 200],
  ['a feed', '/feed.atom', 200],
  ['OPML', '/feeds.opml', 200],
  ['the API', '/api/v1/items', 200],
  ['its page', '/api/v1/docs', 200],
  ['its description', '/api/v1/openapi.json', 200],
  ['a problem', '/api/v1/items?limit=0', 400],
  ['nothing in the API', '/api/v1/nothing', 404],
  ['a badge', '/badges/claims/diffusion.gap-four-months.svg', 200],
  ['no badge', '/badges/claims/nothing.svg', 404],
  ['the script', '/embed/claims.js', 200],
  ['its data', '/embed/claims.json', 200],
  ['health', '/health', 200],
  ['health, for people', '/health', 200, { headers: { accept: 'text/html' } }],
  ['the tools, asked wrongly', '/mcp', 405],
  ['nothing', '/nothing', 404],
  ['a dead link', '/confirm/x', 404],
  ['a body too large', '/subscribe', 413, { method: 'POST', body: 'x'.repeat(300_000) }],
]

test.each(kinds)('%s: %s is hardened', async (_, path, status, init) => {
  const response = await web.request(path, init)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-resource-policy')).toMatch(
    /^(same-origin|cross-origin)$/,
  )
  expect(response.headers.get('set-cookie')).toBeNull()
})

test('what goes wrong is hardened too, and says nothing of the inside', async () => {
  const site = await broken()
  for (const path of ['/items/1', '/api/v1/items', '/search?q=a']) {
    const response = await site.request(path)
    const body = await response.text()
    expect(response.status).toBe(500)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(body).not.toMatch(/sqlite|select |no such table|\.ts:/i)
  }
})

const pages = [
  '/',
  '/items',
  '/search?q=report',
  '/questions/diffusion',
  '/indicators/diffusion.open-closed-gap',
  '/claims/diffusion.gap-four-months',
  '/sources',
]
const items = Array.from({ length: 10 }, (_, n) => `/items/${n + 51}`)

test.each([...pages, ...items])('%s shows hostile text as text', async (path) => {
  const body = await (await web.request(path)).text()
  expect(body.length).toBeLessThan(400_000)
  expect(body).not.toMatch(TURNS)
  const $ = cheerio.load(body)
  expect($('script,style,iframe,object,embed,[style],base,meta[http-equiv]').length).toBe(0)
  for (const element of $('*').toArray()) {
    const { attribs } = element as { attribs?: Record<string, string> }
    expect(Object.keys(attribs ?? {}).filter((name) => name.startsWith('on'))).toEqual([])
  }
  for (const one of $('[href],[src],[action]').toArray()) {
    expect($(one).attr('href') ?? $(one).attr('src') ?? $(one).attr('action')).toMatch(
      /^(https?:\/\/|\/|#)/,
    )
  }
  for (const one of $('img,link[rel=stylesheet]').toArray())
    expect($(one).attr('src') ?? $(one).attr('href')).toMatch(/^\//)
})

test('the API and the tools give hostile text as data, whole and well-formed', async () => {
  const raw = await (await web.request('/api/v1/items?limit=200')).text()
  expect(raw).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  expect(raw.isWellFormed()).toBe(true)
  expect(raw.length).toBeLessThan(2_000_000)
  const { items: listed } = JSON.parse(raw)
  const reply = endpoints.find(({ path }) => path === '/items')?.reply
  expect(reply?.safeParse({ items: listed, next: null }).success).toBe(true)
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: (url, init) => Promise.resolve(web.request(String(url), init)),
  })
  await client.connect(transport as Parameters<Client['connect']>[0])
  for (const { tool, params } of endpoints) {
    const asked: Record<string, unknown> = {}
    if ('id' in params)
      asked.id = tool === 'get_claim' ? 'diffusion.gap-four-months' : tool === 'get_story' ? 51 : 55
    if ('week' in params) asked.week = '2025-W36'
    const result = await client.callTool({ name: tool, arguments: asked })
    expect([tool, result.isError ?? false]).toEqual([tool, false])
    const [content] = result.content as { text: string }[]
    expect(typeof JSON.parse(content?.text ?? '')).toBe('object')
  }
  await client.close()
})

test('HEAD and OPTIONS of the API, the feeds and what other sites embed', async () => {
  for (const path of [
    '/api/v1/items',
    '/api/v1/claims',
    '/feed.json',
    '/embed/claims.json',
    '/badges/claims/diffusion.gap-four-months.svg',
  ]) {
    const [got, head] = [await web.request(path), await web.request(path, { method: 'HEAD' })]
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['content-type', 'etag', 'cache-control'])
      expect(head.headers.get(name)).toBe(got.headers.get(name))
  }
  const asks = { origin: 'https://a.example', 'access-control-request-method': 'GET' }
  for (const path of ['/api/v1/items', '/embed/claims.json']) {
    const options = await web.request(path, { method: 'OPTIONS', headers: asks })
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-origin')).toBe('*')
    expect(options.headers.get('access-control-allow-methods')).toContain('GET')
  }
})

test('a cursor goes on where it was while items come in', async () => {
  const first = await (await web.request('/api/v1/items?limit=10')).json()
  const rest = await (
    await web.request(`/api/v1/items?limit=200&cursor=${encodeURIComponent(first.next)}`)
  ).json()
  await platform.db.$client.execute(`insert into items (id, source_id, publisher, title, text, first_seen_at, dated_at, story_id)
    select id + 1000, source_id, publisher, 'Newer', '', '2026-06-23T00:00:00.000Z', '2026-06-23T00:00:00.000Z', id + 1000 from items where id < 30`)
  const again = await (
    await web.request(`/api/v1/items?limit=200&cursor=${encodeURIComponent(first.next)}`)
  ).json()
  const ids = (page: { items: { id: number }[] }) => page.items.map(({ id }) => id)
  expect(ids(again)).toEqual(ids(rest))
})
