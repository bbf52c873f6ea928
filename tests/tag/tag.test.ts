// tests/tag/tag.test.ts - the step: what is read, stored, left alone and read again.

import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '../../src/platform/platform.ts'
import { items, tags } from '../../src/schema.ts'
import { tag } from '../../src/tag/tag.ts'
import { testPlatform } from '../test-platform.ts'

const injected = {
  title: 'Coding agent follows instructions hidden in a README',
  text: 'Researchers planted a prompt injection in a repository. The agent obeyed it in 71 per cent of runs.',
}
const strike = { title: 'Baristas strike', text: 'Union members walked out of dozens of shops.' }

async function store(db: Db, id: number, more: { title: string; text: string }) {
  const datedAt = '2026-07-10T00:00:00.000Z'
  const row = { sourceId: 's', publisher: 'Example News', firstSeenAt: datedAt, datedAt }
  await db.insert(items).values({ id, ...row, ...more })
}

const tagsOf = async (db: Db, id: number) =>
  (await db.select().from(tags).where(eq(tags.itemId, id))).map((row) => row.tag)

test('reads every item once and stores what it is evidence on', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, injected)
  await store(platform.db, 2, strike)
  expect(await tag(platform)).toEqual({ read: 2, tagged: 1, left: 0 })
  expect(await tagsOf(platform.db, 1)).toContain('environment.false-authority')
  expect(await tagsOf(platform.db, 2)).toEqual([])
  const [row] = await platform.db.select().from(tags)
  expect(row).toMatchObject({ itemId: 1, datedAt: '2026-07-10T00:00:00.000Z' })
  expect(`${injected.title}\n${injected.text}`).toContain(row?.phrase)
  expect(await tag(platform)).toEqual({ read: 0, tagged: 0, left: 0 })
})

test('an item that changed loses the tags it no longer earns', async () => {
  const { platform } = await testPlatform()
  await store(platform.db, 1, injected)
  await tag(platform)
  await platform.db.update(items).set({ ...strike, taggedAt: null })
  expect(await tag(platform)).toEqual({ read: 1, tagged: 0, left: 0 })
  expect(await tagsOf(platform.db, 1)).toEqual([])
})

test('more items than one bite holds are all read', async () => {
  const { platform } = await testPlatform()
  for (let id = 1; id <= 450; id++) await store(platform.db, id, strike)
  expect(await tag(platform)).toEqual({ read: 450, tagged: 0, left: 0 })
})
