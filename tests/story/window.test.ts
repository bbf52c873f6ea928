// tests/story/window.test.ts - a window that was moved knows what one that was made anew knows.

import { expect, test } from 'vitest'
import { readGist } from '../../src/story/gist.ts'
import { addToWindow, moveWindow, noWindow } from '../../src/story/window.ts'

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
const gist = (id: number) => gists.get(id) ?? readGist({ title: '', text: '' })

test.each([20, 10, 1])('the same stories follow from the last %i items, moved or made', (kept) => {
  const moving = noWindow()
  const before = Array.from({ length: 30 }, (_, at) => ({
    id: at + 1,
    storyId: addToWindow(moving, at + 1, gist(at + 1)),
  })).slice(-kept)
  const moved = moveWindow(moving, before, gists)
  const made = moveWindow(noWindow(), before, gists)
  expect(moved).toBe(moving)
  expect([...moved.placeOf.keys()]).toEqual([...made.placeOf.keys()])
  const next = [...gists.keys()].slice(30)
  const storiesIn = (window: typeof made) => next.map((id) => addToWindow(window, id, gist(id)))
  expect(storiesIn(moved)).toEqual(storiesIn(made))
})

test('a window that lacks an item, or knows it under another story, is made anew', () => {
  const window = noWindow()
  const storyId = addToWindow(window, 1, gist(1))
  expect(moveWindow(window, [{ id: 2, storyId: 2 }], gists)).not.toBe(window)
  expect(moveWindow(window, [{ id: 1, storyId: storyId + 1 }], gists)).not.toBe(window)
})
