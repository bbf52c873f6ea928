// tests/web/api.test.ts - the API, its description and the tools for assistants, over the same small database.

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import * as cheerio from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { endpoints } from '../../src/web/api/endpoints.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { NOW, seed } from './seed.ts'

let web: ReturnType<typeof createWeb>
const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await web.request(`/api/v1${path}`, { headers })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    json: text.startsWith('{') ? JSON.parse(text) : text,
  }
}

beforeAll(async () => {
  const { platform } = await testPlatform({
    now: NOW,
    env: { BASE_URL: 'https://revisit.example' },
  })
  await seed(platform.db)
  await freezeDigest(platform.db, compose(sample), NOW)
  web = createWeb(platform)
})

const examples: Record<string, string> = {
  '/items/{id}': '/items/55',
  '/claims/{id}': '/claims/diffusion.gap-four-months',
  '/stories/{id}': '/stories/1',
  '/digests/{week}': '/digests/2025-W36',
}

describe.each(endpoints.map(({ path }) => path))('%s', (path) => {
  const at = examples[path] ?? path

  test('answers in the shape that it describes, and not twice to whom has it', async () => {
    const { status, headers, json } = await get(at)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
    const reply = endpoints.find((one) => one.path === path)?.reply
    expect(reply?.parse(json)).toEqual(json)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const again = await get(at, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.json]).toEqual([304, ''])
  })

  test('refuses a parameter that it does not have, and says so', async () => {
    const { status, headers, json } = await get(`${at}?colour=blue`)
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(json.errors).toEqual([{ parameter: 'colour', says: 'is no parameter of this list' }])
  })
})

test('lists page after page, each item once', async () => {
  for (const list of ['items', 'flags', 'stories']) {
    const ids: number[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { json } = await get(`/${list}?limit=7${next && `&cursor=${encodeURIComponent(next)}`}`)
      ids.push(...json[list].map(({ id }: { id: number }) => id))
      next = json.next
    }
    expect(ids.length).toBeGreaterThan(10)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test.each([
  ['/items?question=diffusion', 48],
  ['/items?indicator=diffusion.cyber-capability', 16],
  ['/items?question=assurance', 0],
  ['/items?question=assurance&indicator=diffusion.cyber-capability', 0],
  ['/items?claim=diffusion.gap-four-months&source=northgate', 8],
  ['/items?story=1', 2],
  ['/items?since=2026-06-01&until=2026-06-03', 3],
  ['/items?text=cyber+range+-open-weight&limit=200', 26],
  ['/items?text=%22', 0],
])('%s finds %i', async (path, count) => {
  const { status, json } = await get(`${path}${path.includes('limit') ? '' : '&limit=200'}`)
  expect(status).toBe(200)
  expect(json.items.length).toBe(count)
})

test.each([
  ['/items?indicator=nope', 'indicator'],
  ['/items?claim=nope', 'claim'],
  ['/items?limit=0', 'limit'],
  ['/items?since=yesterday', 'since'],
  ['/items?since=2026-02-31', 'since'],
  ['/items?cursor=1', 'cursor'],
  ['/items/none', 'id'],
  ['/digests/39', 'week'],
  ['/flags?relation=false', 'relation'],
])('%s is refused for its %s', async (path, parameter) => {
  const { status, json } = await get(path)
  expect(status).toBe(400)
  expect(json.errors[0].parameter).toBe(parameter)
  expect(json.detail).toContain(parameter)
})

test.each(['/items/999', '/claims/none', '/stories/999', '/digests/2020-W01', '/nothing', '/'])(
  '%s is not there',
  async (path) => {
    const { status, headers } = await get(path)
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  },
)

test('only reading is possible', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    expect((await web.request('/api/v1/items', { method })).status).toBe(404)
  }
})

test('describes every endpoint as OpenAPI 3.1, and the page to read shows them', async () => {
  const { json } = await get('/openapi.json')
  expect(json.openapi).toBe('3.1.0')
  expect(Object.keys(json.paths)).toEqual(endpoints.map(({ path }) => path))
  expect(json.paths['/items'].get.parameters.map(({ name }: { name: string }) => name)).toContain(
    'cursor',
  )
  expect(json.components.schemas.Item.properties.tags.type).toBe('array')
  const $ = cheerio.load((await get('/docs')).json)
  expect(
    $('h2 code')
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(endpoints.map(({ path }) => `GET ${path}`))
  expect($('script').length).toBe(0)
})

test('assistants have the same as tools', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: (url, init) => Promise.resolve(web.request(String(url), init)),
  })
  await client.connect(transport as Parameters<Client['connect']>[0])
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(endpoints.map(({ tool }) => tool))
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
  const asked = { claim: 'diffusion.gap-four-months', limit: 2 }
  const result = await client.callTool({ name: 'list_flags', arguments: asked })
  const [content] = result.content as { text: string }[]
  const { json } = await get('/flags?claim=diffusion.gap-four-months&limit=2')
  expect(JSON.parse(content?.text ?? '')).toEqual(json)
  expect((await client.callTool({ name: 'get_item', arguments: { id: 999 } })).isError).toBe(true)
  expect(
    (await client.callTool({ name: 'list_items', arguments: { indicator: 'nope' } })).isError,
  ).toBe(true)
  await client.close()
})
