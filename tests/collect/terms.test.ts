import { describe, expect, test } from 'vitest'
import { plainCharacters, readTerms, stemPhrase } from '../../src/collect/terms.ts'

describe('readTerms', () => {
  test.each([
    ['GPT-5.5’s 10,000 flaws', ['gpt', '5.5', '10,000', 'flaws']],
    ['3.3 per cent, 12% and 4 percent', ['3.3', 'percent', '12', 'percent', 'and', '4', 'percent']],
    ['the U.S. said “open-weight”', ['the', 'u.s', 'said', 'open', 'weight']],
    ['CLAUDE.md and next.js', ['claude.md', 'and', 'next.js']],
    ['naïve É-commerce 東京', ['naïve', 'é', 'commerce', '東京']],
    ['', []],
  ])('takes %j apart into words', (text, words) => {
    expect(readTerms(text).words).toEqual(words)
  })

  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Dr. Smith met Sen. Warren at 3 p.m. today.', ['Dr. Smith met Sen. Warren at 3 p.m. today.']],
    ['It is 3.5 per cent. “So,” she said.', ['It is 3.5 per cent.', '“So,” she said.']],
    ['A line\nand another\n\n', ['A line', 'and another']],
  ])('finds the sentences of %j', (text, sentences) => {
    const terms = readTerms(text)
    expect(terms.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })

  test('every word stands in the text where it is said to stand', () => {
    const text = 'The model’s “open–weight” release — 4 per cent.'
    const { words, starts, ends } = readTerms(text)
    expect(words.map((_, i) => text.slice(starts[i], ends[i]))).toEqual([
      'The',
      'model’s',
      'open',
      'weight',
      'release',
      '4',
      'per cent',
    ])
  })
})

test('a phrase is stemmed as a text is', () => {
  expect(stemPhrase('Prompt-injection attacks')).toBe(
    readTerms('prompt injections attacked').stems.join(' '),
  )
})

test('plain characters keep every offset', () => {
  expect(plainCharacters('a’b–c d')).toBe("a'b-c d")
})
