// Documents that are meant to keep a reader busy. One that takes time by the square of its length would
// not end within the test's time limit.

import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/collect/parse.ts'

const MILLION = 1_000_000
const item = (description: string) =>
  `<rss version="2.0"><channel><item><title>A</title><link>https://example.com/a</link>
   <description>${description}</description></item></channel></rss>`
const entry = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="html">${content}</content></entry></feed>`
const page = (main: string) => `<!doctype html><html><body><main>${main}</main></body></html>`
const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)

describe('an end is found to', () => {
  test.each<[string, string, number | null]>([
    ['ten million <', '<'.repeat(10 * MILLION), null],
    ['ten million &', '&'.repeat(10 * MILLION), null],
    ['a description of <', item('<'.repeat(MILLION)), 1],
    ['a description of escaped <', item('&lt;'.repeat(MILLION)), 1],
    ['a description of escaped <br', item('&lt;br '.repeat(MILLION)), 1],
    ['a description of escaped comments', item('&lt;!--'.repeat(MILLION)), 1],
    ['a description of escaped divs, each in the last', item('&lt;div&gt;'.repeat(MILLION)), 1],
    ['a description of & in Atom', entry('&'.repeat(MILLION)), 1],
    ['a million entities', item('&amp;'.repeat(MILLION)), 1],
    [
      'entities that expand to a billion',
      `<!DOCTYPE r [<!ENTITY l0 "lol">${bomb.join('')}]>${item('&l9;')}`,
      1,
    ],
    [
      'a short entity used two million times',
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaaaaaaaa">]>${item('&a;'.repeat(2 * MILLION))}`,
      1,
    ],
    [
      'fifty thousand elements, each in the last',
      `<rss><channel>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</channel></rss>`,
      0,
    ],
    ['a million elements that nobody closes', `<rss><channel>${'<a>'.repeat(MILLION)}`, 0],
    [
      'a million ends of what never began',
      `<rss><channel>${'<b>'.repeat(900)}${'</a>'.repeat(MILLION)}`,
      0,
    ],
    [
      'a hundred thousand attributes',
      item(`<x ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
      1,
    ],
    [
      'half a million guids',
      `<rss version="2.0"><channel><item>${'<guid>x</guid>'.repeat(MILLION / 2)}</item></channel></rss>`,
      1,
    ],
    ['ten million spaces before a feed', ' '.repeat(10 * MILLION) + item(''), 1],
    ['a million comments that never end', '<!--'.repeat(MILLION) + item(''), null],
    ['ten million brackets', '['.repeat(10 * MILLION), null],
    ['a page of <', page('<'.repeat(MILLION)), 0],
    ['a page of divs, each in the last', page('<div>'.repeat(MILLION)), 0],
    [
      'a page with one link, a hundred thousand times',
      page('<a href="/news/a">A title of some length</a>'.repeat(100_000)),
      0,
    ],
    [
      'a page of links in one paragraph',
      page(
        `<p>${Array.from({ length: 20_000 }, (_, n) => `<a href="/n/${n}">Title ${n} of it</a>`).join('')}</p>`,
      ),
      0,
    ],
    [
      'JSON-LD that is all brackets',
      page(`<script type="application/ld+json">${'['.repeat(MILLION)}</script>`),
      0,
    ],
  ])('%s', async (_, text, entries) => {
    const document = await parseDocument(new TextEncoder().encode(text), '', 'https://example.com/')
    expect(document.entries).toHaveLength(entries ?? 0)
    expect(document.format === null).toBe(entries === null)
  })
})

test('a title of ten million letters is cut', async () => {
  const text = `<rss version="2.0"><channel><item><title>${'t '.repeat(5 * MILLION)}</title></item></channel></rss>`
  const { entries } = await parseDocument(new TextEncoder().encode(text), '', '')
  expect(entries[0]?.title).toHaveLength(1000)
})

test('of a million items the first twenty thousand are read', async () => {
  const text = `<rss version="2.0"><channel>${'<item/>'.repeat(MILLION)}</channel></rss>`
  const { entries, problems } = await parseDocument(new TextEncoder().encode(text), '', '')
  expect(entries).toHaveLength(20_000)
  expect(problems).toEqual(['980000 entries after the first 20000 are not read'])
})

test('no element is taken for what every object has', async () => {
  const text = item('<__proto__><polluted>1</polluted></__proto__>').replace(
    '<title>A',
    '<constructor>x</constructor><title>A',
  )
  const { entries } = await parseDocument(new TextEncoder().encode(text), '', '')
  expect(entries[0]?.title).toBe('A')
  expect({}).not.toHaveProperty('polluted')
})
