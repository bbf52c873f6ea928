// tests/deliver/outages.test.ts - the author is told, once, when the service has not done its work.

import { beforeEach, expect, test } from 'vitest'
import { alert } from '../../src/deliver/alert.ts'
import { postNotices } from '../../src/deliver/post.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import type { Letter, Platform } from '../../src/platform/platform.ts'
import { digests, runs } from '../../src/schema.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'

let platform: Platform
let letters: Letter[]
let setNow: (instant: string) => void

beforeEach(async () => {
  ;({ platform, letters, setNow } = await testPlatform({ env: { OWNER_EMAIL: 'a@example.org' } }))
})

const collected = (slot: string) =>
  platform.db
    .insert(runs)
    .values({ step: 'collect', slot, startedAt: slot, endedAt: slot, finished: true })

async function tickAt(instant: string) {
  setNow(instant)
  await alert(platform)
  await postNotices(platform)
}

test('a day without a collection is told once', async () => {
  await collected('2026-06-24T08:00:00.000Z')
  for (const at of ['2026-06-25T07:00', '2026-06-25T11:00', '2026-06-25T15:00', '2026-06-27T15:00'])
    await tickAt(`${at}:00.000Z`)
  expect(letters.filter(({ body }) => body.text.includes('No collection'))).toHaveLength(1)
  expect(letters[0]?.body.text).toContain('No collection has finished since 2026-06-24 08:00 UTC.')
})

test('a service that stood still for a day tells of it when it runs again', async () => {
  await collected('2026-06-24T08:00:00.000Z')
  await collected('2026-06-26T08:00:00.000Z')
  for (const at of ['2026-06-26T08:05', '2026-06-26T09:00']) await tickAt(`${at}:00.000Z`)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.body.text).toContain('between 2026-06-24 08:00 UTC and 2026-06-26 08:00 UTC')
})

test.each([
  ['not composed', async () => {}, 'has not been composed'],
  [
    'composed and not sent',
    async () => {
      await freezeDigest(
        platform.db,
        { ...compose(sample), week: '2026-W25' },
        '2026-06-22T07:00:00.000Z',
      )
    },
    'has not gone to all of its readers',
  ],
  [
    'with its readers',
    async () => {
      await freezeDigest(
        platform.db,
        { ...compose(sample), week: '2026-W25' },
        '2026-06-22T07:00:00.000Z',
      )
      await platform.db.update(digests).set({ sentAt: '2026-06-22T07:05:00.000Z' })
    },
    null,
  ],
])('a digest three hours after its hour, %s', async (_, before, says) => {
  await collected('2026-06-15T08:00:00.000Z')
  await collected('2026-06-22T10:00:00.000Z')
  await before()
  await tickAt('2026-06-22T09:30:00.000Z')
  const about = () => letters.filter(({ body }) => body.text.includes('The digest of 2026-W25'))
  expect(about()).toEqual([])
  for (const minute of ['05', '10']) await tickAt(`2026-06-22T10:${minute}:00.000Z`)
  expect(about()).toHaveLength(says ? 1 : 0)
  if (says) expect(about()[0]?.body.text).toContain(says)
  const health = await (await createWeb(platform, []).request('/health')).text()
  expect(health.includes('The digest of 2026-W25')).toBe(says !== null)
})
