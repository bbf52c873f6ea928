// tests/story/corpus.test.ts - holds the line on the labelled items that are carried: stories are found
// about as well as when this was written, and few look-alikes are joined.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Item, readCorpus } from '../../src/learn/stories.ts'
import { groupStories } from '../../src/story/cluster.ts'

const files = [...readCorpus('learn/corpus')].filter(([, items]) =>
  items.some((item) => item.story),
)

describe.each(files)('%s', (name, items) => {
  const { right, wrong, missed } = pairs(items)

  test('joins what is one event', () => {
    expect(right / (right + missed)).toBeGreaterThan(name === 'dev.jsonl' ? 0.68 : 0.25)
  })

  test('joins little else', () => {
    expect(wrong / Math.max(1, right + wrong)).toBeLessThan(0.1)
  })
})

test('the shipped counts are of about as many items as the corpus has', () => {
  const items = [...readCorpus('learn/corpus').values()].flat()
  const shipped = /items: (\d+)/.exec(readFileSync('src/story/frequencies.ts', 'utf8'))?.[1]
  expect(Math.abs(Number(shipped) - items.length) / items.length).toBeLessThan(0.2)
})

function pairs(items: Item[]) {
  const storyOf = groupStories(items)
  const found = { right: 0, wrong: 0, missed: 0 }
  for (const [at, a] of items.entries()) {
    for (const b of items.slice(at + 1)) {
      const same = a.story !== undefined && a.story === b.story
      const joined = storyOf.get(a.id) === storyOf.get(b.id)
      if (same && joined) found.right++
      else if (joined) found.wrong++
      else if (same) found.missed++
    }
  }
  return found
}
