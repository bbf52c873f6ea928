// tests/deliver/address.test.ts - what is an address, and which addresses are the same.

import { expect, test } from 'vitest'
import { readAddress } from '../../src/deliver/address.ts'

test.each([
  ['as typed', 'Reader@Example.org', 'Reader@example.org', 'reader@example.org'],
  ['with space around it', '  reader@example.org\n', 'reader@example.org', 'reader@example.org'],
  ['with a tag', 'reader+news@example.org', 'reader+news@example.org', 'reader+news@example.org'],
  [
    'an internationalised domain',
    'reader@bücher.example',
    'reader@xn--bcher-kva.example',
    'reader@xn--bcher-kva.example',
  ],
  [
    'an internationalised domain up to its end',
    'reader@пример.рф',
    'reader@xn--e1afmkfd.xn--p1ai',
    'reader@xn--e1afmkfd.xn--p1ai',
  ],
  [
    'a decomposed letter',
    'reader@bu\u0308cher.example',
    'reader@xn--bcher-kva.example',
    'reader@xn--bcher-kva.example',
  ],
])('%s', (_, typed, address, identity) => {
  expect(readAddress(typed)).toEqual({ address, identity })
})

test.each([
  ['nothing', ''],
  ['no @', 'reader.example.org'],
  ['no name', '@example.org'],
  ['no domain', 'reader@'],
  ['a host without a dot', 'reader@localhost'],
  ['an address literal', 'reader@[127.0.0.1]'],
  ['a port', 'reader@example.org:25'],
  ['two addresses', 'reader@example.org, other@example.org'],
  ['a header smuggled in', 'reader@example.org\r\nBcc: other@example.org'],
  ['a path', 'reader@example.org/x'],
  ['a space in the name', 'the reader@example.org'],
  ['a name outside ASCII', 'læser@example.org'],
  ['markup', '<script>@example.org'],
  [
    'more than 254 characters',
    `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.org`,
  ],
])('refuses %s', (_, typed) => {
  expect(() => readAddress(typed)).toThrow(RangeError)
})
