// tests/cli/terminal.test.ts - what a person's terminal is spared of the words of strangers.

import { expect, test } from 'vitest'
import { forEyes } from '../../src/cli/terminal.ts'

test.each([
  ['colours and cleared screens', 'a\u001b[2Jb\u009b31mc', 'a[2Jb31mc'],
  ['lines turned around', 'safe\u202egpj.exe', 'safegpj.exe'],
  ['a line written over', 'it is safe\rit is not', 'it is safe it is not'],
  ['line breaks and tabs stay', 'one\n\ttwo\r\nthree', 'one\n\ttwo\r\nthree'],
])('%s', (_, text, seen) => {
  expect(forEyes(text)).toBe(seen)
})
