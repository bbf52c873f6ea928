// tests/sources/due.test.ts - which sources are due, and when one is due again.

import { expect, test } from 'vitest'
import {
  dueAfterFailure,
  dueAfterNothing,
  dueAfterSuccess,
  dueSources,
} from '../../src/sources/due.ts'
import type { Source } from '../../src/sources/source.ts'
import type { Visit } from '../../src/sources/visits.ts'

const NOW = '2026-06-24T08:00:00.000Z'
const source = (id: string) => ({ id }) as Source
const visit = (more: Partial<Visit>) => ({ goneAt: null, failures: 0, ...more }) as Visit
const hoursFrom = (due: string) => (Date.parse(due) - Date.parse(NOW)) / 3_600_000

test('those never visited come first, then the longest waiting; those not due and gone are left out', () => {
  const visits = new Map([
    ['waits', visit({ nextAt: '2026-06-24T07:00:00.000Z' })],
    ['rests', visit({ nextAt: '2026-06-24T08:00:00.001Z' })],
    ['longest', visit({ nextAt: '2026-06-23T07:00:00.000Z' })],
    ['gone', visit({ nextAt: '2026-06-23T07:00:00.000Z', goneAt: '2026-06-01T00:00:00.000Z' })],
    ['now', visit({ nextAt: NOW })],
  ])
  const all = ['waits', 'rests', 'new', 'longest', 'gone', 'now', 'newer'].map(source)
  expect(dueSources(all, visits, NOW).map(({ id }) => id)).toEqual([
    'new',
    'newer',
    'longest',
    'waits',
    'now',
  ])
})

test.each([
  ['its own pace', { every: 6, ttlMinutes: null, maxAgeSeconds: null }, 6],
  ['never within the hour', { every: 0, ttlMinutes: 5, maxAgeSeconds: 60 }, 1],
  ['a longer ttl', { every: 1, ttlMinutes: 180, maxAgeSeconds: null }, 3],
  ['a longer max-age', { every: 1, ttlMinutes: 60, maxAgeSeconds: 7200 }, 2],
  ['a year is a day', { every: 1, ttlMinutes: 525_600, maxAgeSeconds: null }, 24],
  ['a slow source stays slow', { every: 168, ttlMinutes: null, maxAgeSeconds: 86_400 }, 168],
])('after success: %s', (_, rest, hours) => {
  expect(hoursFrom(dueAfterSuccess(rest, NOW))).toBe(hours)
})

test.each([
  ['the same rest as last time', { visitedAt: '2026-06-24T05:00:00.000Z', nextAt: NOW }, 3],
  [
    'not the rest of a failure',
    { visitedAt: '2026-06-23T08:00:00.000Z', nextAt: NOW, failures: 6 },
    1,
  ],
  ['the first time, its own pace', undefined, 1],
])('after nothing new: %s', (_, last, hours) => {
  expect(hoursFrom(dueAfterNothing(1, last && visit(last), NOW))).toBe(hours)
})

test.each([
  ['an hour at first', 1, null, 1],
  ['a day at most', 40, null, 24],
  ['as long as it asked', 1, 10_800, 3],
  ['a week at most', 1, 1e9, 168],
])('after failure: %s', (_, failures, retryAfterSeconds, hours) => {
  expect(hoursFrom(dueAfterFailure(failures, retryAfterSeconds, NOW))).toBe(hours)
})
