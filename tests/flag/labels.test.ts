// tests/flag/labels.test.ts - the author's answers as labels.

import { expect, test } from 'vitest'
import { labelOf } from '../../src/flag/labels.ts'

const item = {
  id: 7,
  url: 'https://example.org/a',
  publisher: 'Example',
  title: 'T',
  text: 'Words.',
  datedAt: '2026-07-01T10:00:00.000Z',
}
const tags = ['diffusion', 'diffusion.cyber-capability']
const flag = (
  claimId: string,
  answer: 'revised' | 'still-right' | 'not-relevant' | 'later' | null,
) => ({
  claimId,
  relation: 'review' as const,
  answer,
})

test.each([
  ['revised makes a revision', [flag('a.b', 'revised')], [{ id: 'a.b', relation: 'revise' }]],
  ['still right makes a review', [flag('a.b', 'still-right')], [{ id: 'a.b', relation: 'review' }]],
  ['not relevant makes no claim', [flag('a.b', 'not-relevant')], []],
])('%s', (_, flags, claims) => {
  expect(labelOf({ item, tags, flags })).toMatchObject({
    id: 'answered-7',
    published: '2026-07-01',
    labels: { questions: ['diffusion'], indicators: ['diffusion.cyber-capability'], claims },
  })
})

test.each([
  ['an item without flags', []],
  ['one that is not answered', [flag('a.b', 'revised'), flag('c.d', null)]],
  ['one that was put off', [flag('a.b', 'later')]],
])('%s is no label', (_, flags) => {
  expect(labelOf({ item, tags, flags })).toBeNull()
})
