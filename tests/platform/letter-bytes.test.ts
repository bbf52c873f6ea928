// tests/platform/letter-bytes.test.ts - the bytes of a call are the JSON that `JSON.stringify` would make.

import { expect, test } from 'vitest'
import { fillBlanks, letterBytes } from '../../src/platform/letter-bytes.ts'
import type { Letter } from '../../src/platform/platform.ts'

const body = {
  html: '<p title="a \\ b">Grüße 🙂 {{who}}\n<a href="{{link}}">{{who}}</a>\u2028</p>',
  text: '{{who}}, read this\t{{link}}',
}
const headers = { 'List-Id': '<digest.example.org>', 'Message-ID': '<{{id}}@example.org>' }
const letter = (to: string): Letter => ({
  to,
  from: 'Revisit <digest@example.org>',
  subject: 'A "week"',
  body,
  fill: { who: `the reader of "${to}"`, link: 'https://example.org/?a=1&b=2', id: '7' },
  headers,
})

const expected = (each: Letter) => ({
  from: each.from,
  to: [each.to],
  subject: each.subject,
  headers: { ...headers, 'Message-ID': '<7@example.org>' },
  html: fillBlanks(each.body.html, each),
  text: fillBlanks(each.body.text, each),
})
const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes))

test.each([[0], [1], [3]])('%i letters', (count) => {
  const letters = Array.from({ length: count }, (_, index) => letter(`reader${index}@example.org`))
  expect(read(letterBytes(letters))).toEqual(letters.map(expected))
})

test.each([
  ['a letter larger than those before it', '\u0000'.repeat(5000)],
  ['an address in another script', 'läser@exämple.org'],
  ['half a character', 'a\ud800b@example.org'],
  ['a quotation mark', '"odd address"@example.org'],
])('%s', (_, to) => {
  const letters = [letter('reader@example.org'), letter(to)]
  expect(read(letterBytes(letters))).toEqual(letters.map(expected))
})

test('a sheet that was written on before is written on again where it is large enough', () => {
  const sheet = new Uint8Array(letterBytes([letter('a'), letter('b')]).buffer)
  const again = letterBytes([letter('c')], sheet)
  expect(again.buffer).toBe(sheet.buffer)
  expect(read(again)).toEqual([expected(letter('c'))])
  const many = Array.from({ length: 9 }, (_, index) => letter(`reader${index}`))
  expect(read(letterBytes(many, sheet))).toEqual(many.map(expected))
})

test('letters of one body from two senders keep their own sender and subject', () => {
  const letters = [letter('a'), { ...letter('b'), from: 'B <b@example.org>', subject: '{{who}}' }]
  expect(read(letterBytes(letters as Letter[]))).toEqual(letters.map((each) => expected(each)))
})

test('a blank that nothing fills is an error, not a letter', () => {
  const unfilled = { ...letter('reader@example.org'), fill: { who: 'x', id: '7' } }
  expect(() => letterBytes([unfilled])).toThrow('nothing for {{link}}')
})
