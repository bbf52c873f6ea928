// tests/end-to-end.test.ts - the whole service over the demo world: captures go in at one end, the digests
// of four weeks come out at the other, and every fault that a feed in it has is met on the way.
// After a change that is meant to change them: npx vitest run tests/end-to-end.test.ts -u

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DAYS, WORLD } from '../src/cli/demo.ts'
import { ownerAddress } from '../src/deliver/owner.ts'
import type { Digest } from '../src/digest/compose.ts'
import { frozenDigests } from '../src/digest/digests.ts'
import { FORMATS, render } from '../src/digest/render.ts'
import { MOST_BYTES } from '../src/digest/render-html.ts'
import { claimById } from '../src/page/claims.ts'
import { type Replayed, replay } from '../src/replay.ts'
import { flags, items, sightings, tags } from '../src/schema.ts'
import { readIndex } from '../src/sources/recorded.ts'
import { totals } from '../src/totals.ts'
import { testPlatform } from './test-platform.ts'

const BASE = 'https://revisit.example'
const { platform, letters } = await testPlatform({ env: { BASE_URL: BASE } })
const { db } = platform
const recordings = readIndex(await readFile(join(WORLD, 'INDEX.json'), 'utf8'))
const run = () =>
  replay(platform, { ...DAYS, recordings, read: (file) => readFile(join(WORLD, file)) })

let replayed: Replayed
let stored: (typeof items.$inferSelect)[]
let digests: Map<string, Digest>

beforeAll(async () => {
  replayed = await run()
  stored = await db.select().from(items)
  digests = new Map((await frozenDigests(db)).map((digest) => [digest.week, digest]))
})

const named = (title: string) => stored.filter((item) => item.title.startsWith(title))
const from = (publisher: string) => stored.filter((item) => item.publisher === publisher)

test('every step does its work, and nobody but the author is written to', async () => {
  expect(replayed.faults).toEqual([])
  expect(replayed.sources).toBe(15)
  expect(await totals(db)).toMatchObject({ items: 1151, news: 50, digests: 4 })
  expect([...new Set(letters.map(({ to }) => to))]).toEqual([ownerAddress(platform.config)])
})

test('a second run adds nothing', async () => {
  const before = await Promise.all(
    [items, sightings, tags, flags].map((table) => db.select().from(table)),
  )
  await run()
  const after = await Promise.all(
    [items, sightings, tags, flags].map((table) => db.select().from(table)),
  )
  expect(after).toEqual(before)
})

test.each(['2025-W36', '2025-W37', '2025-W38', '2025-W39'])(
  '%s is composed as it stands in digests/',
  async (week) => {
    const digest = digests.get(week)
    if (!digest) throw new Error(`there is no digest of ${week}`)
    await expect(render(digest, 'md', BASE)).toMatchFileSnapshot(`../digests/${week}.md`)
    for (const format of FORMATS) {
      expect(Buffer.byteLength(render(digest, format, BASE))).toBeLessThan(MOST_BYTES)
    }
  },
)

describe('what is wrong with a feed harms nothing', () => {
  test.each([
    ['dates restamped on every pull', 'AI model breaks into simulated', null],
    ['dates known to the month', 'Open call: confidential', null],
    ['one constant date', 'Against dashboards', null],
    ['no date at all', 'Which parts of a harness', null],
    ['a date in the future', 'Programme of next week', null],
    ['a date like any other', 'Tamper-resistant safeguards', '2025-09-24T10:00:00.000Z'],
    ['a page without a feed', 'Permissions that agents', '2025-09-19T00:00:00.000Z'],
  ])('%s', (_, title, publishedAt) => {
    const [item, ...others] = named(title)
    expect(others).toEqual([])
    expect(item).toMatchObject({ publishedAt, backlog: false })
    expect(item?.datedAt).toBe(publishedAt ?? item?.firstSeenAt)
  })

  test('a whole history is stored and is no news', () => {
    const history = from('Slow Takes')
    expect(history.filter(({ backlog }) => backlog)).toHaveLength(1040)
    expect(history.filter(({ backlog }) => !backlog)).toHaveLength(3)
  })

  test('the same post from two generators is one item', () => {
    expect(named('Introducing Corvid 3')).toHaveLength(1)
    expect(named('Our model-safety bounty')).toHaveLength(1)
  })

  test('Latin-1 that nobody declares reads right', () => {
    expect(named('Consumer prices in August: café prices')).toHaveLength(1)
    expect(named('Survey of enterprises')[0]?.text).toContain('Rémy Gélinas and Zoë Müller')
  })

  test('a title in XHTML and a relative link read right', () => {
    expect(named('Introducing Corvid 3')[0]?.url).toBe('https://aldine.example/news/corvid-3')
  })

  test('of a document that ends half-way, what can be read is', () => {
    expect(named('An index of cyber exposure & protection')).toHaveLength(1)
    expect(replayed.problems.get('cove--2025-09-19.xml')?.join()).toContain('ends inside')
  })

  test('a feed that shrinks is reported, and nothing of it is dropped', () => {
    expect(from('Tern Foundation')).toHaveLength(22)
    expect(replayed.problems.get('tern--2025-09-20.xml')?.join()).toContain('5 entries where')
  })

  test('a feed that is valid and empty is no failure', () => {
    expect(from('Pellew AI')).toEqual([])
    expect([...replayed.problems.keys()].filter((file) => file.startsWith('pellew'))).toEqual([])
  })

  test('the week in which a source failed names it, the next one does not', () => {
    const failing = (week: string) =>
      digests.get(week)?.unread.failing.shown.map(({ publisher }) => publisher)
    expect(failing('2025-W37')).toEqual(['Ostler Security'])
    expect(failing('2025-W38')).toEqual([])
  })
})

test('a flag has a passage that stands in the item, word for word, and a claim of the page', async () => {
  const raised = await db.select().from(flags)
  const byId = new Map(stored.map((item) => [item.id, item]))
  expect(raised.length).toBeGreaterThan(10)
  for (const { itemId, passage, claimId, reason } of raised) {
    const item = byId.get(itemId)
    expect(`${item?.title}\n${item?.text}`).toContain(passage)
    expect(claimById(claimId)).toBeDefined()
    expect(reason).not.toBe('')
  }
})

test.each([
  ['a new version of a cited policy', '2025-W38', 'diffusion.collective-action-frameworks'],
  ['something that was said not to exist', '2025-W38', 'assurance.no-standing-route'],
  ['a newer figure for the same measure', '2025-W36', 'diffusion.gap-four-months'],
  ['a second to do what was a first', '2025-W36', 'displacement.first-32-step-intrusion'],
  ['a count that grew', '2025-W36', 'diffusion.glasswing-ten-thousand'],
])('%s challenges its claim', (_, week, claimId) => {
  const found = digests.get(week)?.revisits.find((one) => one.claimId === claimId)
  expect(found?.evidence.length).toBeGreaterThan(0)
})

test('several publishers of one event are one piece of evidence', () => {
  const revisit = digests
    .get('2025-W36')
    ?.revisits.find(({ claimId }) => claimId === 'displacement.first-32-step-intrusion')
  expect(revisit?.evidence).toHaveLength(1)
  expect(revisit?.evidence[0]?.by.map(({ publisher }) => publisher).sort()).toEqual([
    'Harbour Post',
    'Northgate AI Security Institute',
  ])
})

test('a quiet week is quiet, whatever words its news shares with the questions', () => {
  const quiet = digests.get('2025-W37')
  expect(quiet).toMatchObject({ revisits: [], further: [], counts: { bearing: 0 } })
  expect(quiet?.counts.stories).toBeGreaterThan(8)
})
