// tests/platform/polite.test.ts - manners towards hosts, by a clock that only moves when somebody sleeps.

import { describe, expect, test } from 'vitest'
import type { Ask } from '../../src/platform/ask.ts'
import { createFetcherOver } from '../../src/platform/fetcher.ts'
import { hostMemory } from '../../src/platform/hosts.ts'
import { memoryDatabase } from '../../src/platform/node-database.ts'
import { FetchError } from '../../src/platform/platform.ts'
import { type PoliteSettings, polite } from '../../src/platform/polite.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Web = Record<string, string | FetchError | { to: string; permanent: boolean }>

/** A web of texts and faults behind our manners; `asked` says what was asked for and when. */
async function world(web: Web, more: Partial<PoliteSettings> = {}) {
  let clock = Date.parse('2026-06-24T08:00:00Z')
  const start = clock
  const asked: string[] = []
  const running = new Map<string, number>()
  let most = 0
  const ask: Ask = async (url) => {
    asked.push(`${(clock - start) / 1000} ${url.href}`)
    const count = (running.get(url.host) ?? 0) + 1
    running.set(url.host, count)
    most = Math.max(most, count)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running.set(url.host, count - 1)
    const found = web[url.href] ?? status(404)
    if (found instanceof FetchError) throw found
    return typeof found === 'string' ? { page: page(url.href, found) } : found
  }
  const memory = more.memory ?? hostMemory(await memoryDatabase())
  const sleep = async (ms: number) => {
    clock += ms
  }
  const settings = { now: () => new Date(clock), sleep, memory, ...more }
  const fetcher = () => createFetcherOver(polite(settings)(ask), settings.allowPrivateAddresses)
  const pass = (ms: number) => {
    clock += ms
  }
  return { fetchPage: fetcher(), restart: fetcher, asked, web, pass, most: () => most }
}

const status = (code: number, retryAfterSeconds: number | null = null) =>
  new FetchError(`it answered ${code}`, 'status', { status: code, retryAfterSeconds })
const down = () => new FetchError('it did not answer', 'network')

function page(url: string, text: string) {
  return {
    url,
    movedTo: null,
    bytes: new TextEncoder().encode(text),
    contentType: 'text/plain',
    maxAgeSeconds: null,
    etag: null,
    lastModified: null,
  }
}

const A = 'https://a.org'
const kindOf = (error: unknown) => (error instanceof FetchError ? error.kind : error)
const outcome = (asking: Promise<unknown>) => asking.then(() => 'page', kindOf)

describe('taking turns', () => {
  test('asks a host for one thing at a time, a second apart, robots.txt first', async () => {
    const { fetchPage, asked, most } = await world({
      [`${A}/1`]: '1',
      [`${A}/2`]: '2',
      [`${A}/3`]: '3',
    })
    await Promise.all([1, 2, 3].map((n) => fetchPage(`${A}/${n}`)))
    expect(asked).toEqual([`0 ${A}/robots.txt`, `1 ${A}/1`, `2 ${A}/2`, `3 ${A}/3`])
    expect(most()).toBe(1)
  })

  test('does not wait at one host for another', async () => {
    const slow: Web = { [`${A}/1`]: '1', 'https://b.org/1': '1' }
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { fetchPage } = await world(slow, {
      memory: {
        read: async (host) => (host === 'a.org' ? held.then(() => null) : null),
        write: async () => {},
      },
    })
    const first = fetchPage(`${A}/1`)
    expect(await outcome(fetchPage('https://b.org/1'))).toBe('page')
    release()
    expect(await outcome(first)).toBe('page')
  })

  test('goes on with the next when one fails', async () => {
    const { fetchPage } = await world({ [`${A}/1`]: down(), [`${A}/2`]: '2' })
    expect(await Promise.all([fetchPage(`${A}/1`), fetchPage(`${A}/2`)].map(outcome))).toEqual([
      'network',
      'page',
    ])
  })

  test('does not wait between requests to this machine, where that is allowed', async () => {
    const url = 'http://127.0.0.1:8000'
    const pages = { [`${url}/1`]: '1', [`${url}/2`]: '2' }
    const { fetchPage, asked } = await world(pages, { allowPrivateAddresses: true })
    await Promise.all([fetchPage(`${url}/1`), fetchPage(`${url}/2`)])
    expect(asked).toEqual([`0 ${url}/robots.txt`, `0 ${url}/1`, `0 ${url}/2`])
  })

  test('takes the turn of every host on the way of a redirect', async () => {
    const { fetchPage, asked } = await world({
      [`${A}/1`]: { to: 'https://b.org/1', permanent: true },
      'https://b.org/robots.txt': 'User-agent: *\nDisallow: /1',
      'https://b.org/1': '1',
    })
    expect(await outcome(fetchPage(`${A}/1`))).toBe('robots')
    expect(asked).not.toContainEqual(expect.stringContaining('b.org/1'))
  })
})

describe('robots.txt', () => {
  test.each([
    ['User-agent: *\nDisallow: /', 'robots'],
    ['User-agent: *\nDisallow: /1', 'robots'],
    ['User-agent: *\nDisallow: /2', 'page'],
    ['User-agent: *\nDisallow:', 'page'],
    ['User-agent: *\nDisallow: /\nAllow: /1', 'page'],
    ['User-agent: *\nDisallow: /*?', 'page'],
    ['User-agent: *\nDisallow: /1$', 'robots'],
    ['User-agent: Revisit\nDisallow: /', 'robots'],
    ['user-agent: revisit/2.0\ndisallow: /', 'robots'],
    ['User-agent: Revisit\nAllow: /\n\nUser-agent: *\nDisallow: /', 'page'],
    ['User-agent: Googlebot\nDisallow: /', 'page'],
    ['User-agent: Googlebot\nUser-agent: *\nDisallow: /', 'robots'],
    ['User-agent: RevisitElse\nDisallow: /', 'page'],
    ['\ufeffUser-agent: * # all\nDisallow: / # nothing', 'robots'],
    ['User-agent: *\n\nSitemap: https://a.org/s.xml\nDisallow: /', 'robots'],
    ['<!doctype html><p>Not found: User-agent: *', 'page'],
    ['', 'page'],
  ])('%j: %s', async (robots, expected) => {
    const { fetchPage } = await world({ [`${A}/robots.txt`]: robots, [`${A}/1`]: '1' })
    expect(await outcome(fetchPage(`${A}/1`))).toBe(expected)
  })

  test.each([
    ['404', status(404), 'page'],
    ['401', status(401), 'page'],
    ['a circle', new FetchError('circle', 'redirects'), 'page'],
    ['500', status(500), 'status'],
    ['no answer', down(), 'network'],
    ['a hang', new FetchError('hang', 'timeout'), 'timeout'],
    ['429', status(429), 'paused'],
  ])('%s: %s', async (_, robots, expected) => {
    const { fetchPage } = await world({ [`${A}/robots.txt`]: robots, [`${A}/1`]: '1' })
    expect(await outcome(fetchPage(`${A}/1`))).toBe(expected)
  })

  test('is asked for once a day, also after a restart', async () => {
    const { fetchPage, restart, asked, pass } = await world({ [`${A}/1`]: '1' })
    await fetchPage(`${A}/1`)
    await restart()(`${A}/1`)
    pass(23 * HOUR)
    await fetchPage(`${A}/1`)
    const times = () => asked.filter((line) => line.endsWith('robots.txt')).length
    expect(times()).toBe(1)
    pass(HOUR)
    await fetchPage(`${A}/1`)
    expect(times()).toBe(2)
  })

  test('that fell away still holds for a month, with the rules it had', async () => {
    const robots = 'User-agent: *\nDisallow: /2'
    const { fetchPage, web, pass } = await world({
      [`${A}/robots.txt`]: robots,
      [`${A}/1`]: '1',
      [`${A}/2`]: '2',
    })
    await fetchPage(`${A}/1`)
    web[`${A}/robots.txt`] = status(503)
    pass(29 * DAY)
    expect(await outcome(fetchPage(`${A}/1`))).toBe('page')
    expect(await outcome(fetchPage(`${A}/2`))).toBe('robots')
    pass(8 * DAY)
    expect(await outcome(fetchPage(`${A}/2`))).toBe('page')
  })

  test('that was never had forbids everything for a week, asked for every ten minutes at most', async () => {
    const { fetchPage, asked, pass } = await world({ [`${A}/robots.txt`]: down(), [`${A}/1`]: '1' })
    expect(await outcome(fetchPage(`${A}/1`))).toBe('network')
    expect(await outcome(fetchPage(`${A}/1`))).toBe('network')
    expect(asked).toHaveLength(1)
    pass(6 * DAY)
    expect(await outcome(fetchPage(`${A}/1`))).toBe('network')
    expect(asked).toHaveLength(2)
    pass(DAY)
    expect(await outcome(fetchPage(`${A}/1`))).toBe('page')
  })

  test.each([
    ['Crawl-delay: 5', 5],
    ['Crawl-delay: 0.2', 1],
    ['Crawl-delay: 86400', 30],
    ['Crawl-delay: soon', 1],
    ['Crawl-delay: -3', 1],
  ])('%s means a gap of %s s', async (line, gap) => {
    const robots = `User-agent: *\n${line}\nDisallow: /no`
    const { fetchPage, asked } = await world({ [`${A}/robots.txt`]: robots, [`${A}/1`]: '1' })
    await fetchPage(`${A}/1`)
    await fetchPage(`${A}/1`)
    const [first, second] = asked.slice(1).map(Number.parseFloat)
    expect((second ?? 0) - (first ?? 0)).toBe(gap)
  })

  test('that multiplies names by rules is read in no time', async () => {
    const names = 'User-agent: *\nUser-agent: x\n'.repeat(10_000)
    const robots = `${names}${'Disallow: /*a*a*a\n'.repeat(15_000)}Disallow: /1`
    const { fetchPage } = await world({ [`${A}/robots.txt`]: robots, [`${A}/1`]: '1' })
    const before = performance.now()
    expect(await outcome(fetchPage(`${A}/1`))).toBe('robots')
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('a host that asks to be left alone', () => {
  test.each([
    ['429 for two minutes', status(429, 120), 120],
    ['503 for two minutes', status(503, 120), 120],
    ['429 without a time', status(429), 600],
    ['429 for a year', status(429, 365 * 86_400), 86_400],
  ])('%s', async (_, answer, seconds) => {
    const { fetchPage, restart, web, asked, pass } = await world({
      [`${A}/1`]: answer,
      [`${A}/2`]: '2',
    })
    const queued = [fetchPage(`${A}/1`), fetchPage(`${A}/2`)]
    expect(await Promise.all(queued.map(outcome))).toEqual(['status', 'paused'])
    const before = asked.length
    pass((seconds - 1) * 1000)
    await expect(fetchPage(`${A}/2`)).rejects.toMatchObject({
      kind: 'paused',
      retryAfterSeconds: 1,
    })
    expect(await outcome(restart()(`${A}/2`))).toBe('paused')
    expect(asked).toHaveLength(before)
    web[`${A}/1`] = '1'
    pass(1000)
    expect(await outcome(fetchPage(`${A}/1`))).toBe('page')
  })

  test.each([
    ['503 without a time', status(503)],
    ['500', status(500, 60)],
    ['404', status(404, 60)],
  ])('%s is no pause', async (_, answer) => {
    const { fetchPage } = await world({ [`${A}/1`]: answer, [`${A}/2`]: '2' })
    expect(await outcome(fetchPage(`${A}/1`))).toBe('status')
    expect(await outcome(fetchPage(`${A}/2`))).toBe('page')
  })

  test('does not hold up another host', async () => {
    const { fetchPage } = await world({ [`${A}/1`]: status(429, 60), 'https://b.org/1': '1' })
    expect(await outcome(fetchPage(`${A}/1`))).toBe('status')
    expect(await outcome(fetchPage('https://b.org/1'))).toBe('page')
  })
})
