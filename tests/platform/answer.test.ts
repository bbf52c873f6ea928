// tests/platform/answer.test.ts - what servers mean by their headers.

import { expect, test } from 'vitest'
import { maxAgeSeconds, redirectOf, retryAfterSeconds } from '../../src/platform/answer.ts'

const now = new Date('2026-06-24T08:00:00Z')
const YEAR = 365 * 86_400
const headers = (given: Record<string, string>) => (name: string) => given[name] ?? null

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['99999999999', YEAR],
  ['Wed, 24 Jun 2026 08:01:30 GMT', 90],
  ['Wednesday, 24-Jun-26 08:01:30 GMT', 90],
  ['Wed Jun 24 08:01:30 2026', 90],
  ['Wed, 24 Jun 2026 07:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['', null],
])('Retry-After: %s is %s seconds', (value, seconds) => {
  expect(retryAfterSeconds(headers({ 'retry-after': value }), now)).toBe(seconds)
})

test('without Retry-After nobody knows', () => {
  expect(retryAfterSeconds(headers({}), now)).toBeNull()
})

test.each([
  [{ 'cache-control': 'max-age=3600' }, 3600],
  [{ 'cache-control': 'public, Max-Age="600", immutable' }, 600],
  [{ 'cache-control': 's-maxage=60, max-age=120' }, 120],
  [{ 'cache-control': 's-maxage=60' }, null],
  [{ 'cache-control': 'no-cache, max-age=600' }, null],
  [{ 'cache-control': 'no-store' }, null],
  [{ 'cache-control': 'max-age=99999999999' }, YEAR],
  [{ 'cache-control': 'max-age=0' }, 0],
  [{ 'cache-control': 'max-age=60', expires: 'Wed, 24 Jun 2026 10:00:00 GMT' }, 60],
  [{ expires: 'Wed, 24 Jun 2026 08:10:00 GMT' }, 600],
  [
    { expires: 'Thu, 01 Jan 2015 01:00:00 GMT', date: 'Thu, 01 Jan 2015 00:00:00 GMT' },
    3600, // a server whose clock is wrong
  ],
  [{ expires: '0' }, null],
  [{ expires: 'Mon, 01 Jan 1990 00:00:00 GMT' }, null],
  [{}, null],
])('%o may be kept for %s seconds', (given, seconds) => {
  expect(maxAgeSeconds(headers(given as Record<string, string>), now)).toBe(seconds)
})

test.each([
  [301, '/b', { to: 'http://a.example/b', permanent: true }],
  [308, 'http://b.example/', { to: 'http://b.example/', permanent: true }],
  [302, '//b.example/x', { to: 'http://b.example/x', permanent: false }],
  [303, '?page=2', { to: 'http://a.example/feed?page=2', permanent: false }],
  [307, 'http://[broken', { to: 'http://[broken', permanent: false }],
  [300, '/b', null],
  [304, '/b', null],
  [200, '/b', null],
])('%s to %s', (status, location, redirect) => {
  expect(redirectOf(status, headers({ location }), 'http://a.example/feed')).toEqual(redirect)
})

test('a redirect that says nowhere is none', () => {
  expect(redirectOf(301, headers({}), 'http://a.example/')).toBeNull()
})
