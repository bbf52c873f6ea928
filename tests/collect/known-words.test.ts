// tests/collect/known-words.test.ts - words looked up where they stand are those a pattern finds.

import { expect, test } from 'vitest'
import { eachAsciiWord, knownWord, numberOf, numberStems } from '../../src/collect/known-words.ts'

const WORD = /[A-Za-z0-9]+(?:[.,'_][A-Za-z0-9]+)*|%/g

test.each([
  "GPT-5.5's 10,000 flaws: 12% (U.S.) don't_go a..b .x x. '' %%5%a",
  'O_o 1,2.3 a,,b @# Z',
  '',
])('finds the words of %j', (text) => {
  const found: [string, number, number][] = []
  eachAsciiWord(text, 0, text.length, (word, start, end) => found.push([word.found, start, end]))
  expect(found).toEqual(
    [...text.matchAll(WORD)].map(({ 0: word, index }) => [
      word.toLowerCase(),
      index,
      index + word.length,
    ]),
  )
})

test('words stay the same when more are read than are remembered', () => {
  for (let i = 0; i < 70_000; i++) {
    const letters = i.toString(26).replace(/[^a-z]/g, 'x')
    expect(knownWord(`q${i}${letters}`).word).toBe(`q${i}${letters}`)
  }
  expect(knownWord('attacks').stem.name).toBe('attack')
})

test('a stem has the number that a list gave it, others have none', () => {
  expect(knownWord('zebras').stem.number).toBe(0)
  numberStems(['zebra'])
  expect(knownWord('zebras').stem).toEqual({ name: 'zebra', number: numberOf('zebra') })
  expect(numberOf('zebra')).toBeGreaterThan(0)
  expect(numberOf('unlisted')).toBe(0)
})
