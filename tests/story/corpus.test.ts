// tests/story/corpus.test.ts - holds the line on the labelled items that are carried: stories are found
// about as well as when this was written, and few look-alikes are joined.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Item, readCorpus } from '../../src/learn/stories.ts'
import { groupStories, joinItems, noStories } from '../../src/story/cluster.ts'
import { readGist } from '../../src/story/gist.ts'

const files = [...readCorpus('learn/corpus')].filter(([, items]) =>
  items.some((item) => item.story),
)

describe.each([
  ['the real items', files.filter(([name]) => name === 'dev.jsonl'), 0.68],
  ['the invented items', files.filter(([name]) => name !== 'dev.jsonl'), 0.25],
])('%s', (_, some, least) => {
  const scores = some.map(([, items]) => pairs(items))
  const sum = (of: 'right' | 'wrong' | 'missed') => scores.reduce((all, one) => all + one[of], 0)
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')]

  test('joins what is one event', () => {
    expect(right / (right + missed)).toBeGreaterThan(least)
  })

  test('joins little else', () => {
    expect(wrong / Math.max(1, right + wrong)).toBeLessThan(0.1)
  })
})

test('items that come one after another are joined as those that come together', () => {
  const items = files.find(([name]) => name === 'dev.jsonl')?.[1] ?? []
  const stories = noStories()
  for (const [number, item] of items.entries())
    joinItems(stories, [{ number, gist: readGist(item) }])
  const storyOf = new Map(items.map(({ id }, place) => [id, String(stories.storyOf[place])]))
  const [one, all] = [pairs(items, storyOf), pairs(items)]
  expect(one.right).toBeGreaterThanOrEqual(all.right - 2)
  expect(one.wrong).toBeLessThanOrEqual(all.wrong + 1)
})

test('the shipped counts are of about as many items as the corpus has', () => {
  const items = [...readCorpus('learn/corpus').values()].flat()
  const shipped = /items: (\d+)/.exec(readFileSync('src/story/frequencies.ts', 'utf8'))?.[1]
  expect(Math.abs(Number(shipped) - items.length) / items.length).toBeLessThan(0.2)
})

function pairs(items: Item[], storyOf: ReadonlyMap<string, string> = groupStories(items)) {
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
