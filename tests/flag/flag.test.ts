// tests/flag/flag.test.ts - the step: what is judged, stored, remembered and left alone.

import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { claims as claimsCommand } from '../../src/cli/claims.ts'
import { explain } from '../../src/cli/explain.ts'
import { addCheck, checksOf, undoCheck } from '../../src/flag/checks.ts'
import { flag } from '../../src/flag/flag.ts'
import { allFlags, flagById, flagsBy, flagsOn } from '../../src/flag/flags.ts'
import type { Db } from '../../src/platform/platform.ts'
import { flags, items, tags } from '../../src/schema.ts'
import { testPlatform } from '../test-platform.ts'
import { testTerminal } from '../test-terminal.ts'

const FABLE = 'displacement.fable-most-capable-public'
const news = {
  title: 'Fable 5 is taken offline again',
  text: 'Anthropic has withdrawn Claude Fable 5, its most capable public model, after a government directive. Access was suspended worldwide on Tuesday and nobody can say when Fable 5 will be restored.',
}

async function store(db: Db, id: number, more: Partial<typeof items.$inferInsert> = {}) {
  const datedAt = '2026-07-10T00:00:00.000Z'
  await db.insert(items).values({
    id,
    sourceId: 's',
    publisher: 'Example News',
    url: `https://example.org/${id}`,
    ...news,
    publishedAt: datedAt,
    firstSeenAt: datedAt,
    datedAt,
    storyId: id,
    taggedAt: datedAt,
    ...more,
  })
  await db
    .insert(tags)
    .values({ itemId: id, tag: 'diffusion', score: 0.9, phrase: news.title, datedAt })
}

test('stores what an item flags, with a passage that stands in it', async () => {
  const { platform } = await testPlatform({ now: '2026-07-11T00:00:00.000Z' })
  await store(platform.db, 1)
  expect(await flag(platform)).toMatchObject({ judged: 1, left: 0 })
  const [raised] = await flagsOn(platform.db, FABLE)
  expect(raised).toMatchObject({ relation: 'revise', storyId: 1, publisher: 'Example News' })
  expect(`${news.title}\n${news.text}`).toContain(raised?.passage)
  expect(raised?.reason).not.toBe('')
  expect(await flagById(platform.db, raised?.id ?? 0)).toEqual(raised)
  expect(await flag(platform)).toEqual({ judged: 0, raised: 0, left: 0 })
})

test.each([
  ['is not tagged', { taggedAt: null }],
  ['has no story', { storyId: null }],
])('leaves an item that %s for later', async (_, more) => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, more)
  expect(await flag(platform)).toEqual({ judged: 0, raised: 0, left: 0 })
})

test.each([
  ['from before the page raises nothing', '2026-06-20T00:00:00.000Z', 0],
  ['from after the page is news to it', '2026-06-25T00:00:00.000Z', 1],
])('history %s', async (_, datedAt, flagged) => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, { backlog: true, datedAt, publishedAt: datedAt })
  await flag(platform)
  expect(await flagsOn(platform.db, FABLE)).toHaveLength(flagged)
})

test('an item that is judged again flags a claim no second time', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1)
  await flag(platform)
  const before = await allFlags(platform.db)
  await platform.db.update(items).set({ judgedAt: null })
  await flag(platform)
  expect(await allFlags(platform.db)).toEqual(before)
})

test.each([
  ['goes when the author has not heard of it', null, 0],
  ['stays when he has', '2026-07-10T09:00:00.000Z', 1],
])('a flag whose passage was edited away %s', async (_, alertedAt, left) => {
  const { platform } = await testPlatform()
  await store(platform.db, 1)
  await flag(platform)
  const edited = {
    title: 'A correction',
    text: 'This post was published in error.',
    judgedAt: null,
  }
  await platform.db.update(flags).set({ alertedAt })
  await platform.db.update(items).set(edited)
  await flag(platform)
  expect(await flagsOn(platform.db, FABLE)).toHaveLength(left)
})

test('what was not relevant is not raised by another telling of the story, until that is undone', async () => {
  const { platform } = await testPlatform()
  const { db } = platform
  await store(db, 1)
  await flag(platform)
  const [first] = await flagsBy(db, 1).then((all) => all.filter(({ claimId }) => claimId === FABLE))
  const checkedAt = '2026-07-12T00:00:00.000Z'
  const answer = { claimId: FABLE, flagId: first?.id ?? 0, itemId: 1, storyId: 1 }
  const check = await addCheck(db, { ...answer, answer: 'not-relevant', checkedAt })
  await store(db, 2, { storyId: 1 })
  await store(db, 3, { storyId: 3 })
  await flag(platform)
  const flagged = async () => (await flagsOn(db, FABLE)).map(({ itemId }) => itemId).sort()
  expect(await flagged()).toEqual([1, 3])
  expect(await undoCheck(db, check, checkedAt)).toBe(true)
  expect(await undoCheck(db, check, checkedAt)).toBe(false)
  expect(await checksOf(db, FABLE)).toEqual([])
  await db.update(items).set({ judgedAt: null }).where(eq(items.id, 2))
  await flag(platform)
  expect(await flagged()).toEqual([1, 2, 3])
})

test('explain shows passage, sentence and reason; claims shows how each stands', async () => {
  const { platform } = await testPlatform({ now: '2026-07-20T00:00:00.000Z' })
  await store(platform.db, 1)
  await flag(platform)
  const { terminal, out } = testTerminal({ platform })
  expect(await explain.run(['https://example.org/1'], terminal)).toBe(0)
  expect(out.join('\n')).toMatch(/flagged displacement.fable-most-capable-public to revise/)
  expect(await explain.run(['99'], terminal)).toBe(1)
  expect(await claimsCommand.run(['--stale'], terminal)).toBe(0)
  expect(out.join('\n')).toContain(`revise  ${FABLE}`)
})
