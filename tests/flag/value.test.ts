// tests/flag/value.test.ts - the quantities that a text gives.

import { expect, test } from 'vitest'
import { readTerms } from '../../src/collect/terms.ts'
import { valuesIn } from '../../src/flag/value.ts'

test.each([
  ['It solved the range in 3 of 10 attempts.', [[30, 30, 'percent']]],
  ['About one in five firms cut staff.', [[20, 20, 'percent']]],
  ['Nine in ten reported no change.', [[90, 90, 'percent']]],
  ['Developers were 19 per cent slower.', [[19, 19, 'percent']]],
  ['It fell by 2.5 percentage points.', [[2.5, 2.5, 'points']]],
  ['A lag of three to seven months.', [[3, 7, 'month']]],
  ['Some 5-15 years passed.', [[5, 15, 'year']]],
  ['More than 10,000 vulnerabilities were found.', [[10_000, 10_000, 'vulner']]],
  ['A thirty-two-step intrusion.', [[32, 32, 'step']]],
  ['Two million tokens.', [[2_000_000, 2_000_000, 'token']]],
  ['It cost $1.5 million.', [[1_500_000, 1_500_000, 'dollars']]],
  ['A third of them failed.', [[100 / 3, 100 / 3, 'percent']]],
  ['Fable 5 shipped on 9 June 2026.', [[9, 9, 'june']]],
  ['In 2025 nothing happened.', []],
] as const)('%s', (text, expected) => {
  const found = valuesIn(readTerms(text)).map(({ low, high, unit }) => [low, high, unit])
  expect(found).toEqual(expected)
})
