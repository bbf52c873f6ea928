// tests/cli/measure.test.ts - what is counted when answers are held against labels.

import { expect, test } from 'vitest'
import { accuracyPage, differences, linesOf } from '../../src/cli/accuracy.ts'
import { type Answer, type Labelled, measure, ratesOf } from '../../src/cli/measure.ts'

const CYBER = 'diffusion.cyber-capability'
const GATES = 'diffusion.release-gates'
const RECORD = 'displacement.jobbench-46'

const item = (id: string, more: Partial<Labelled['labels']> = {}, story?: string): Labelled => ({
  id,
  title: `Title ${id}`,
  ...(story ? { story } : {}),
  labels: { questions: [], indicators: [], claims: [], ...more },
})

const answer = (
  story: string,
  tags: string[] = [],
  claims: [string, 'revise' | 'review'][] = [],
): Answer => ({
  tags: tags.map((tag) => ({ tag, score: 0.8, phrase: 'a phrase' })),
  chances: new Map(tags.map((tag) => [tag, 0.85])),
  verdicts: claims.map(([claimId, relation]) => {
    return { claimId, relation, passage: 'a passage', reason: 'a reason', score: 0.7 }
  }),
  story,
})

const items = [
  item('1', { questions: ['diffusion'], indicators: [CYBER] }, 's'),
  item('2', { claims: [{ id: RECORD, relation: 'revise' }], questions: ['displacement'] }, 's'),
  item('3'),
  item('4'),
]
const answers = [
  answer('1', ['diffusion', GATES]),
  answer('1', ['displacement'], [[RECORD, 'review']]),
  answer('3'),
  answer('4', ['diffusion']),
]
const measured = measure(items, answers)

test('counts tags, claims, revise and quiet items', () => {
  expect(measured.overall.questions).toEqual({ right: 2, wrong: 1, missed: 0 })
  expect(measured.overall.indicators).toEqual({ right: 0, wrong: 1, missed: 1 })
  expect(measured.overall.claims).toEqual({ right: 1, wrong: 0, missed: 0 })
  expect(measured.overall.revise).toEqual({ right: 0, wrong: 0, missed: 1 })
  expect(measured.quiet).toEqual({ left: 1, of: 2 })
  expect(measured.kinds).toEqual({ record: { right: 1, wrong: 0, missed: 0 } })
})

test('counts stories over all pairs', () => {
  expect(measured.overall.stories).toEqual({ right: 1, wrong: 0, missed: 0 })
  const apart = measure(items, [answer('1'), answer('2'), answer('3'), answer('3')])
  expect(apart.overall.stories).toEqual({ right: 0, wrong: 1, missed: 1 })
})

test('says what was taken for what, and why', () => {
  expect(measured.confusions).toEqual({ [`${CYBER} > ${GATES}`]: 1 })
  expect(measured.misses.map(({ id, is, label }) => `${id} ${is} ${label}`)).toEqual([
    `1 missed ${CYBER}`,
    `1 wrong ${GATES}`,
    '4 wrong diffusion',
  ])
  expect(measured.misses[1]?.why).toBe('likelihood 0.85, by "a phrase"')
})

test('compares what was thought with what was right', () => {
  expect(measured.reliability[8]).toEqual({ from: 0.8, given: 4, right: 2 })
})

test('rates of nothing are whole', () => {
  expect(ratesOf({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 })
  expect(ratesOf({ right: 1, wrong: 1, missed: 0 })).toMatchObject({ precision: 0.5, recall: 1 })
})

test('two measurements are compared by figures and by misses', () => {
  const better = measure(items, [
    answers[0] as Answer,
    answers[1] as Answer,
    answer('3'),
    answer('4'),
  ])
  expect(differences(measured, better)).toEqual(
    expect.arrayContaining(['quiet: 0.50 -> 1.00', 'gone: 4 wrong diffusion']),
  )
})

test('is told as lines and as a page', () => {
  expect(linesOf(measured).join('\n')).toContain(`1 missed ${CYBER}`)
  expect(accuracyPage(measured, '2026-11-21')).toContain(
    '| Questions | 0.67 | 1.00 | 0.80 | 0.96 |',
  )
})
