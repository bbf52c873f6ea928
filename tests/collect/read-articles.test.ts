// tests/collect/read-articles.test.ts - news with little text gets its article's.

import { expect, test } from 'vitest'
import { readArticles } from '../../src/collect/read-articles.ts'
import { FetchError } from '../../src/platform/platform.ts'
import { items } from '../../src/schema.ts'
import { type Answer, testPlatform } from '../test-platform.ts'

const NOW = '2026-06-24T08:00:00.000Z'
const paragraph = 'The institute reports what it measured, on which models, and how often. '.repeat(
  4,
)
const article = (text: string): Answer => ({
  bytes: new TextEncoder().encode(
    `<!doctype html><html><body><nav>Home</nav><article><h1>A</h1><p>${text}</p><p>${text}</p></article></body></html>`,
  ),
  contentType: 'text/html',
})

/** A world with one item for each text, all seen just now, and one answer for all addresses. */
async function withItems(
  answer: Answer,
  ...texts: { text: string; backlog?: boolean; at?: string }[]
) {
  const world = await testPlatform({ now: NOW })
  for (const [n, { text, backlog = false, at = NOW }] of texts.entries()) {
    const url = `https://a.example/${n}`
    world.pages[url] = answer
    await world.platform.db.insert(items).values({
      ...{ sourceId: 'a', publisher: 'A', url, title: `Post ${n}`, text, backlog },
      ...{ firstSeenAt: at, datedAt: at, taggedAt: at, judgedAt: at },
    })
  }
  return world
}
const stored = async ({ platform }: Awaited<ReturnType<typeof withItems>>) =>
  platform.db.select().from(items).orderBy(items.id)

test('an excerpt becomes the article, which is tagged and judged anew, and is asked for once', async () => {
  const world = await withItems(article(paragraph), { text: 'An excerpt.' })
  expect(await readArticles(world.platform)).toMatchObject({ asked: 1, read: 1, failures: [] })
  const [item] = await stored(world)
  expect(item).toMatchObject({
    textFrom: 'article',
    articleAt: NOW,
    taggedAt: null,
    judgedAt: null,
  })
  expect(item?.text).toContain('The institute reports what it measured')
  expect(await readArticles(world.platform)).toMatchObject({ asked: 0 })
})

test.each([
  ['a full text', { text: 'x'.repeat(400) }],
  ['history', { text: 'An excerpt.', backlog: true }],
  ['what was seen more than a week ago', { text: 'An excerpt.', at: '2026-06-16T08:00:00.000Z' }],
])('%s is left as it is', async (_, item) => {
  const world = await withItems(article(paragraph), item)
  expect(await readArticles(world.platform)).toMatchObject({ asked: 0 })
  expect(world.asked).toEqual([])
})

test.each<[string, Answer, number]>([
  ['a page without an article', article('Too short.'), 0],
  ['a page that is gone', new FetchError('it answered 404', 'status', { status: 404 }), 0],
  ['a page that we may not read', new FetchError('robots.txt forbids it', 'robots'), 0],
  ['a network that fails', new FetchError('it did not answer', 'network'), 1],
  ['a host that rests', new FetchError('it rests', 'paused'), 1],
])('%s leaves the excerpt; it is asked for again: %#', async (_, answer, again) => {
  const world = await withItems(answer, { text: 'An excerpt.' })
  await readArticles(world.platform)
  expect((await stored(world))[0]).toMatchObject({ text: 'An excerpt.', judgedAt: NOW })
  expect((await readArticles(world.platform)).asked).toBe(again)
})

test('a few a run, and none after the first that a recording lacks', async () => {
  const many = Array.from({ length: 50 }, () => ({ text: 'An excerpt.' }))
  const world = await withItems(article(paragraph), ...many)
  expect(await readArticles(world.platform)).toMatchObject({ asked: 20 })
  expect(await readArticles(world.platform, 3)).toMatchObject({ asked: 3 })
  const replayed = await withItems(new FetchError('not recorded', 'unavailable'), ...many)
  expect(await readArticles(replayed.platform)).toMatchObject({ asked: 0, unavailable: true })
  expect(replayed.asked.length).toBeLessThanOrEqual(8)
})
