// tests/deliver/step.test.ts - what the timetable delivers: the issue whose hour has come, no earlier and
// no older one.

import { beforeEach, expect, test } from 'vitest'
import { deliver } from '../../src/deliver/deliver.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import type { Letter, Platform } from '../../src/platform/platform.ts'
import { subscribers } from '../../src/schema.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'

const digest = { ...compose(sample), week: '2026-W25' }
let platform: Platform
let letters: Letter[]
let setNow: (instant: string) => void

beforeEach(async () => {
  const env = { DIGEST_AT: 'MON 09:00', TIME_ZONE: 'Europe/Berlin' }
  ;({ platform, letters, setNow } = await testPlatform({ env }))
  await platform.db.insert(subscribers).values({
    addressHash: 'hash',
    address: 'reader@example.org',
    status: 'active',
    createdAt: '2026-06-01T00:00:00.000Z',
  })
  await freezeDigest(platform.db, digest, '2026-06-22T07:00:00.000Z')
})

test.each([
  ['before its hour', '2026-06-22T06:59:00.000Z', 0],
  ['at its hour, by the clock of its readers', '2026-06-22T07:00:00.000Z', 1],
  ['two days late', '2026-06-24T12:00:00.000Z', 1],
  ['when the next is due', '2026-06-29T07:00:00.000Z', 0],
])('%s', async (_, at, sent) => {
  setNow(at)
  await deliver(platform)
  expect(letters).toHaveLength(sent)
})

test('an issue that did not go to everybody in its week is named', async () => {
  setNow('2026-06-29T07:00:00.000Z')
  expect(await deliver(platform)).toMatchObject({ issue: null, unsent: ['2026-W25'] })
  expect(await deliver(platform, { week: '2026-W25' })).toMatchObject({ issue: { accepted: 1 } })
})

test('an address that nobody confirmed is forgotten', async () => {
  await platform.db.insert(subscribers).values({
    addressHash: 'other',
    address: 'other@example.org',
    status: 'pending',
    createdAt: '2026-06-01T00:00:00.000Z',
    askedAt: '2026-06-01T00:00:00.000Z',
  })
  await deliver(platform)
  const rows = await platform.db.select().from(subscribers)
  expect(rows.map(({ status, address }) => [status, address])).toEqual([
    ['active', 'reader@example.org'],
    ['left', null],
  ])
})
