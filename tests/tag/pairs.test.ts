// tests/tag/pairs.test.ts - pairs are found again, and others are not.

import { expect, test } from 'vitest'
import { inPairs, makePairs } from '../../src/tag/pairs.ts'

test('finds what was put in', () => {
  const all = Array.from({ length: 900 }, (_, i) => [(i * 7919) % 65_536, i % 30, i] as const)
  const pairs = makePairs(all)
  expect(all.map(([first, second]) => inPairs(pairs, first, second))).toEqual(
    all.map(([, , i]) => i),
  )
  expect(inPairs(pairs, 3, 31)).toBe(-1)
  expect(inPairs(makePairs([]), 0, 0)).toBe(-1)
})
