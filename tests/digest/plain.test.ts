import { describe, expect, test } from 'vitest'
import { clip, isolated, plain, webAddress } from '../../src/digest/plain.ts'
import { HOSTILE } from './evidence.ts'

test.each([
  ['override', 'safegpj.exe name'],
  ['isolates', 'hidden end'],
  ['controls', 'abc[31mred0m'],
  ['separators', 'one two three four'],
  ['surrogate', 'half \ufffd of a pair'],
  ['tags', 'tagged'],
  ['zalgo', 'z\u0300\u0301\u0302algo'],
  ['heading', '# Heading - list > quote'],
])('makes %s plain', (name, expected) => {
  expect(plain(HOSTILE[name] ?? '')).toBe(expected)
})

test('keeps what joins letters and emoji', () => {
  for (const text of ['नमस्ते', 'می\u200cخواهم', '👩\u200d🔬 ❤\ufe0f', 'naïve – “quoted”']) {
    expect(plain(text)).toBe(text)
  }
})

describe('clip', () => {
  test.each([
    ['short enough', 20, 'short enough'],
    ['cut between two words here', 17, 'cut between two\u2026'],
    ['onewordthatneverends', 8, 'oneword\u2026'],
    ['👩👩👩👩', 3, '👩👩\u2026'],
  ])('%s to %i', (text, most, expected) => {
    expect(clip(text, most)).toBe(expected)
    expect([...clip(text, most)].length).toBeLessThanOrEqual(most)
  })
})

test.each([
  ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
  ['HTTP://A.example', 'http://a.example/'],
  ['https://bücher.example/a b', 'https://xn--bcher-kva.example/a%20b'],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['//no.scheme.example', null],
  ['', null],
  [null, null],
])('the address %j is %j', (url, expected) => {
  expect(webAddress(url)).toBe(expected)
})

test('fences a text that runs right to left, and no other', () => {
  expect(isolated('שלום')).toBe('\u2068שלום\u2069')
  expect(isolated('hello')).toBe('hello')
})
