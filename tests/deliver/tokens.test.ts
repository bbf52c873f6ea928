// tests/deliver/tokens.test.ts - a link works for what it was made for, until it expires, unaltered.

import { expect, test } from 'vitest'
import { hmac, readToken, sameText, signToken } from '../../src/deliver/tokens.ts'

const SECRET = 'a secret of the tests'
const now = new Date('2026-06-24T08:00:00.000Z')
const inAnHour = now.getTime() / 1000 + 3600

test('is read back by its purpose', async () => {
  const token = await signToken(SECRET, 'unsubscribe', 42)
  expect(await readToken(SECRET, 'unsubscribe', token, now)).toBe('42')
  expect(token).toMatch(/^[\w.-]+$/)
})

test('the same each time, so that a letter sent again is the same letter', async () => {
  expect(await signToken(SECRET, 'unsubscribe', 42)).toBe(
    await signToken(SECRET, 'unsubscribe', 42),
  )
})

test.each([
  ['for another purpose', 'confirm', (token: string) => token],
  ['for somebody else', 'unsubscribe', (token: string) => token.replace('42', '43')],
  ['with another expiry', 'unsubscribe', (token: string) => token.replace(/\.[^.]+\./, '.0.')],
  ['cut short', 'unsubscribe', (token: string) => token.slice(0, -1)],
  ['with more behind it', 'unsubscribe', (token: string) => `${token}.x`],
  ['empty', 'unsubscribe', () => ''],
  ['of two dots', 'unsubscribe', () => '..'],
] as const)('%s is not read', async (_, purpose, alter) => {
  const token = await signToken(SECRET, 'unsubscribe', 42, inAnHour)
  expect(await readToken(SECRET, purpose, alter(token), now)).toBeNull()
})

test('under another secret is not read', async () => {
  const token = await signToken('another secret of the tests', 'unsubscribe', 42)
  expect(await readToken(SECRET, 'unsubscribe', token, now)).toBeNull()
})

test('expires', async () => {
  const token = await signToken(SECRET, 'confirm', 42, inAnHour)
  expect(await readToken(SECRET, 'confirm', token, now)).toBe('42')
  const later = new Date(now.getTime() + 3_600_001)
  expect(await readToken(SECRET, 'confirm', token, later)).toBeNull()
})

test('a keyed hash differs by key and by text', async () => {
  const hashes = await Promise.all([hmac('one', 'a'), hmac('two', 'a'), hmac('one', 'b')])
  expect(new Set(hashes).size).toBe(3)
})

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', '', true],
  ['abc', '', false],
])('%j and %j', (a, b, same) => {
  expect(sameText(a, b)).toBe(same)
})
