// tests/platform/fetcher.test.ts - the Fetcher port: what every adapter does with a well-behaved server.

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { FetchError } from '../../src/platform/platform.ts'
import { userAgent } from '../../src/platform/user-agent.ts'
import { adapters, fetcherOf } from './adapters.ts'
import { serve } from './loopback.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const FEED = `<rss version="2.0"><channel><title>é</title></channel></rss>${' '.repeat(5000)}`

describe.each(adapters)('the %s fetcher', (adapter) => {
  test('gives the page with what its headers say', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8')
      response.setHeader('etag', '"v1"')
      response.setHeader('last-modified', 'Tue, 23 Jun 2026 08:00:00 GMT')
      response.setHeader('cache-control', 'max-age=7200')
      response.end(FEED)
    })
    const page = await fetcherOf(adapter)(`${url}/feed?a=1`)
    expect({ ...page, bytes: text(page?.bytes) }).toEqual({
      url: `${url}/feed?a=1`,
      movedTo: null,
      bytes: FEED,
      contentType: 'application/rss+xml; charset=utf-8',
      maxAgeSeconds: 7200,
      etag: '"v1"',
      lastModified: 'Tue, 23 Jun 2026 08:00:00 GMT',
    })
  })

  test('says who asks, and for what', async () => {
    const asked: Record<string, unknown>[] = []
    const url = await serve(({ headers, method }, response) => {
      asked.push({ method, ...headers })
      response.end()
    })
    await fetcherOf(adapter)(url, { accept: 'application/pdf' })
    expect(asked[0]).toMatchObject({
      method: 'GET',
      'user-agent': 'Revisit/test (+https://revisit.example.org)',
      accept: 'application/pdf',
      'accept-encoding': 'gzip, br, deflate',
    })
    expect(asked[0]).not.toHaveProperty('if-none-match')
    expect(asked[0]).not.toHaveProperty('cookie')
  })

  test('gives null where nothing has changed, and the validators only where there are any', async () => {
    const asked: unknown[] = []
    const url = await serve(({ headers }, response) => {
      asked.push([headers['if-none-match'], headers['if-modified-since']])
      response.statusCode = 304
      response.end()
    })
    const fetchPage = fetcherOf(adapter)
    const lastModified = 'Tue, 23 Jun 2026 08:00:00 GMT'
    expect(await fetchPage(url, { since: { etag: 'W/"1"', lastModified } })).toBeNull()
    expect(await fetchPage(url, { since: { etag: '"1"', lastModified: null } })).toBeNull()
    await expect(fetchPage(url)).rejects.toMatchObject({ kind: 'status', status: 304 })
    expect(asked).toEqual([
      ['W/"1"', lastModified],
      ['"1"', undefined],
      [undefined, undefined],
    ])
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['GZIP', gzipSync],
    ['identity', (bytes: string) => Buffer.from(bytes)],
  ])('unpacks a body in %s', async (encoding, pack) => {
    const url = await serve((_, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(pack(FEED))
    })
    expect(text((await fetcherOf(adapter)(url))?.bytes)).toBe(FEED)
  })

  test.each([
    [[301], '/1'],
    [[308, 301], '/2'],
    [[302], null],
    [[303], null],
    [[307, 301], null],
    [[301, 302], '/1'],
    [[301, 301, 301, 301, 301], '/5'],
  ])('follows %j and says that the page has moved to %s', async (statuses, movedTo) => {
    const url = await serve((request, response) => {
      const step = Number(request.url?.slice(1))
      response.statusCode = statuses[step] ?? 200
      if (step < statuses.length) response.setHeader('location', `/${step + 1}`)
      response.end(`page ${step}`)
    })
    const page = await fetcherOf(adapter)(`${url}/0`)
    expect(text(page?.bytes)).toBe(`page ${statuses.length}`)
    expect(page?.url).toBe(`${url}/${statuses.length}`)
    expect(page?.movedTo).toBe(movedTo === null ? null : `${url}${movedTo}`)
  })

  test.each([
    [404, {}, null],
    [410, {}, null],
    [500, {}, null],
    [403, { 'retry-after': '7' }, 7],
    [429, { 'retry-after': '120' }, 120],
    [429, {}, null],
    [503, { 'retry-after': 'Wed, 24 Jun 2026 09:00:00 GMT' }, 3600],
    [300, { location: '/x' }, null],
    [302, {}, null],
  ])('reports %s %j', async (status, headers, retryAfterSeconds) => {
    const url = await serve((_, response) => {
      response.writeHead(status, headers as Record<string, string>)
      response.end('no')
    })
    const error = (await fetcherOf(adapter)(`${url}/feed`).catch((error) => error)) as FetchError
    expect(error).toMatchObject({ name: 'FetchError', kind: 'status', status, retryAfterSeconds })
    expect(error.message).toBe(`${url}/feed answered ${status}`)
  })

  test('gives an empty page for an empty answer', async () => {
    const url = await serve((_, response) => response.writeHead(204).end())
    expect((await fetcherOf(adapter)(url))?.bytes).toHaveLength(0)
  })

  test('holds to the limit of the caller', async () => {
    const url = await serve((_, response) => response.end(FEED))
    const size = new TextEncoder().encode(FEED).length
    expect((await fetcherOf(adapter)(url, { maxBytes: size }))?.bytes).toHaveLength(size)
    await expect(fetcherOf(adapter)(url, { maxBytes: size - 1 })).rejects.toMatchObject({
      kind: 'too-large',
    })
  })

  test.each(['nonsense', '', '/feed', 'http://', 'http://a b/'])(
    'refuses %j, which is no address',
    async (address) => {
      await expect(fetcherOf(adapter)(address)).rejects.toMatchObject({ kind: 'refused' })
    },
  )
})

test('on Node, unpacks what servers pack without saying so, or say and do not', async () => {
  const bodies: Record<string, [string, Uint8Array]> = {
    '/unsaid': ['', gzipSync(FEED)],
    '/plain-as-gzip': ['gzip', Buffer.from(FEED)],
    '/raw-deflate': ['deflate', deflateRawSync(FEED)],
    '/twice': ['gzip, br', brotliCompressSync(gzipSync(FEED))],
    '/x-gzip': ['x-gzip', gzipSync(FEED)],
  }
  const url = await serve((request, response) => {
    const [encoding, body] = bodies[request.url ?? ''] ?? ['', Buffer.from('')]
    if (encoding) response.setHeader('content-encoding', encoding)
    response.end(body)
  })
  for (const path of Object.keys(bodies)) {
    expect([path, text((await fetcherOf('node')(url + path))?.bytes)]).toEqual([path, FEED])
  }
})

test.each([
  ['https://revisit.example.org', 'Revisit/0.1.0 (+https://revisit.example.org)'],
  ['mailto:a@b.org', 'Revisit/0.1.0 (+mailto:a@b.org)'],
  ['a (b)\r\nx: ü', 'Revisit/0.1.0 (+a bx: )'],
])('introduces itself with %j', (contact, expected) => {
  expect(userAgent(contact)).toBe(expected)
})
