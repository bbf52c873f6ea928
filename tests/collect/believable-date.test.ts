// tests/collect/believable-date.test.ts - which dates of a document are believed.

import { expect, test } from 'vitest'
import { believableDates } from '../../src/collect/believable-date.ts'
import type { Entry } from '../../src/collect/entry.ts'

const NOW = '2026-08-22T06:00:00.000Z'
const at = (date: string | null, updated: string | null = null): Entry => ({
  id: null,
  url: null,
  title: '',
  text: '',
  authors: [],
  published: date && (date.length > 10 ? date : `${date}T00:00:00.000Z`),
  updated,
})

const stamp = '2026-08-22T16:27:40.000Z'
const yes = (date: string) => (date.length > 10 ? date : `${date}T00:00:00.000Z`)

test.each([
  ['a plain date', ['2026-08-20'], [yes('2026-08-20')]],
  ['no date', [null], [null]],
  ['tomorrow, which may be a time zone', ['2026-08-23'], [yes('2026-08-23')]],
  ['the day after tomorrow', ['2026-08-24'], [null]],
  ['the zero of Unix', ['1970-01-01'], [null]],
  ['the zero of Go as browsers read it', ['2001-01-01'], [null]],
  ['an old post of a long history', ['1999-03-01'], [yes('1999-03-01')]],
  ['one date for all', ['2026-03-27', '2026-03-27', '2026-03-27'], [null, null, null]],
  ['two posts of one day', ['2026-08-20', '2026-08-20'], [yes('2026-08-20'), yes('2026-08-20')]],
  [
    'three posts of one round minute beside others',
    [
      '2026-08-20T13:00:00.000Z',
      '2026-08-20T13:00:00.000Z',
      '2026-08-20T13:00:00.000Z',
      '2026-08-19',
    ],
    [
      '2026-08-20T13:00:00.000Z',
      '2026-08-20T13:00:00.000Z',
      '2026-08-20T13:00:00.000Z',
      yes('2026-08-19'),
    ],
  ],
  [
    'half of them stamped by the generator',
    [stamp, stamp, stamp, '2026-08-19', '2026-08-18'],
    [null, null, null, yes('2026-08-19'), yes('2026-08-18')],
  ],
  [
    'each stamped as it was written, a moment ago',
    ['2026-08-22T05:59:01.000Z', '2026-08-22T05:59:02.000Z', '2026-08-22T05:59:03.000Z'],
    [null, null, null],
  ],
  [
    'a busy hour some days ago',
    ['2026-08-19T17:59:01.000Z', '2026-08-19T17:59:02.000Z', '2026-08-19T17:59:13.000Z'],
    ['2026-08-19T17:59:01.000Z', '2026-08-19T17:59:02.000Z', '2026-08-19T17:59:13.000Z'],
  ],
  ['the month alone', ['2026-08-01', '2026-07-01', '2026-06-01'], [null, null, null]],
  [
    'a first of the month among others',
    ['2026-08-01', '2026-07-09', '2026-06-11'],
    [yes('2026-08-01'), yes('2026-07-09'), yes('2026-06-11')],
  ],
])('%s', (_, dates, expected) => {
  const found = believableDates(
    dates.map((date) => at(date)),
    NOW,
  )
  expect(found.map(({ publishedAt }) => publishedAt)).toEqual(expected)
})

test('a date known to the month still tells history from news', () => {
  const dates = believableDates([at('2026-08-01'), at('2026-07-01'), at('2025-06-01')], NOW)
  expect(dates.map(({ roughly }) => roughly)).toEqual([
    yes('2026-08-01'),
    yes('2026-07-01'),
    yes('2025-06-01'),
  ])
})

test('an entry that says only when it was updated was published then', () => {
  const [date] = believableDates([at(null, '2026-08-20T10:00:00.000Z')], NOW)
  expect(date?.publishedAt).toBe('2026-08-20T10:00:00.000Z')
})
