// tests/collect/collect.test.ts - the step over small worlds: what a source may do, and what is stored.

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { collect } from '../../src/collect/collect.ts'
import { FetchError, type Platform } from '../../src/platform/platform.ts'
import { items, sightings, visits } from '../../src/schema.ts'
import type { Source } from '../../src/sources/source.ts'
import { type Answer, testPlatform } from '../test-platform.ts'

const URL_A = 'https://a.example/feed.xml'
const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: id.toUpperCase(),
  kind: 'lab',
  url: `https://${id}.example/feed.xml`,
  read: 'feed',
  every: 1,
  questions: [],
  why: 'a test',
  ...more,
})
const a = source('a')

type Post = { title?: string; link?: string; guid?: string; date?: string; text?: string }
const rss = (...posts: Post[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><link>https://a.example/</link>${posts
    .map(
      ({ title, link, guid, date, text }) =>
        `<item>${title ? `<title>${title}</title>` : ''}${link ? `<link>${link}</link>` : ''}${
          guid ? `<guid isPermaLink="false">${guid}</guid>` : ''
        }${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}${
          text ? `<description>${text}</description>` : ''
        }</item>`,
    )
    .join('')}</channel></rss>`
const post = (n: number, more: Post = {}): Post => ({
  title: `Post ${n}`,
  link: `https://a.example/${n}`,
  guid: `guid-${n}`,
  date: `2026-06-${String(10 + n).padStart(2, '0')}`,
  text: `The text of post ${n}.`,
  ...more,
})

const titles = async ({ db }: Platform) =>
  (await db.select().from(items).orderBy(items.id)).map(({ title }) => title)
const visitOf = async ({ db }: Platform, id = 'a') =>
  (await db.select().from(visits)).find(({ sourceId }) => sourceId === id)

/** Collects from source `a` once per answer, an hour apart. */
async function overTime(...answers: Answer[]) {
  const world = await testPlatform({ now: '2026-06-24T08:00:00.000Z' })
  const reports = []
  for (const [hour, answer] of answers.entries()) {
    world.setNow(new Date(Date.UTC(2026, 5, 24, 8 + hour * 25)).toISOString())
    world.pages[URL_A] = answer
    reports.push(await collect(world.platform, { sources: [a] }))
  }
  return { ...world, reports }
}

test('stores the entries of a feed once, the oldest first, and its validators after them', async () => {
  const { platform, reports } = await overTime(
    { bytes: new TextEncoder().encode(rss(post(2), post(1))), etag: '"1"' },
    ({ since }) => (since?.etag === '"1"' ? null : 'not asked conditionally'),
  )
  expect(await titles(platform)).toEqual(['Post 1', 'Post 2'])
  expect(reports[0]).toMatchObject({ visited: 1, entries: 2, added: 2, failed: 0, left: 0 })
  expect(reports[1]).toMatchObject({ visited: 1, unchanged: 1, entries: 0, added: 0 })
  expect(await visitOf(platform)).toMatchObject({ etag: '"1"', failures: 0, usualEntries: 2 })
})

test('an unchanged body is not parsed and writes one row', async () => {
  const same = rss(post(1))
  const { platform, reports } = await overTime(same)
  platform.now = () => new Date('2026-06-24T20:00:00.000Z')
  const changes = async () =>
    Number((await platform.db.$client.execute('select total_changes() as n')).rows[0]?.n)
  const before = await changes()
  const again = await collect(platform, { sources: [a] })
  expect((await changes()) - before).toBe(1)
  expect(again).toMatchObject({ unchanged: 1 })
  expect(reports[0]?.added).toBe(1)
})

const twoWeeks = { date: '2026-06-20' }
test.each<[string, Answer[], string[]]>([
  ['a feed that grows', [rss(post(1)), rss(post(2), post(1))], ['Post 1', 'Post 2']],
  [
    'a feed that shrinks loses nothing',
    [rss(post(2), post(1)), rss(post(2))],
    ['Post 1', 'Post 2'],
  ],
  ['an empty but valid feed', [rss(post(1)), rss(), rss(post(1))], ['Post 1']],
  [
    'an edited title is the same item',
    [rss(post(1)), rss(post(1, { title: 'Post 1, corrected' }))],
    ['Post 1, corrected'],
  ],
  [
    'an id that changes on each pull',
    [rss(post(1, { guid: 'x1' })), rss(post(1, { guid: 'x2' })), rss(post(1, { guid: 'x3' }))],
    ['Post 1'],
  ],
  [
    'a statistic under one title and address each month',
    [
      rss({ ...post(1), title: 'Jobs', guid: 'jobs-5', date: '2026-05-05' }),
      rss({ ...post(1), title: 'Jobs', guid: 'jobs-6', date: '2026-06-20' }),
    ],
    ['Jobs', 'Jobs'],
  ],
  [
    'a changelog whose entries share address and title',
    [
      rss(post(1, { title: 'Improvements', link: 'https://a.example/log' })),
      rss(
        post(2, { title: 'Improvements', link: 'https://a.example/log', date: '2026-06-11' }),
        post(1, { title: 'Improvements', link: 'https://a.example/log' }),
      ),
    ],
    ['Improvements', 'Improvements'],
  ],
  [
    'a changelog without ids at one address',
    [
      rss(
        { title: 'Version 2', link: 'https://a.example/log' },
        { title: 'Version 1', link: 'https://a.example/log' },
      ),
      rss(
        { title: 'Version 3', link: 'https://a.example/log' },
        { title: 'Version 2', link: 'https://a.example/log' },
      ),
    ],
    ['Version 1', 'Version 2', 'Version 3'],
  ],
  ['one entry twice in a document', [rss(post(1), post(1), post(2))], ['Post 2', 'Post 1']],
  [
    'an entry without a title is named by its first words',
    [rss({ guid: '1', text: 'Just a note.', ...twoWeeks })],
    ['Just a note.'],
  ],
])('%s', async (_, answers, expected) => {
  const { platform } = await overTime(...answers)
  expect(await titles(platform)).toEqual(expected)
})

test.each<[string, Answer, string | RegExp, string]>([
  ['answers 500', new FetchError('it answered 500', 'status', { status: 500 }), /500/, 'status'],
  ['hangs', new FetchError('it took longer than 20 s', 'timeout'), /20 s/, 'timeout'],
  ['sends 1 GB', new FetchError('it is larger than 5 MB', 'too-large'), /5 MB/, 'too-large'],
  [
    'sends HTML',
    '<!doctype html><html><body><p>Just a moment</p></body></html>',
    /./,
    'unreadable',
  ],
  ['sends nothing', '', /./, 'unreadable'],
  ['fails in a way nobody thought of', new Error('a fault'), 'a fault', 'fault'],
])(
  'a source that %s is reported by name and the rest is unharmed',
  async (_, bad, failure, kind) => {
    const { platform, pages } = await testPlatform({ now: '2026-06-24T08:00:00.000Z' })
    pages['https://bad.example/feed.xml'] = bad
    pages[URL_A] = rss(post(1))
    const report = await collect(platform, { sources: [source('bad'), a] })
    expect(report).toMatchObject({ visited: 2, failed: 1, added: 1 })
    expect(report.sources.find(({ sourceId }) => sourceId === 'bad')).toMatchObject({
      outcome: 'failed',
      kind,
      failure: expect.stringMatching(failure),
    })
    expect(await visitOf(platform, 'bad')).toMatchObject({
      failures: 1,
      failure: expect.stringMatching(failure),
      nextAt: '2026-06-24T09:00:00.000Z',
    })
  },
)

test('an entity bomb harms nobody', async () => {
  const lines = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lines.join('')}]><rss version="2.0"><channel><title>A</title><item><title>&l9;</title><guid>1</guid></item></channel></rss>`
  const { platform, reports } = await overTime(bomb)
  expect(reports[0]?.visited).toBe(1)
  for (const title of await titles(platform)) expect(title.length).toBeLessThan(1000)
})

test('a source that fails is left alone for longer each time, and a success forgets it', async () => {
  const down = new FetchError('it answered 503', 'status', { status: 503 })
  const { platform, pages, setNow } = await testPlatform()
  pages[URL_A] = down
  const waits: number[] = []
  for (let tries = 0; tries < 7; tries++) {
    await collect(platform, { sources: [a] })
    const visit = await visitOf(platform)
    waits.push((Date.parse(visit?.nextAt ?? '') - Date.parse(visit?.visitedAt ?? '')) / 3_600_000)
    setNow(visit?.nextAt ?? '')
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24])
  pages[URL_A] = rss(post(1))
  await collect(platform, { sources: [a] })
  expect(await visitOf(platform)).toMatchObject({ failures: 0, failure: null })
})

test('Retry-After is obeyed, a paused host is no failure, and 410 ends a source', async () => {
  const { platform, pages, asked, setNow } = await testPlatform({ now: '2026-06-24T08:00:00.000Z' })
  const b = source('b')
  const c = source('c')
  pages[a.url] = new FetchError('it answered 429', 'status', {
    status: 429,
    retryAfterSeconds: 7200,
  })
  pages[b.url] = new FetchError('the host rests', 'paused', { retryAfterSeconds: 3600 })
  pages[c.url] = new FetchError('it answered 410', 'status', { status: 410 })
  const report = await collect(platform, { sources: [a, b, c] })
  expect(report).toMatchObject({ visited: 3, failed: 2 })
  expect(await visitOf(platform, 'a')).toMatchObject({ nextAt: '2026-06-24T10:00:00.000Z' })
  expect(await visitOf(platform, 'b')).toMatchObject({ failures: 0, failure: null })
  setNow('2026-07-24T08:00:00.000Z')
  asked.length = 0
  await collect(platform, { sources: [a, b, c] })
  expect(asked).toEqual([b.url, a.url])
})

test('a permanent redirect is remembered and reported, and forgotten when it leads nowhere', async () => {
  const { platform, pages, asked, setNow } = await testPlatform()
  const bytes = new TextEncoder().encode(rss(post(1)))
  pages[URL_A] = { bytes, movedTo: 'https://new.example/feed' }
  const first = await collect(platform, { sources: [a] })
  expect(first.sources[0]?.movedTo).toBe('https://new.example/feed')
  pages['https://new.example/feed'] = rss(post(2), post(1))
  setNow('2026-06-25T08:00:00.000Z')
  await collect(platform, { sources: [a] })
  expect(asked).toContain('https://new.example/feed')
  expect((await visitOf(platform))?.movedTo).toBe('https://new.example/feed')
  delete pages['https://new.example/feed']
  pages[URL_A] = rss(post(3))
  setNow('2026-06-26T08:00:00.000Z')
  await collect(platform, { sources: [a] })
  expect(await titles(platform)).toEqual(['Post 1', 'Post 2', 'Post 3'])
  expect((await visitOf(platform))?.movedTo).toBeNull()
})

test('a crash between the items and the validators costs nothing', async () => {
  const { platform } = await testPlatform()
  const crashing: Platform = {
    ...platform,
    fetchPage: async () => {
      const bytes = new TextEncoder().encode(rss(post(2), post(1)))
      return {
        url: URL_A,
        bytes,
        contentType: '',
        movedTo: null,
        maxAgeSeconds: null,
        etag: '"1"',
        lastModified: null,
      }
    },
  }
  await platform.db.run(
    sql`create trigger crash before insert on visits begin select raise(abort, 'cut off'); end`,
  )
  await expect(collect(crashing, { sources: [a] })).rejects.toThrow()
  expect(await titles(platform)).toEqual(['Post 1', 'Post 2'])
  expect(await visitOf(platform)).toBeUndefined()
  await platform.db.run(sql`drop trigger crash`)
  const again = await collect(crashing, { sources: [a] })
  expect(again).toMatchObject({ entries: 2, added: 0 })
  expect(await titles(platform)).toEqual(['Post 1', 'Post 2'])
  expect(await visitOf(platform)).toMatchObject({ etag: '"1"' })
})

test('the same post from two generators and an aggregate is one item with three sightings', async () => {
  const { platform, pages } = await testPlatform()
  const b = source('b')
  const c = source('c')
  pages[a.url] = rss(post(1, { text: 'Short.' }))
  pages[b.url] = rss(
    post(1, {
      guid: 'other',
      link: 'http://www.a.example/1/?utm_source=b',
      text: 'A text that is fuller than the first one was.',
    }),
  )
  pages[c.url] = rss(post(1, { guid: 'third' }), post(2, { guid: 'fourth' }))
  const report = await collect(platform, { sources: [a, b, c], atOnce: 1 })
  expect(await titles(platform)).toEqual(['Post 1', 'Post 2'])
  expect(report).toMatchObject({ entries: 4, added: 2, edited: 1 })
  const [first] = await platform.db.select().from(items)
  expect(first).toMatchObject({
    sourceId: 'a',
    text: 'A text that is fuller than the first one was.',
  })
  const seen = await platform.db.select().from(sightings)
  expect(seen.filter(({ itemId }) => itemId === first?.id).map((one) => one.sourceId)).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('history comes in once: stored, but not news', async () => {
  const long = Array.from({ length: 1200 }, (_, n) =>
    post(n, { date: new Date(Date.UTC(2026, 5, 20) - n * 86_400_000).toISOString() }),
  )
  const { platform, reports } = await overTime(
    rss(...long),
    rss(post(5000, { date: '2026-06-25' }), post(5001, { date: '2024-01-01' }), ...long),
  )
  expect(reports.map(({ added }) => added)).toEqual([1200, 2])
  const all = await platform.db.select().from(items)
  expect(all).toHaveLength(1202)
  expect(all.filter(({ backlog }) => !backlog).map(({ title }) => title)).toEqual([
    ...Array.from({ length: 10 }, (_, n) => `Post ${9 - n}`),
    'Post 5000',
  ])
})

test('dates that are restamped on every pull never change an item', async () => {
  const stamped = (day: string) =>
    rss(...[3, 2, 1].map((n) => post(n, { date: `2026-06-${day}T09:13:37Z` })))
  const fresh = [4, 3, 2, 1].map((n) => post(n, { date: '2026-06-26T09:13:37Z' }))
  const { platform } = await overTime(stamped('24'), stamped('25'), rss(...fresh))
  const all = await platform.db.select().from(items).orderBy(items.id)
  expect(all.map(({ publishedAt }) => publishedAt)).toEqual([null, null, null, null])
  expect(all.map(({ datedAt }) => datedAt.slice(0, 10))).toEqual([
    '2026-06-24',
    '2026-06-24',
    '2026-06-24',
    '2026-06-26',
  ])
  expect(all.map(({ backlog }) => backlog)).toEqual([true, true, true, false])
})

test('an edit is judged again where it brings a figure, not where it mends a comma', async () => {
  const text = 'The institute ran ten attempts and three of them got through, it said on Monday.'
  const { platform, pages, setNow } = await overTime(rss(post(1, { text }), post(2)))
  await platform.db.update(items).set({ taggedAt: 'before', judgedAt: 'before' })
  pages[URL_A] = rss(
    post(1, { text: text.replace(', it said', ' - it said') }),
    post(2, { text: '6 of 10.' }),
  )
  setNow('2026-06-26T08:00:00.000Z')
  const report = await collect(platform, { sources: [a] })
  expect(report).toMatchObject({ added: 0, edited: 2 })
  const all = await platform.db.select().from(items).orderBy(items.title)
  expect(all.map(({ judgedAt }) => judgedAt)).toEqual(['before', null])
  expect(all.map(({ taggedAt }) => taggedAt)).toEqual(['before', null])
  expect(all[1]).toMatchObject({ text: '6 of 10.', updatedAt: '2026-06-26T08:00:00.000Z' })
})

test.each(['The institute ran ten', 'The institute ran [...]', 'The institute ran ten\u2026', ''])(
  'a text that is cut to "%s" is no edit: the whole is kept, and what was said of it stands',
  async (cut) => {
    const text = 'The institute ran ten attempts and three of them got through.'
    const { platform, reports } = await overTime(
      rss(post(1, { text })),
      rss(post(1, { text: cut })),
    )
    expect(reports[1]).toMatchObject({ added: 0, edited: 0 })
    expect((await platform.db.select().from(items))[0]).toMatchObject({ text, updatedAt: null })
  },
)

test('a feed that shrinks is reported, until the smaller size is the usual one', async () => {
  const many = rss(...[5, 4, 3, 2, 1].map((n) => post(n)))
  const few = (n: number) => rss(post(5, { text: `Edited ${n}.` }))
  const { reports } = await overTime(many, few(1), few(2), few(3), few(4), few(5))
  const problems = reports.map(({ sources }) => sources[0]?.problems.join())
  expect(problems[0]).toBe('')
  expect(problems[1]).toBe('1 entries where there are usually 5')
  expect(problems.at(-1)).toBe('')
})

test('a run with a limit takes the longest waiting and says what is left', async () => {
  const { platform, pages, asked } = await testPlatform()
  const all = ['a', 'b', 'c'].map((id) => source(id))
  for (const { url } of all) pages[url] = rss(post(1))
  expect(await collect(platform, { sources: all, limit: 2 })).toMatchObject({ due: 3, left: 1 })
  expect(await collect(platform, { sources: all, limit: 2 })).toMatchObject({ due: 1, left: 0 })
  expect(asked.filter((url) => url.endsWith('.xml'))).toEqual(all.map(({ url }) => url))
})
