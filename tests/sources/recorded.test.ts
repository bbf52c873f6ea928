// tests/sources/recorded.test.ts - which sources a folder of recordings holds.

import { expect, test } from 'vitest'
import { newestCapture } from '../../src/platform/replay.ts'
import { readIndex, recordedSources } from '../../src/sources/recorded.ts'
import type { Source } from '../../src/sources/source.ts'

const known = [
  {
    id: 'lab',
    publisher: 'The Lab',
    kind: 'lab',
    url: 'https://lab.example/feed.xml',
    alternates: ['https://mirror.example/lab.xml'],
    read: 'feed',
    every: 6,
    questions: ['diffusion'],
    why: 'a test',
  },
] as const satisfies Source[]

const recording = (file: string, feed_url: string | null, more: object = {}) => ({
  ...{ file, feed_url, page_url: null, native_feed_url: null, publisher: 'P' },
  ...{ captured: '2026-07-09', format: 'rss2', ...more },
})
const sourcesOf = (...all: object[]) => recordedSources(readIndex(JSON.stringify(all)), known)

test('a stream at a source’s own address is the source, visited each day', () => {
  const [one] = sourcesOf(recording('lab--2026-07-09.xml', 'https://lab.example/feed.xml'))
  expect(one?.source).toMatchObject({ id: 'lab', publisher: 'The Lab', every: 2, read: 'feed' })
})

test('another address of a source answers in its name, and a second one under its own', () => {
  const found = sourcesOf(
    recording('a--2026-07-09.xml', 'https://other.example/lab', {
      native_feed_url: 'https://lab.example/feed.xml',
    }),
    recording('b--2026-07-09.xml', 'https://mirror.example/lab.xml'),
  )
  expect(found.map(({ source }) => [source.id, source.url, source.publisher])).toEqual([
    ['a', 'https://other.example/lab', 'The Lab'],
    ['lab', 'https://mirror.example/lab.xml', 'The Lab'],
  ])
})

test('what feeds/ does not know is read too, even without an address', () => {
  const found = sourcesOf(
    recording('news--2026-07-09.xml', 'https://news.example/rss'),
    recording('news--2026-07-16.xml', 'https://news.example/rss'),
    recording('orphan--2012-01-01.html', null, { format: 'html' }),
    recording('lab--2012-01-01.xml', null),
  )
  expect(found.map(({ source, captures }) => [source.id, source.read, captures.length])).toEqual([
    ['lab-2', 'feed', 1],
    ['news', 'feed', 2],
    ['orphan', 'page', 1],
  ])
})

test.each([
  ['a path out of the folder', { file: '../secret', captured: '2026-07-09' }, /file/],
  ['a day that is none', { file: 'a.xml', captured: 'July' }, /captured/],
  ['no file', { captured: '2026-07-09' }, /file/],
])('an index with %s is refused', (_, entry, message) => {
  expect(() => readIndex(JSON.stringify([entry]))).toThrow(message)
})

const captures = ['2026-07-09', '2026-07-16', '2026-07-23T15:00:00.000Z'].map((captured) => ({
  file: captured,
  captured,
  contentType: '',
}))

test.each([
  ['before all', '2026-07-08T06:00:00.000Z', undefined],
  ['on the day of one', '2026-07-09T06:00:00.000Z', '2026-07-09'],
  ['between two', '2026-07-20T06:00:00.000Z', '2026-07-16'],
  ['before the hour of one', '2026-07-23T06:00:00.000Z', '2026-07-16'],
  ['after all', '2026-07-24T06:00:00.000Z', '2026-07-23T15:00:00.000Z'],
])('%s an address answers with its newest capture', (_, now, file) => {
  expect(newestCapture(captures, now)?.file).toBe(file)
})
