// The displayed text of a page: what a reader sees, without reference numbers.

import { expect, test } from 'vitest'
import { pageText } from '../../src/page/page-text.ts'

test.each([
  ['references after a full stop', 'It rose again.1516 It fell.', 'It rose again. It fell.'],
  [
    'references after a comma',
    'It rose,12 the more so,3 and fell.',
    'It rose, the more so, and fell.',
  ],
  ['references after a closing quote', 'She said “enough.”7 Then', 'She said “enough.” Then'],
  [
    'references after a year',
    'It rose in 2025.12 It fell in 2024.3',
    'It rose in 2025. It fell in 2024.',
  ],
  ['references after a share', 'It fell by 45.9%.23 So', 'It fell by 45.9%. So'],
  ['references in brackets', 'It rose.[12] It fell [3, 4–6] again.', 'It rose. It fell again.'],
  ['superscript digits', 'It rose.¹² It fell.', 'It rose. It fell.'],
  [
    'decimals, versions and lists kept',
    'v3.3, 2.5 metres, 3.12 of 10,000.',
    'v3.3, 2.5 metres, 3.12 of 10,000.',
  ],
  ['bracketed words kept', 'It [the tide] rose.', 'It [the tide] rose.'],
  ['a list that starts with a bracket kept', '[1] The board', '[1] The board'],
  ['a text that only mentions a tag', 'Use a <p> or not. So.', 'Use a <p> or not. So.'],
])('%s', (_, page, text) => {
  expect(pageText(page)).toBe(text)
})

test.each([
  [
    'blocks on lines',
    '<main><h2>Tides</h2><p>They rise.</p><ul><li>Spring</li><li>Neap</li></ul></main>',
    'Tides\nThey rise.\nSpring\nNeap',
  ],
  ['words in tags', '<p><span>They</span> <span>r<b>is</b>e</span>.</p>', 'They rise.'],
  ['breaks within a paragraph', '<p>They<br>rise.</p>', 'They rise.'],
  [
    'superscripts that are references',
    '<p>They rise<sup>1</sup><a href="#2"><sup>2</sup></a>.</p>',
    'They rise.',
  ],
  [
    'superscripts that are not',
    '<p>The 3<sup>rd</sup> of 10<sup>12</sup>.</p>',
    'The 3rd of 1012.',
  ],
  ['entities', '<p>Tom &amp; Ann&rsquo;s &lt;tide&gt;</p>', 'Tom & Ann’s <tide>'],
  ['nothing invisible', '<p>Ti&shy;des<script>x()</script><style>y{}</style></p>', 'Tides'],
  [
    'links without their addresses',
    '<p><a href="https://x.example">Tides</a> rise.</p>',
    'Tides rise.',
  ],
  ['headings as written', '<h1>Tides and mud</h1><p>x</p>', 'Tides and mud\nx'],
])('HTML: %s', (_, page, text) => {
  expect(pageText(page)).toBe(text)
})

test('lines that only wrap a paragraph are joined, others are not', () => {
  const wrapped =
    'The board dredges each berth in turn, once in every\nseason, as the tide allows.\n\nTides\nThey rise.\n- Spring\n- Neap'
  expect(pageText(wrapped)).toBe(
    'The board dredges each berth in turn, once in every season, as the tide allows.\nTides\nThey rise.\n- Spring\n- Neap',
  )
})
