// tests/digest/digest.test.ts - the step over a real database: what a week holds, and that it is frozen once.

import { expect, test } from 'vitest'
import { composeWeek, digest } from '../../src/digest/digest.ts'
import { freezeDigest, frozenDigest, frozenDigests } from '../../src/digest/digests.ts'
import { parseWeek } from '../../src/digest/week.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { checks, flags, items, tags } from '../../src/schema.ts'
import { noteVisit } from '../../src/sources/visits.ts'
import { testPlatform } from '../test-platform.ts'

const GAP = 'diffusion.gap-four-months'
const NOW = '2025-09-08T07:00:00.000Z'

type Stored = Partial<typeof items.$inferInsert> & { id: number }

async function store({ db }: Platform, stored: Stored[]) {
  const rows = stored.map((item) => ({
    sourceId: 'a',
    publisher: 'A',
    title: `Item ${item.id}`,
    text: 'text',
    firstSeenAt: '2025-09-03T00:00:00.000Z',
    datedAt: item.firstSeenAt ?? '2025-09-03T00:00:00.000Z',
    storyId: item.id,
    judgedAt: NOW,
    ...item,
  }))
  await db.insert(items).values(rows)
  await db.insert(tags).values(
    rows.map(({ id, datedAt }) => ({
      itemId: id,
      tag: 'diffusion.open-closed-gap',
      score: 0.8,
      phrase: 'gap',
      datedAt,
    })),
  )
}

const raise = ({ db }: Platform, itemId: number, claimId = GAP) =>
  db
    .insert(flags)
    .values({
      itemId,
      claimId,
      relation: 'revise',
      passage: 'six months',
      reason: 'r',
      score: 1,
      raisedAt: NOW,
      datedAt: NOW,
    })
    .returning()

test('a week holds what was first seen in it, its bounds included, and no history', async () => {
  const { platform } = await testPlatform({ now: NOW })
  await store(platform, [
    { id: 1, firstSeenAt: '2025-08-31T23:59:59.999Z' },
    { id: 2, firstSeenAt: '2025-09-01T00:00:00.000Z' },
    { id: 3, firstSeenAt: '2025-09-07T23:59:59.999Z' },
    { id: 4, firstSeenAt: '2025-09-08T00:00:00.000Z' },
    { id: 5, backlog: true },
    { id: 6, storyId: 3 },
    { id: 7, storyId: null },
  ])
  const { counts, questions } = await composeWeek(platform, parseWeek('2025-W36'), [])
  expect(counts).toMatchObject({ items: 4, stories: 3, bearing: 3 })
  expect(questions[4]?.activity).toEqual([
    {
      indicator: 'diffusion.open-closed-gap',
      name: 'Open-closed gap',
      stories: [null, null, null, 1, 3],
    },
  ])
})

test('a story that challenged a claim in the week before is not told again', async () => {
  const { platform } = await testPlatform({ now: NOW })
  await store(platform, [
    { id: 1, firstSeenAt: '2025-08-30T00:00:00.000Z' },
    { id: 2, storyId: 1 },
  ])
  await raise(platform, 1)
  await raise(platform, 2)
  const composed = await composeWeek(platform, parseWeek('2025-W36'), [])
  expect([composed.revisits, composed.again]).toEqual([[], [GAP]])
  const before = await composeWeek(platform, parseWeek('2025-W35'), [])
  expect(before.revisits).toHaveLength(1)
})

test('the author’s last answer counts, unless it is undone', async () => {
  const { platform } = await testPlatform({ now: NOW })
  await store(platform, [{ id: 1 }])
  const [flag] = await raise(platform, 1)
  const answer = (answer: 'not-relevant' | 'still-right', hour: string, undoneAt: string | null) =>
    platform.db.insert(checks).values({
      claimId: GAP,
      flagId: flag?.id ?? 0,
      answer,
      checkedAt: `2025-09-04T${hour}:00:00.000Z`,
      undoneAt,
    })
  await answer('still-right', '08', null)
  await answer('not-relevant', '09', NOW)
  const { revisits } = await composeWeek(platform, parseWeek('2025-W36'), [])
  expect(revisits[0]?.evidence[0]?.answer?.answer).toBe('still-right')
  await answer('not-relevant', '10', null)
  expect((await composeWeek(platform, parseWeek('2025-W36'), [])).revisits).toEqual([])
})

test('the step freezes the week that was over when the digest was due, once', async () => {
  const { platform, setNow } = await testPlatform({ now: '2025-09-08T06:59:00.000Z' })
  await store(platform, [{ id: 1 }])
  expect(await digest(platform, [])).toMatchObject({ week: '2025-W35', isNew: true, stories: 0 })
  setNow('2025-09-10T12:00:00.000Z')
  expect(await digest(platform, [])).toMatchObject({ week: '2025-W36', isNew: true, stories: 1 })
  const frozen = await frozenDigest(platform.db, '2025-W36')

  await store(platform, [{ id: 2 }])
  expect(await digest(platform, [])).toMatchObject({ week: '2025-W36', isNew: false, stories: 1 })
  expect(await frozenDigest(platform.db, '2025-W36')).toEqual(frozen)
  expect((await frozenDigests(platform.db)).map(({ week }) => week)).toEqual([
    '2025-W36',
    '2025-W35',
  ])
})

test('weeks that were missed are composed late, those in which anything was seen', async () => {
  const { platform, setNow } = await testPlatform({ now: NOW })
  await store(platform, [{ id: 1 }])
  expect(await digest(platform, [])).toMatchObject({ week: '2025-W36', late: [] })
  await store(platform, [{ id: 2, firstSeenAt: '2025-09-12T00:00:00.000Z' }])
  setNow('2025-10-01T12:00:00.000Z') // nobody was there on the 15th and on the 22nd
  expect(await digest(platform, [])).toMatchObject({ week: '2025-W39', late: ['2025-W37'] })
  expect((await frozenDigest(platform.db, '2025-W37'))?.counts.stories).toBe(1)
  expect(await digest(platform, [])).toMatchObject({ week: '2025-W39', isNew: false, late: [] })
})

test('of two that freeze a week at once, both get the first one’s', async () => {
  const { platform } = await testPlatform({ now: NOW })
  const first = await composeWeek(platform, parseWeek('2025-W36'), [])
  const second = { ...first, composedAt: '2025-09-08T07:00:01.000Z' }
  const kept = await Promise.all([first, second].map((one) => freezeDigest(platform.db, one, NOW)))
  expect(kept[1]).toEqual(kept[0])
})

test('how the sources were is known for a week after, and not for ever', async () => {
  const { platform, setNow } = await testPlatform({ now: NOW })
  const visit = { visitedAt: NOW, nextAt: NOW, failures: 2, failure: 'answered 503' }
  await noteVisit(platform.db, { sourceId: 'a', ...visit })
  const week = parseWeek('2025-W36')
  const { unread } = await composeWeek(platform, week, [])
  expect([unread.known, unread.missed.shown.map(({ why }) => why)]).toEqual([
    true,
    ['answered 503'],
  ])
  setNow('2025-10-08T07:00:00.000Z')
  const later = await composeWeek(platform, week, [])
  expect([later.unread.known, later.unread.missed.shown]).toEqual([false, []])
})
