// tests/deliver/post.test.ts - a letter to one person goes once, and one that cannot go stops no other.

import { expect, test } from 'vitest'
import { addNotice, heldNotices } from '../../src/deliver/notices.ts'
import { postNotices } from '../../src/deliver/post.ts'
import { fillBlanks } from '../../src/platform/letter-bytes.ts'
import type { Letter, Outcome } from '../../src/platform/platform.ts'
import { testPlatform } from '../test-platform.ts'

const NOW = '2026-06-24T08:00:00.000Z'
const notice = (to: string) => ({
  to,
  subject: 'A word',
  html: '<p>{{a}}</p>',
  text: '{{a}}',
  headers: {},
})

async function world(post?: (letter: Letter) => Outcome) {
  const made = await testPlatform(post ? { now: NOW, post } : { now: NOW })
  const put = (key: string, to = 'author@example.org') =>
    addNotice(made.platform.db, key, notice(to), NOW)
  return { ...made, put }
}

test('the same key is the same letter', async () => {
  const { platform, letters, put } = await world()
  expect(await put('alert/1')).toBe(true)
  expect(await put('alert/1')).toBe(false)
  await postNotices(platform)
  expect(await put('alert/1')).toBe(false)
  await postNotices(platform)
  expect(letters).toHaveLength(1)
})

test('two senders at once send it once', async () => {
  const { platform, letters, put } = await world()
  await put('alert/1')
  await Promise.all([postNotices(platform), postNotices(platform)])
  expect(letters).toHaveLength(1)
})

test('one that has to wait is tried again later, and stops no other', async () => {
  let broken = true
  const { platform, put, setNow } = await world(({ to }) =>
    broken && to === 'a@example.org'
      ? { status: 'postponed', reason: 'answered 500', retryAfterSeconds: null }
      : { status: 'accepted' },
  )
  await put('1', 'a@example.org')
  await put('2', 'b@example.org')
  expect(await postNotices(platform)).toMatchObject({ sent: 1, waiting: 1 })
  expect(await postNotices(platform)).toMatchObject({ sent: 0, waiting: 0 })
  broken = false
  setNow('2026-06-24T08:00:16.000Z')
  expect(await postNotices(platform)).toMatchObject({ sent: 1 })
})

test('one that may have gone is held where the post has no memory', async () => {
  const { platform, put } = await world(() => ({ status: 'unknown', reason: 'no answer' }))
  platform.mailer = { ...platform.mailer, keyHours: 0 }
  await put('1')
  expect(await postNotices(platform)).toMatchObject({ held: 1 })
  expect(await heldNotices(platform.db)).toMatchObject([{ key: '1', reason: 'no answer' }])
})

test('double braces in what it quotes are text, not blanks', async () => {
  const { platform, letters, put } = await world()
  await put('1')
  await postNotices(platform)
  const [letter] = letters as [Letter]
  expect(fillBlanks(letter.body.text, letter)).toBe('{ {a}}')
  expect(fillBlanks(letter.body.html, letter)).toBe('<p>&#123;{a}}</p>')
})
