// tests/deliver/alert.test.ts - the author hears of what may be wrong, soon, seldom and once.

import { beforeEach, describe, expect, test } from 'vitest'
import { alert } from '../../src/deliver/alert.ts'
import { postNotices } from '../../src/deliver/post.ts'
import { dayOf, isQuiet } from '../../src/deliver/quiet.ts'
import { addCheck, undoCheck } from '../../src/flag/checks.ts'
import { fillBlanks } from '../../src/platform/letter-bytes.ts'
import type { Letter, Platform } from '../../src/platform/platform.ts'
import { testPlatform } from '../test-platform.ts'
import { raise } from './raise.ts'

const OTHER = 'environment.refuse-then-comply'
let platform: Platform
let letters: Letter[]
let setNow: (instant: string) => void

beforeEach(async () => {
  const env = { OWNER_EMAIL: 'author@example.org', BASE_URL: 'https://revisit.example.org' }
  ;({ platform, letters, setNow } = await testPlatform({ env, now: '2026-06-24T08:00:00.000Z' }))
})

/** One tick of the timetable, as far as the author's letters go. */
async function tickAt(time: string) {
  setNow(`2026-06-${time}:00.000Z`)
  const report = await alert(platform)
  await postNotices(platform)
  return report
}

const subjects = () => letters.map(({ subject }) => subject)

test('a claim to revise is told at the next tick, with all that is needed to answer', async () => {
  await raise(platform)
  await tickAt('24T08:05')
  const [letter] = letters
  expect(letter?.to).toBe('author@example.org')
  expect(letter?.subject).toMatch(/^To revise: In tested models/)
  const html = fillBlanks(letter?.body.html ?? '', letter as Letter)
  const text = fillBlanks(letter?.body.text ?? '', letter as Letter)
  for (const part of [html, text]) {
    expect(part).toContain('directions in activation space linked to elicited traits')
    expect(part).toContain('Why revise: It gives another figure for the attempts that succeeded.')
    expect(part).toContain('Valmont Lab')
    expect(part).toContain('https://valmont.example/news')
    for (const answer of ['revised', 'still-right', 'not-relevant', 'later'])
      expect(part).toMatch(
        new RegExp(`https://revisit\\.example\\.org/answers/1\\.\\w+\\.[\\w-]+\\?answer=${answer}`),
      )
  }
  expect(html).toMatch(/<b>9 of 10 attempts<\/b>/)
  expect(html).not.toContain('<attempts>')
  expect(new TextEncoder().encode(html).length).toBeLessThan(100_000)
})

test('several within the hour come together', async () => {
  await raise(platform)
  await tickAt('24T08:05')
  await raise(platform, { claimId: OTHER })
  await tickAt('24T08:10')
  await raise(platform, { claimId: 'environment.in-context-scheming' })
  await tickAt('24T08:20')
  expect(letters).toHaveLength(1)
  await tickAt('24T08:55')
  expect(subjects()[1]).toBe('2 passages may need a revision')
})

test('the quiet hours are kept, by the author’s clock', async () => {
  platform.config.timeZone = 'America/New_York'
  await raise(platform)
  expect(await tickAt('24T09:00')).toMatchObject({ revise: 0, waiting: 1 }) // five in the morning there
  expect(letters).toEqual([])
  await tickAt('24T11:00')
  expect(letters).toHaveLength(1)
})

test('what is to be reviewed comes in one letter a day', async () => {
  await raise(platform, { relation: 'review' })
  await tickAt('24T08:05')
  await raise(platform, { relation: 'review', claimId: OTHER })
  await tickAt('24T12:00')
  expect(letters).toHaveLength(1)
  await tickAt('25T07:00')
  expect(letters).toHaveLength(2)
  await tickAt('26T07:00')
  expect(letters).toHaveLength(2)
})

describe('the same story is not told twice for a claim', () => {
  test.each([
    ['when another publisher tells it', 7, 'character.trait-directions', 1],
    ['though it is told for another claim', 7, OTHER, 2],
    ['though another story is told', 8, 'character.trait-directions', 2],
  ])('%s', async (_, storyId, claimId, expected) => {
    await raise(platform, { storyId: 7 })
    await tickAt('24T08:05')
    await raise(platform, { storyId, claimId })
    await tickAt('24T10:00')
    await tickAt('25T10:00')
    expect(letters).toHaveLength(expected)
  })
})

test('what was answered before a letter went is not told', async () => {
  const flagId = await raise(platform, { relation: 'review' })
  const claimId = 'character.trait-directions'
  await addCheck(platform.db, {
    claimId,
    flagId,
    answer: 'still-right',
    checkedAt: '2026-06-24T08:01:00.000Z',
  })
  await tickAt('24T08:05')
  expect(letters).toEqual([])
})

describe('what was put off', () => {
  const later = async () => {
    const flagId = await raise(platform)
    await tickAt('24T08:05')
    return addCheck(platform.db, {
      claimId: 'character.trait-directions',
      flagId,
      answer: 'later',
      until: '2026-06-27',
      checkedAt: '2026-06-24T09:00:00.000Z',
    })
  }

  test('comes back on its day, once', async () => {
    await later()
    for (const day of ['25', '26', '27', '27', '28', '29']) await tickAt(`${day}T08:05`)
    expect(letters).toHaveLength(2)
    expect(letters[1]?.body.text).toContain('you asked to see this again today')
  })

  test('does not come back when that answer is undone', async () => {
    await undoCheck(platform.db, await later(), '2026-06-25T08:00:00.000Z')
    for (const day of ['26', '27', '28']) await tickAt(`${day}T08:05`)
    expect(letters).toHaveLength(1)
  })
})

test('a first run with hundreds of flags makes one letter of each kind, and says what it left out', async () => {
  for (let i = 0; i < 100; i++) {
    await raise(platform, { storyId: i + 1, score: i / 100, title: `Story ${i}` })
    await raise(platform, { storyId: i + 1, relation: 'review', claimId: OTHER, score: i / 100 })
  }
  await tickAt('24T08:05')
  for (const time of ['24T09:05', '24T10:05', '25T08:05']) await tickAt(time)
  expect(subjects()).toEqual(['100 passages may need a revision', '100 passages to look at'])
  expect(letters[0]?.body.text).toContain('Story 99')
  expect(letters[0]?.body.text).not.toContain('Story 80')
  expect(letters[0]?.body.text).toContain('88 more flags of less weight')
  for (const { body } of letters)
    expect(new TextEncoder().encode(body.html).length).toBeLessThan(100_000)
})

test('without an author there are no letters where the post is real', async () => {
  const { platform, letters } = await testPlatform({ env: { RESEND_API_KEY: 're_x' } })
  await raise(platform)
  await alert(platform)
  await postNotices(platform)
  expect(letters).toEqual([])
})

test.each([
  ['2026-06-24T21:59:00Z', '22:00-07:00', 'Etc/UTC', false],
  ['2026-06-24T22:00:00Z', '22:00-07:00', 'Etc/UTC', true],
  ['2026-06-24T06:59:00Z', '22:00-07:00', 'Etc/UTC', true],
  ['2026-06-24T07:00:00Z', '22:00-07:00', 'Etc/UTC', false],
  ['2026-06-24T20:30:00Z', '22:00-07:00', 'Europe/Berlin', true],
  ['2026-06-24T13:00:00Z', '12:00-14:00', 'Etc/UTC', true],
  ['2026-06-24T23:00:00Z', 'none', 'Etc/UTC', false],
])('%s is quiet in %s of %s: %s', (at, hours, zone, quiet) => {
  expect(isQuiet(new Date(at), hours, zone)).toBe(quiet)
})

test('the day is the one on the author’s wall', () => {
  expect(dayOf(new Date('2026-06-24T23:30:00Z'), 'Europe/Berlin')).toBe('2026-06-25')
})
