// tests/deliver/sign-up.test.ts - a sign-up tells nobody who is subscribed, and mails an address once a day.

import { beforeEach, describe, expect, test } from 'vitest'
import { postNotices } from '../../src/deliver/post.ts'
import { type Form, formToken, networkOf, signUp } from '../../src/deliver/sign-up.ts'
import { chooseQuestions, confirm, leave, subscriberById } from '../../src/deliver/subscribers.ts'
import type { Letter, Platform } from '../../src/platform/platform.ts'
import { notices } from '../../src/schema.ts'
import { testPlatform } from '../test-platform.ts'

const consent = {
  wording: 'the weekly digest',
  askedAt: '2026-06-24T08:00:00.000Z',
  confirmedAt: '2026-06-24T08:10:00.000Z',
  network: 'hash',
}
const SHOWN = '2026-06-24T08:00:00.000Z'
const SENT = '2026-06-24T08:00:10.000Z'

let platform: Platform
let letters: Letter[]
let setNow: (instant: string) => void
let form: Form

beforeEach(async () => {
  ;({ platform, letters, setNow } = await testPlatform({ now: SHOWN }))
  const token = await formToken(platform)
  form = { address: 'Reader@example.org', questions: 31, trap: '', token, network: '192.0.2.7' }
  setNow(SENT)
})

test('asks for confirmation, by a letter with one link', async () => {
  expect(await signUp(platform, form)).toEqual({ status: 'asked' })
  expect(await postNotices(platform)).toMatchObject({ sent: 1 })
  const [letter] = letters
  expect(letter).toMatchObject({ to: 'Reader@example.org', from: 'Revisit <revisit@localhost>' })
  expect(letter?.body.text.match(/http\S+/g)).toHaveLength(1)
  expect(letter?.body.text).toMatch(/\/confirm\/1\.\w+\.[\w-]+/)
  expect(await subscriberById(platform.db, 1)).toMatchObject({ status: 'pending', questions: 31 })
})

describe('answers the same', () => {
  test.each([
    ['an address never seen', async () => {}],
    ['one that asked before', async () => void (await signUp(platform, form))],
    [
      'one that is subscribed',
      async () => {
        await signUp(platform, form)
        await confirm(platform.db, 1, consent)
      },
    ],
    [
      'one that left',
      async () => {
        await signUp(platform, form)
        await confirm(platform.db, 1, consent)
        await leave(platform.db, 1, SENT)
      },
    ],
  ])('%s', async (_, before) => {
    await before()
    setNow('2026-06-25T07:00:00.000Z')
    expect(await signUp(platform, form)).toEqual({ status: 'asked' })
    await postNotices(platform)
    expect(letters.filter(({ to }) => to === 'Reader@example.org').length).toBeGreaterThan(0)
  })
})

test('of somebody subscribed it changes nothing, and says so to him alone', async () => {
  await signUp(platform, form)
  await confirm(platform.db, 1, consent)
  await chooseQuestions(platform.db, 1, 3)
  setNow('2026-06-25T07:00:00.000Z')
  await signUp(platform, { ...form, questions: 31 })
  await postNotices(platform)
  expect(await subscriberById(platform.db, 1)).toMatchObject({ status: 'active', questions: 3 })
  expect(letters.at(-1)?.subject).toBe('You are subscribed to the Revisit weekly digest')
})

test('an address that is bombed gets one letter a day', async () => {
  for (let i = 0; i < 10; i++) await signUp(platform, { ...form, network: `198.51.${i}.1` })
  await signUp(platform, { ...form, address: 'READER@EXAMPLE.ORG', network: '203.0.113.1' })
  await postNotices(platform)
  expect(letters).toHaveLength(1)
})

test('one network may ask 20 times an hour, whatever the addresses are', async () => {
  const ask = (i: number) => signUp(platform, { ...form, address: `reader${i}@example.org` })
  for (let i = 0; i < 20; i++) expect(await ask(i)).toEqual({ status: 'asked' })
  expect(await ask(20)).toEqual({ status: 'busy' })
  setNow('2026-06-24T09:00:00.000Z')
  expect(await ask(21)).toEqual({ status: 'asked' })
})

test.each([
  ['fills in the hidden field', { trap: 'http://spam.example' }, { status: 'asked' }],
  ['forges the form', { token: '1.0.x' }, { status: 'wrong' }],
  ['mistypes the address', { address: 'reader@' }, { status: 'wrong' }],
])('whoever %s gets no letter', async (_, changes, expected) => {
  expect(await signUp(platform, { ...form, ...changes })).toMatchObject(expected)
  await postNotices(platform)
  expect(letters).toEqual([])
})

test.each([
  ['at once', '2026-06-24T08:00:01.000Z'],
  ['a day later', '2026-06-25T08:00:01.000Z'],
])('a form sent %s has to be sent again', async (_, at) => {
  setNow(at)
  expect(await signUp(platform, form)).toMatchObject({ status: 'wrong' })
})

test('of one who left only the keyed hash stays', async () => {
  await signUp(platform, form)
  await confirm(platform.db, 1, consent)
  await leave(platform.db, 1, SENT)
  expect(await subscriberById(platform.db, 1)).toMatchObject({
    status: 'left',
    address: null,
    consent: null,
  })
})

test('of one who leaves before his letter went, nothing of it stays or goes', async () => {
  await signUp(platform, form)
  await leave(platform.db, 1, SENT)
  expect(await postNotices(platform)).toMatchObject({ sent: 0 })
  expect(letters).toEqual([])
  expect(await platform.db.select().from(notices)).toMatchObject([{ state: 'sent', letter: null }])
})

test('a letter that went keeps nothing but its key', async () => {
  await signUp(platform, form)
  await postNotices(platform)
  const { rows } = await platform.db.$client.execute('SELECT state, letter FROM notices')
  expect(rows).toMatchObject([{ state: 'sent', letter: null }])
})

test.each([
  ['192.0.2.7', '192.0.2'],
  ['::ffff:192.0.2.7', '192.0.2'],
  ['2001:db8:1:2::3', '32.1.13.184.0.1'],
  ['nonsense', 'unknown'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
