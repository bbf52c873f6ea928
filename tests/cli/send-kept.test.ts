// tests/cli/send-kept.test.ts - a feed that is kept goes out ahead of the site just as the site sends it.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendKept } from '../../src/cli/send-kept.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { createMemory } from '../../src/web/memory.ts'
import { createWeb } from '../../src/web/web.ts'
import { testPlatform } from '../test-platform.ts'
import { NOW, seed } from '../web/seed.ts'

let platform: Platform
let server: Server
let base: string
let ahead = 0

beforeAll(async () => {
  platform = (await testPlatform({ now: NOW })).platform
  await seed(platform.db)
  const memory = createMemory(platform.db)
  const web = createWeb(platform, [], memory)
  const listener = getRequestListener(web.fetch)
  server = createServer((request, response) => {
    const skips = request.headers['x-site-alone'] !== undefined
    if (!skips && sendKept(memory, request, response)) ahead++
    else listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server?.close())

async function answer(path: string, headers: Record<string, string>) {
  const response = await fetch(base + path, { headers })
  const left = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']
  const shown = [...response.headers].filter(([name]) => !left.includes(name))
  return { status: response.status, headers: shown, body: await response.text() }
}

test.each([
  ['plain', '/feed.atom', { 'accept-encoding': 'identity' }],
  ['packed', '/feed.atom', { 'accept-encoding': 'gzip, br' }],
  ['of a claim', '/claims/diffusion.gap-four-months/feed.rss', { 'accept-encoding': 'gzip' }],
  ['of all claims', '/claims/feed.json', { 'accept-encoding': 'identity' }],
  ['known', '/feed.atom', { 'if-none-match': '*', 'accept-encoding': 'identity' }],
  [
    'known since',
    '/feed.rss',
    { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT', 'accept-encoding': 'gzip' },
  ],
] as const)('%s: %s', async (_, path, headers) => {
  for (let warm = 0; warm < 3; warm++) await answer(path, { ...headers, 'x-site-alone': '1' })
  const site = await answer(path, { ...headers, 'x-site-alone': '1' })
  const before = ahead
  for (let tries = 0; tries < 100 && ahead === before; tries++) {
    expect(await answer(path, headers)).toEqual(site) // the site's own, where a tenth of a second went by
  }
  expect(ahead).toBe(before + 1)
})

test('what is not a kept feed is left to the site', async () => {
  const before = ahead
  for (const path of [
    '/feed.xml',
    '/feeds',
    '/feed.atom?limit=5',
    '/a/b/c/feed.atom',
    '/nothing/feed.atom',
    '/',
  ]) {
    await answer(path, {})
  }
  expect((await fetch(`${base}/feed.atom`, { method: 'POST' })).status).toBe(404)
  expect(ahead).toBe(before)
})

test('a change is seen after a tenth of a second', async () => {
  await answer('/feed.atom', {})
  await platform.db.$client.execute("update items set title = 'Changed' where id = 1")
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect((await answer('/feed.atom', {})).body).toContain('Changed')
})
