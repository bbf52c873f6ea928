// tests/platform/letter-bytes.test.ts - the bytes of a call are the JSON that `JSON.stringify` would make.

import { expect, test } from 'vitest'
import { fillBlanks, letterBytes } from '../../src/platform/letter-bytes.ts'
import type { Letter } from '../../src/platform/platform.ts'

const body = {
  html: '<p title="a \\ b">Grüße 🙂 {{who}}\n<a href="{{link}}">{{who}}</a>\u2028</p>',
  text: '{{who}}, read this\t{{link}}',
}
const letter = (to: string): Letter => ({
  to,
  from: 'Revisit <digest@example.org>',
  subject: 'A "week"',
  body,
  fill: { who: `the reader of "${to}"`, link: 'https://example.org/?a=1&b=2' },
  headers: { 'List-Id': '<digest.example.org>' },
})

test.each([[0], [1], [3]])('%i letters', (count) => {
  const letters = Array.from({ length: count }, (_, index) => letter(`reader${index}@example.org`))
  const expected = letters.map((each) => ({
    from: each.from,
    to: [each.to],
    subject: each.subject,
    headers: each.headers,
    html: fillBlanks(body.html, each),
    text: fillBlanks(body.text, each),
  }))
  expect(JSON.parse(new TextDecoder().decode(letterBytes(letters)))).toEqual(expected)
})

test('a blank that nothing fills is an error, not a letter', () => {
  const unfilled = { ...letter('reader@example.org'), fill: { who: 'x' } }
  expect(() => letterBytes([unfilled])).toThrow('nothing for {{link}}')
})
