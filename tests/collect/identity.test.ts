// tests/collect/identity.test.ts - under which key an entry is known.

import { expect, test } from 'vitest'
import type { Entry } from '../../src/collect/entry.ts'
import { isSamePost, keyEntries, titleOf } from '../../src/collect/identity.ts'

const entry = (id: string | null, path: string | null, title = '', text = ''): Entry => ({
  id,
  url: path && `https://a.example${path}`,
  title,
  text,
  authors: [],
  published: null,
  updated: null,
})
const keys = (entries: Entry[]) =>
  keyEntries(entries).map(({ key }) => key.replace(/^hash:.*/, 'hash'))

test.each([
  ['the feed’s id', [entry('7', '/p', 'A')], ['guid:7']],
  ['else the address', [entry(null, '/p/?utm_source=x', 'A')], ['url:a.example/p']],
  ['else a hash', [entry(null, null, 'A', 'text')], ['hash']],
  ['an id and a link twice are once', [entry('7', '/p', 'A'), entry('7', '/p', 'A')], ['guid:7']],
  [
    'an id that repeats for different links is none',
    [entry('7', '/p', 'A'), entry('7', '/q', 'B')],
    ['url:a.example/p', 'url:a.example/q'],
  ],
  [
    'nor is one that repeats for different titles without links',
    [entry('7', null, 'A'), entry('7', null, 'B')],
    ['hash', 'hash'],
  ],
  [
    'a changelog at one address',
    [entry(null, '/log', 'Version 2'), entry(null, '/log', 'Version 1')],
    ['hash', 'hash'],
  ],
  [
    'a changelog with anchors',
    [entry(null, '/log#v2', 'Version'), entry(null, '/log#v1', 'Version')],
    ['url:a.example/log#v2', 'url:a.example/log#v1'],
  ],
  [
    'one link twice under one title',
    [entry(null, '/p', 'A', 'first'), entry(null, '/p/', 'a!', 'second')],
    ['url:a.example/p'],
  ],
  [
    'ids keep apart what shares link and title',
    [entry('1', '/log', 'Improvements'), entry('2', '/log', 'Improvements')],
    ['guid:1', 'guid:2'],
  ],
  [
    'titles that are signs alone',
    [entry(null, '/p', '🎉'), entry(null, '/p', '🚀')],
    ['hash', 'hash'],
  ],
  ['an empty id is none', [entry('  ', '/p', 'A')], ['url:a.example/p']],
])('%s', (_, entries, expected) => {
  expect(keys(entries)).toEqual(expected)
})

test.each([
  ['its title', entry(null, '/p', ' A '), 'A'],
  ['its first words', entry(null, '/p', '', 'one two three'), 'one two three'],
  ['its address', entry(null, '/p'), 'https://a.example/p'],
  ['at worst nothing', entry(null, null), 'Untitled'],
])('an entry is named by %s', (_, given, expected) => {
  expect(titleOf(given)).toBe(expected)
})

const post = (title: string, publishedAt: string | null = null, sourceId = 'a') => ({
  ...{ title, publishedAt, sourceId },
})

test.each([
  ['a title in other type', post('The “Gap” closes'), post('The "gap" closes'), true],
  [
    'a generator adds the publisher',
    post('Measuring agents at work'),
    post('Measuring agents at work | METR'),
    true,
  ],
  ['a version is not the next one', post('v2.1'), post('v2.10'), false],
  [
    'dates a time zone apart',
    post('A', '2026-08-01T00:00:00.000Z'),
    post('A', '2026-08-02T09:00:00.000Z'),
    true,
  ],
  [
    'the same title a month later',
    post('Jobs', '2026-08-01T00:00:00.000Z'),
    post('Jobs', '2026-09-01T00:00:00.000Z'),
    false,
  ],
  [
    'the same title, dated anew by an aggregate',
    post('Jobs', '2026-08-01T00:00:00.000Z'),
    post('Jobs', '2026-09-01T00:00:00.000Z', 'b'),
    true,
  ],
])('%s', (_, a, b, same) => {
  expect(isSamePost(a, b)).toBe(same)
})
