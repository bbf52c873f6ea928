// tests/flag/standings.test.ts - how claims stand over time, by the same rule as freshness.

import { expect, test } from 'vitest'
import type { Check } from '../../src/flag/checks.ts'
import { freshness } from '../../src/flag/freshness.ts'
import { type Mark, standingsOf } from '../../src/flag/standings.ts'

const day = (n: number) => new Date(Date.UTC(2026, 5, 1) + n * 86_400_000).toISOString()
const mark = (id: number, n: number, relation: Mark['relation'] = 'review'): Mark => ({
  id,
  claimId: 'c',
  relation,
  raisedAt: day(n),
})
const check = (id: number, n: number, more: Partial<Check> = {}) => ({
  id,
  claimId: 'c',
  flagId: null,
  answer: 'still-right' as Check['answer'],
  until: null,
  checkedAt: day(n),
  ...more,
})
const standing = (marks: Mark[], checks: ReturnType<typeof check>[], now = day(30)) =>
  standingsOf(['c'], marks, checks, now).get('c')

test('tells each change and what made it', () => {
  const later = check(2, 8, { answer: 'later', until: day(12).slice(0, 10), flagId: 3 })
  const found = standing([mark(1, 1), mark(2, 2, 'revise'), mark(3, 6)], [check(1, 4), later])
  expect(
    found?.changes.map(({ at, from, to, flagId, checkId }) => [at, from, to, flagId, checkId]),
  ).toEqual([
    [day(1), 'fresh', 'review', 1, null],
    [day(2), 'review', 'revise', 2, null],
    [day(4), 'revise', 'fresh', null, 1],
    [day(6), 'fresh', 'review', 3, null],
    [day(8), 'review', 'fresh', null, 2],
    [day(12), 'fresh', 'review', null, null],
  ])
  expect(found).toMatchObject({
    verdict: 'review',
    since: day(12),
    open: [3],
    revise: 0,
    review: 1,
  })
})

test('a claim that nothing flagged has always been fresh', () => {
  expect(standing([], [])).toMatchObject({ verdict: 'fresh', since: null, changes: [] })
})

test('agrees with freshness on whatever was flagged and answered', () => {
  let seed = 7
  const random = (most: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
  const answers = ['revised', 'still-right', 'not-relevant', 'later'] as const
  for (let round = 0; round < 300; round++) {
    const marks = Array.from({ length: random(8) }, (_, id) =>
      mark(id, random(20), random(2) ? 'revise' : 'review'),
    ).sort((a, b) => a.raisedAt.localeCompare(b.raisedAt))
    const checks = Array.from({ length: random(6) }, (_, id) => {
      const about = marks[random(marks.length * 2)] // half of them: the whole claim
      const asked = about ? (Date.parse(about.raisedAt) - Date.parse(day(0))) / 86_400_000 : 0
      const until = random(3) ? day(random(40)).slice(0, 10) : null
      return check(id, asked + 1 + random(8) + 0.1 * id, {
        flagId: about?.id ?? null,
        answer: answers[random(4)] ?? 'later',
        until,
      })
    }).sort((a, b) => a.checkedAt.localeCompare(b.checkedAt))
    const now = day(30)
    const by = freshness(marks, checks, now)
    const found = standing(marks, checks, now)
    expect(found?.verdict).toBe(by.verdict)
    expect(found?.open.toSorted()).toEqual(by.open.map(({ id }) => id).sort())
  }
})
