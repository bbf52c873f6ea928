import { expect, test } from 'vitest'
import { markDifferences, markWords } from '../../src/digest/differs.ts'

const shown = (passage: string, sentence: string) =>
  markDifferences(passage, sentence)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

test.each([
  ['trail by [six months], up from four months', 'trailed by about four months'],
  ['solved it in [6 of 10 attempts]; before, 3 of 10', '3 of 10 attempts, 20 hours'],
  ['[Scaling Policy v4.0] applies from [12 September 2025]', 'Scaling Policy v3.3'],
  ['[Opus 6] reached [61.2%], against 46 per cent', 'about 46 per cent of a rubric'],
  ['[14,000] flaws at [120 partners]', 'more than ten thousand; 50 partners'],
  ['ten thousand flaws', 'found more than 10,000 flaws by ten in a thousand'],
  ['The [19] who were asked', 'twenty'],
  ['19 per cent slower', '19% slower'],
  ['thirty-two steps', 'a thirty-two-step intrusion'],
  ['one of them, and a half', 'nothing'],
  ['no figure at all', 'nothing'],
  ['the [twenty-two per cent] of firms', 'about one in five'],
])('%s', (marked, sentence) => {
  expect(shown(marked.replace(/[[\]]/g, ''), sentence)).toBe(marked)
})

test('marks the words of a claim where they stand, and nothing where they do not', () => {
  expect(markWords('a b c', 'b').map(({ text }) => text)).toEqual(['a ', 'b', ' c'])
  expect(markWords('b', 'b')).toEqual([{ text: 'b', marked: true }])
  expect(markWords('a b c', 'x')).toEqual([{ text: 'a b c', marked: false }])
})
