// tests/story/window.test.ts - what a window finds does not hang on whether it was kept or opened anew.

import { expect, test } from 'vitest'
import { QUICK, WIDE } from '../../src/story/candidates.ts'
import { readGist } from '../../src/story/gist.ts'
import { openWindow, placeInWindow } from '../../src/story/window.ts'

const DAY_MS = 86_400_000
const PLACES = ['Rotterdam', 'Lisbon', 'Ghent', 'Oslo', 'Turin']
const items = Array.from({ length: 40 }, (_, at) => {
  const place = PLACES[at % PLACES.length]
  const published = new Date(Date.UTC(2026, 2, 1) + Math.floor(at / 4) * DAY_MS).toISOString()
  const title = `Fire shuts the Fennick warehouse in ${place}, ${40 + (at % 3)},000 robots lost`
  const text = `The ${place} authority ordered Fennick Robotics to replace every Porter ${at % 7}.`
  const url = `https://example.org/${at % 30}`
  return { id: at + 1, gist: readGist({ title, text, published, url }) }
})

test.each([WIDE, QUICK])(
  'the same stories follow from a window kept and one opened anew',
  (reach) => {
    const kept = openWindow('', [])
    const { storyOf } = placeInWindow(kept, items.slice(0, 30), WIDE)
    const before = items
      .slice(0, 30)
      .map((item) => ({ ...item, storyId: storyOf.get(item.id) ?? item.id }))
    const found = placeInWindow(kept, items.slice(30), reach)
    expect(found).toEqual(placeInWindow(openWindow('', before), items.slice(30), reach))
    expect(new Set(found.storyOf.values()).size).toBeLessThan(10)
  },
)

test('an item that is like two stories brings them together under the older number', () => {
  const told = (title: string, text: string) =>
    readGist({ title, text, published: '2026-03-04T08:00:00.000Z' })
  const fire = told('Fire at Fennick in Rotterdam', 'Fennick of Rotterdam lost 41,000 robots.')
  const window = openWindow('', [
    { id: 1, storyId: 1, gist: fire },
    { id: 2, storyId: 2, gist: fire },
  ])
  const found = placeInWindow(window, [{ id: 3, gist: fire }], WIDE)
  expect([...found.storyOf]).toEqual([[3, 1]])
  expect([...found.merged]).toEqual([[2, 1]])
})
