// tests/flag/item-lists.test.ts - the lists of items: what is in them, and that an index gives the order.

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  flagsOf,
  type ItemFilter,
  listItems,
  listQuery,
  tagsOf,
} from '../../src/flag/item-lists.ts'
import { searchTerms } from '../../src/flag/search-terms.ts'
import { evidenceVersion } from '../../src/versions.ts'
import { testPlatform } from '../test-platform.ts'
import { seed } from '../web/seed.ts'

const filters: [string, ItemFilter][] = [
  ['everything', {}],
  ['what bears on a question', { bearing: true }],
  ['a question', { tag: 'diffusion' }],
  ['an indicator of a source', { tag: 'diffusion.cyber-capability', source: 'northgate' }],
  ['a claim', { claim: 'diffusion.gap-four-months' }],
  ['a claim and a question', { claim: 'diffusion.gap-four-months', tag: 'diffusion' }],
  ['a source', { source: 'northgate' }],
  ['a source, bearing', { source: 'northgate', bearing: true }],
  ['a story', { story: 1 }],
  ['stories', { first: true }],
  ['a span', { since: '2026-06-02', until: '2026-06-05', bearing: true }],
  ['a search', { text: 'cyber' }],
  ['a search in a question', { text: 'cyber', tag: 'diffusion' }],
]

test.each(filters)('%s: pages are whole, in order and without repeats', async (_, filter) => {
  const { platform } = await testPlatform()
  await seed(platform.db)
  const all = await listItems(platform.db, filter, 1000)
  const paged: number[] = []
  for (let before: { datedAt: string; id: number } | undefined; ; ) {
    const page = await listItems(platform.db, filter, 7, before)
    paged.push(...page.map(({ id }) => id))
    before = page.at(-1)
    if (page.length < 7) break
  }
  expect(all.length).toBeGreaterThan(0)
  expect(paged).toEqual(all.map(({ id }) => id))
  expect(new Set(paged).size).toBe(paged.length)
  const key =
    filter.text === undefined
      ? all.map(({ datedAt }) => datedAt)
      : all.map(({ id }) => String(id).padStart(9, '0'))
  expect(key).toEqual(key.toSorted().reverse())
})

test.each(filters)('%s: no table is read whole, nothing is sorted', async (_, filter) => {
  const { platform } = await testPlatform()
  const place = { datedAt: '2026-06-02', id: 3 }
  for (const before of [undefined, place]) {
    const query = listQuery(filter, 100, before)
    const plan = await platform.db.all<{ detail: string }>(sql`explain query plan ${query}`)
    const steps = plan.map(({ detail }) => detail)
    expect(steps.filter((step) => /TEMP B-TREE/.test(step))).toEqual([])
    // a SCAN of an index, in its order, ends at the limit; one of a table would not
    expect(
      steps.filter((step) =>
        /^SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX)|b$)/.test(step),
      ),
    ).toEqual([])
  }
})

test('gives the tags and flags of some items', async () => {
  const { platform } = await testPlatform()
  await seed(platform.db)
  const [item] = await listItems(platform.db, { claim: 'diffusion.gap-four-months' }, 1)
  const ids = [item?.id ?? 0]
  expect((await tagsOf(platform.db, ids)).map(({ tag }) => tag)).toContain('diffusion')
  expect((await flagsOf(platform.db, ids)).map(({ claimId }) => claimId)).toContain(
    'diffusion.gap-four-months',
  )
})

test.each([
  ['cyber range', '"cyber" "range"'],
  ['  "open weights" lag ', '"open weights" "lag"'],
  ['agent -browser', '"agent" NOT "browser"'],
  ['eval*', '"eval"*'],
  ['chain-of-thought', '"chain of thought"'],
  ['AND OR NOT NEAR(a b)', '"AND" "OR" "NOT" "NEAR a" "b"'],
  ['title:x ^y {z}', '"title x" "y" "z"'],
  ['"unclosed phrase', '"unclosed phrase"'],
  ['Évaluation 中文', '"Évaluation" "中文"'],
  ['-only', null],
  ['"" * ( ) \u0000', null],
  ['', null],
])('%j is looked for as %j', (typed, terms) => {
  expect(searchTerms(typed)).toBe(terms)
})

test('no search is an error', async () => {
  const { platform } = await testPlatform()
  await seed(platform.db)
  const hostile = [
    '"',
    "'",
    '*',
    'a*b*',
    '"a" OR',
    'NEAR/2',
    'a AND',
    '(',
    '\u202eabc',
    'x'.repeat(5000),
    '- -',
    '"a"b"c',
    '\ud800',
    'a:b',
    '+',
    "'; drop table items --",
  ]
  for (const text of hostile)
    expect(Array.isArray(await listItems(platform.db, { text }, 5))).toBe(true)
})

test.each([
  ['a tag', "insert into tags values (1, 'assurance', 0.5, 'x', '2026-06-01')"],
  [
    'a flag',
    "insert into flags (item_id, claim_id, relation, passage, reason, score, raised_at, dated_at) values (40, 'c', 'review', 'p', 'r', 1, 'x', 'x')",
  ],
  ['an answer', "insert into checks (claim_id, answer, checked_at) values ('c', 'revised', 'x')"],
  ['an edited title', "update items set title = 'new' where id = 1"],
  ['a digest', "insert into digests (week, composed_at, digest) values ('2026-W01', 'x', '{}')"],
])('%s moves the version', async (_, statement) => {
  const { platform } = await testPlatform()
  await seed(platform.db)
  const before = await evidenceVersion(platform.db)
  await platform.db.$client.execute(statement)
  expect((await evidenceVersion(platform.db)).number).toBeGreaterThan(before.number)
})

test('what no feed shows leaves the version as it is', async () => {
  const { platform } = await testPlatform()
  await seed(platform.db)
  const before = await evidenceVersion(platform.db)
  await platform.db.$client.execute(
    "update items set judged_at = 'x', tagged_at = 'y', title = title",
  )
  await platform.db.$client.execute(
    "insert into runs (step, slot, started_at) values ('a', 'b', 'c')",
  )
  expect(await evidenceVersion(platform.db)).toEqual(before)
})
