import { describe, expect, test } from 'vitest'
import { plainLine, plainText, tidy } from '../../src/collect/plain-text.ts'

describe('HTML becomes the text that its reader sees', () => {
  test.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['<p>Folded\n   white&nbsp;space</p>', 'Folded white space'],
    ['<b>bold</b>er', 'bolder'],
    ['A<script>alert(1)</script><style>p{}</style>B', 'AB'],
    [
      '<table><tr><td>GPT</td><td>80%</td></tr><tr><td>Opus</td><td>82%</td></tr></table>',
      'GPT 80%\nOpus 82%',
    ],
    ['above 10<sup>26</sup> operations', 'above 10^26 operations'],
    ['10<sup>−3</sup> of them', '10^−3 of them'],
    ['in 2023.<sup>4</sup>', 'in 2023.4'],
    ['R&amp;D &lt;3 &#8217; &eacute;', 'R&D <3 ’ é'],
    ['left &amp;lt; as it is', 'left &lt; as it is'],
    ['<p>not closed <a href="x">at all', 'not closed at all'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['a<!-- hidden -->b', 'ab'],
    ['soft\u00adhyphen, zero\u200bwidth', 'softhyphen, zerowidth'],
    ['<p></p>', ''],
    ['no markup\nat all', 'no markup at all'],
    ['two\n\nparagraphs', 'two\nparagraphs'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  test('which breaks off where elements are nested a million deep', () => {
    expect(plainText(`before ${'<i>'.repeat(1_000_000)}after`)).toBe('before')
  })
})

test('tidy text has no control characters and no half of a pair', () => {
  expect(tidy('a\u0000b\u0007 \ud800 c\ufeff')).toBe('a\nb \ufffd c')
})

test('a title is a line', () => {
  expect(plainLine(' A\n\n B<br>C ')).toBe('A B C')
})
