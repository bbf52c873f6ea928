// tests/story/story.test.ts - the step over a real database: one event is one story, whichever run found
// it, and a run that was cut off and repeated ends the same.

import { expect, test } from 'vitest'
import type { Db } from '../../src/platform/platform.ts'
import { checks, flags, items } from '../../src/schema.ts'
import { placeItems } from '../../src/story/stories.ts'
import { story } from '../../src/story/story.ts'
import { testPlatform } from '../test-platform.ts'

const recall = {
  title: 'Fennick recalls 41,000 warehouse robots after fire in Rotterdam',
  text: 'Fennick Robotics is recalling 41,000 Porter 7 carriers after a battery fire shut a warehouse in Rotterdam on 3 March. The Dutch safety authority ordered the firm to replace the packs.',
}
const recallElsewhere = {
  title: 'Battery fire in Rotterdam grounds 41,000 Fennick carriers',
  text: 'After the blaze of 3 March the Dutch safety authority has told Fennick Robotics to change the batteries in every Porter 7, 41,000 machines in all.',
}
const strike = {
  title: 'Lisbon tram drivers begin a four-day strike over rosters',
  text: 'Trams stood still in Lisbon on Tuesday as drivers of Carris began four days of action over night rosters. The union says that 92 per cent of its members took part.',
}

async function store(db: Db, id: number, entry: { title: string; text: string }, day: string) {
  const instant = `2026-03-${day}T08:00:00.000Z`
  await db.insert(items).values({
    id,
    sourceId: `source-${id}`,
    publisher: `Publisher ${id}`,
    ...entry,
    firstSeenAt: instant,
    datedAt: instant,
  })
}

const storiesOf = async (db: Db) =>
  (await db.select({ story: items.storyId }).from(items).orderBy(items.id)).map((row) => row.story)

test('one event told twice is one story, named by its first item', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, recall, '04')
  await store(platform.db, 2, strike, '04')
  await store(platform.db, 3, recallElsewhere, '05')
  expect(await story(platform)).toEqual({ read: 3, joined: 1, left: 0 })
  expect(await storiesOf(platform.db)).toEqual([1, 2, 1])
})

test('an item of a later run joins the story that an earlier run began', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, recall, '04')
  await store(platform.db, 2, strike, '04')
  await story(platform)
  await store(platform.db, 3, recallElsewhere, '05')
  expect(await story(platform)).toEqual({ read: 1, joined: 1, left: 0 })
  expect(await storiesOf(platform.db)).toEqual([1, 2, 1])
})

test('a run that was cut off is taken up where it was', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, recall, '04')
  await store(platform.db, 2, strike, '04')
  await store(platform.db, 3, recallElsewhere, '05')
  await story(platform)
  await platform.db.update(items).set({ storyId: null })
  await story(platform)
  expect(await storiesOf(platform.db)).toEqual([1, 2, 1])
  expect(await story(platform)).toEqual({ read: 0, joined: 0, left: 0 })
})

test('the same event a year later is another story', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, recall, '04')
  await platform.db.insert(items).values({
    id: 2,
    sourceId: 'source-2',
    publisher: 'Publisher 2',
    ...recallElsewhere,
    firstSeenAt: '2027-03-05T08:00:00.000Z',
    datedAt: '2027-03-05T08:00:00.000Z',
  })
  await story(platform)
  expect(await storiesOf(platform.db)).toEqual([1, 2])
})

test('a story that becomes part of another takes along what was noted of it', async () => {
  const { db } = (await testPlatform()).platform
  for (const id of [1, 2, 3, 4]) await store(db, id, strike, '04')
  await placeItems(
    db,
    new Map([
      [1, 1],
      [2, 2],
      [3, 2],
    ]),
    new Map(),
  )
  const [claimId, passage, reason, raisedAt] = ['x', 'p', 'r', '2026-03-05T09:00:00.000Z']
  const flag = { claimId, passage, reason, raisedAt, datedAt: raisedAt, score: 0.5 }
  await db.insert(flags).values({ ...flag, relation: 'review', itemId: 3, storyId: 2 })
  const answer = 'not-relevant'
  await db.insert(checks).values({ claimId, itemId: 3, storyId: 2, answer, checkedAt: raisedAt })
  await placeItems(db, new Map([[4, 1]]), new Map([[2, 1]]))
  expect(await storiesOf(db)).toEqual([1, 1, 1, 1])
  expect(await db.select({ story: flags.storyId }).from(flags)).toEqual([{ story: 1 }])
  expect(await db.select({ story: checks.storyId }).from(checks)).toEqual([{ story: 1 }])
})
