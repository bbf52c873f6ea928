// tests/story/window.test.ts - a window that was moved knows what one that was made anew knows.

import { expect, test } from 'vitest'
import { readGist } from '../../src/story/gist.ts'
import { moveWindow, noWindow, placeInWindow } from '../../src/story/window.ts'

const DAY_MS = 86_400_000
const PLACES = ['Rotterdam', 'Lisbon', 'Ghent', 'Oslo', 'Turin']
const gists = new Map(
  Array.from({ length: 40 }, (_, at) => {
    const place = PLACES[at % PLACES.length]
    const published = new Date(Date.UTC(2026, 2, 1) + Math.floor(at / 4) * DAY_MS).toISOString()
    const title = `Fire shuts the Fennick warehouse in ${place}, ${40 + (at % 3)},000 robots lost`
    const text = `The ${place} authority ordered Fennick Robotics to replace every Porter ${at % 7}.`
    return [at + 1, readGist({ title, text, published, url: `https://example.org/${at % 30}` })]
  }),
)
const bite = (from: number, to: number) =>
  [...gists].slice(from, to).map(([id, gist]) => ({ id, gist }))

test.each([20, 10, 1])('the same stories follow from the last %i items, moved or made', (kept) => {
  const moving = noWindow()
  const before = [...placeInWindow(moving, bite(0, 30)).storyOf]
    .map(([id, storyId]) => ({ id, storyId }))
    .slice(-kept)
  const moved = moveWindow(moving, before, gists)
  const made = moveWindow(noWindow(), before, gists)
  expect(moved).toBe(moving)
  expect([...moved.placeOf.keys()]).toEqual([...made.placeOf.keys()])
  expect(placeInWindow(moved, bite(30, 40))).toEqual(placeInWindow(made, bite(30, 40)))
})

test('a window that lacks an item, or knows it under another story, is made anew', () => {
  const window = noWindow()
  const storyId = placeInWindow(window, bite(0, 1)).storyOf.get(1) ?? 0
  expect(moveWindow(window, [{ id: 2, storyId: 2 }], gists)).not.toBe(window)
  expect(moveWindow(window, [{ id: 1, storyId: storyId + 1 }], gists)).not.toBe(window)
})
