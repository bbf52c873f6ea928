// tests/story/figures.test.ts - one number is one feature, however it is written.

import { expect, test } from 'vitest'
import { readTerms } from '../../src/collect/terms.ts'
import { figuresAt } from '../../src/story/figures.ts'

const featuresOf = (text: string) => {
  const terms = readTerms(text)
  return terms.words.flatMap((_, at) => figuresAt(terms, at).map(({ feature }) => feature))
}

test.each([
  ['28.8 million queries', ['#28800000', '#~29000000']],
  ['28,800,000 queries', ['#28800000', '#~29000000']],
  ['a $1.5bn fund', ['#1500000000', '#~1500000000']],
  ['sixty-one projects', ['#61 project']],
  ['fifteen projects', ['#15 project']],
  ['15 projects', ['#15 project']],
  ['some twenty thousand people', ['#20000', '#~20000']],
  ['16.1 per cent', ['#16.1%']],
  ['16.1%', ['#16.1%']],
  ['sixty-one in a hundred', ['#61%']],
  ['77 cases out of a hundred', ['#77%']],
  ['a score of 16.1', ['#16.1']],
  ['on 9 June', ['~6-9']],
  ['on June 9', ['~6-9']],
  ['about Fable 5', ['@fable 5']],
  ['in version 3.2', ['@version 3.2']],
  ['by 2030', []],
  ['the H200 part', ['h200']],
])('%s', (text, features) => {
  expect(featuresOf(text)).toEqual(features)
})
