// tests/tag/corpus.test.ts - the labelled items that the judge learns from.

import { expect, test } from 'vitest'
import { foldsOf, realItems, writtenItems } from '../../learn/corpus.ts'
import { LABELS } from '../../learn/cross.ts'
import { claims } from '../../src/page/claims.ts'

const reals = realItems()
const items = [...reals, ...writtenItems()]

test('no two items have one id', () => {
  const ids = items.map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('every label is one of the page’s, and an indicator brings its question', () => {
  const claimIds = new Set(claims.map(({ id }) => id))
  for (const { id, labels } of items) {
    const { questions, indicators } = labels
    const unknown = [...questions, ...indicators].filter((label) => !LABELS.includes(label))
    const alone = indicators.filter((one) => !questions.includes(one.split('.')[0] ?? ''))
    const claimed = labels.claims.filter((claim) => !claimIds.has(claim.id))
    expect([id, unknown, alone, claimed]).toEqual([id, [], [], []])
  }
})

test('items of one story, and what retells one of them, are never parted', () => {
  const folds = foldsOf(items, 5)
  const foldOf = new Map(items.map(({ id }, i) => [id, folds[i]]))
  const foldOfStory = new Map(items.map(({ story, id }) => [story, foldOf.get(id)]))
  for (const { id, story, retells = [] } of items) {
    if (retells[0]) expect([id, foldOf.get(id)]).toEqual([id, foldOf.get(retells[0])])
    else if (story) expect([id, foldOf.get(id)]).toEqual([id, foldOfStory.get(story)])
  }
})
