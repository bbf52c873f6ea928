// tests/tag/line.test.ts - the line that a change must not fall behind: tags on the carried real items
// by cross-validation. The floors are some way under what is measured, because another seed or a
// dozen new training items move the figures by a point or two.

import { expect, test } from 'vitest'
import { realItems } from '../../learn/corpus.ts'
import { crossTags } from '../../learn/judge.ts'
import { measure, ratesOf } from '../../src/cli/measure.ts'

test('tags are right as often as they were', () => {
  const items = realItems()
  const judged = crossTags(2)
  const answers = items.map((item) => {
    const { tags = [], chances = new Map() } = judged.get(item.id) ?? {}
    return { tags, chances, verdicts: [], story: item.id }
  })
  const { overall, quiet, reliability } = measure(items, answers)
  expect(ratesOf(overall.questions).f1).toBeGreaterThan(0.83)
  expect(ratesOf(overall.indicators).f1).toBeGreaterThan(0.67)
  expect(quiet.left / quiet.of).toBeGreaterThan(0.84)

  const sure = reliability.filter(({ from }) => from >= 0.8)
  const right = sure.reduce((sum, band) => sum + band.right, 0)
  expect(right / sure.reduce((sum, band) => sum + band.given, 0)).toBeGreaterThan(0.85)
})
