// Faults that feeds have in the wild, each in the smallest feed that shows it, with what is to come of it.

import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/collect/parse.ts'

const URL_OF_FEED = 'https://example.com/news/feed.xml'

const utf8 = (text: string) => new TextEncoder().encode(text)
const byte = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const join = (...parts: (number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0)
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
const utf32 = (text: string) =>
  Uint8Array.from(
    [...text].flatMap((char) => [0, 0, char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]),
  )

const rss = (item: string, head = '<?xml version="1.0"?>') =>
  `${head}<rss version="2.0"><channel><title>Feed</title><link>https://example.com/</link>${item}</channel></rss>`
const item = (title: string, link = 'https://example.com/a') =>
  rss(`<item><title>${title}</title><link>${link}</link></item>`)
const atom = (entry: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Feed</title><entry>${entry}</entry></feed>`
const rdf = (entry: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.com/"><title>Feed</title>
    <link>https://example.com/</link></channel>${entry}</rdf:RDF>`
const A = 'https://example.com/a'

type Row = [fault: string, document: string | Uint8Array, title: string, link: string | null]

const rows: Row[] = [
  // encodings
  ['a byte order mark', join([0xef, 0xbb, 0xbf], utf8(item('Äpfel'))), 'Äpfel', A],
  ['UTF-16, little end first', join([0xff, 0xfe], utf16(item('Äpfel'), true)), 'Äpfel', A],
  ['UTF-16, big end first', join([0xfe, 0xff], utf16(item('Äpfel'), false)), 'Äpfel', A],
  ['UTF-16 without a mark', utf16(item('Äpfel'), true), 'Äpfel', A],
  ['UTF-32', utf32(item('Äpfel')), 'Äpfel', A],
  [
    'UTF-8 that says UTF-16',
    utf8(rss('<item><title>Äpfel</title></item>', '<?xml version="1.0" encoding="utf-16"?>')),
    'Äpfel',
    null,
  ],
  ['Latin-1 without a word of it', byte(item('\xc4pfel und \xd6l')), 'Äpfel und Öl', A],
  [
    'Latin-1 that says UTF-8',
    byte(rss('<item><title>\xc4pfel</title></item>', '<?xml version="1.0" encoding="utf-8"?>')),
    'Äpfel',
    null,
  ],
  [
    'UTF-8 that says Latin-1',
    utf8(rss('<item><title>Äpfel</title></item>', '<?xml version="1.0" encoding="iso-8859-1"?>')),
    'Äpfel',
    null,
  ],
  [
    'UTF-8 with one byte that is not',
    join(
      utf8('<rss version="2.0"><channel><item><title>Ä'),
      [0xf1],
      utf8('</title></item></channel></rss>'),
    ),
    'Äñ',
    null,
  ],
  [
    'windows-1251',
    byte(
      rss(
        '<item><title>\xcc\xe8\xf0</title></item>',
        '<?xml version="1.0" encoding="windows-1251"?>',
      ),
    ),
    'Мир',
    null,
  ],
  [
    'gb2312',
    byte(
      rss(
        '<item><title>\xd6\xd0\xb9\xfa</title></item>',
        '<?xml version="1.0" encoding="gb2312"?>',
      ),
    ),
    '中国',
    null,
  ],
  [
    'Shift_JIS',
    byte(
      rss(
        '<item><title>\x93\xfa\x96{</title></item>',
        "<?xml version='1.0' encoding='Shift_JIS'?>",
      ),
    ),
    '日本',
    null,
  ],
  [
    'an encoding that nobody knows',
    utf8(rss('<item><title>Äpfel</title></item>', '<?xml version="1.0" encoding="x-nobody"?>')),
    'Äpfel',
    null,
  ],
  ['control characters for quotes', item('Don\u0092t \u0001panic'), 'Don’t panic', A],
  ['half a surrogate pair', item('A&#xD800;B'), 'A�B', A],
  // what stands before
  ['a blank line before the declaration', `\n  ${item('A')}`, 'A', A],
  [
    'a warning before the declaration',
    `Warning: <b>deprecated</b> in line 3\n${item('A')}`,
    'A',
    A,
  ],
  ['a comment that names a feed', `<!-- <feed> --><!DOCTYPE html>${item('A')}`, 'A', A],
  // XML
  [
    'a bare & in a link',
    item('A', 'https://example.com/a?b=1&c=2&copy=3'),
    'A',
    'https://example.com/a?b=1&c=2&copy=3',
  ],
  [
    'an attribute without quotes',
    rss(
      `<item><title>A</title><enclosure url=https://example.com/x.mp3 length=1/><link>${A}</link></item>`,
    ),
    'A',
    A,
  ],
  [
    'a tag not closed in a description',
    rss(
      `<item><description><p>Some <br> text</description><title>A</title><link>${A}</link></item>`,
    ),
    'A',
    A,
  ],
  ['a title not closed', rss(`<item><title>A<link>${A}</link></item>`), 'A', A],
  [
    'an item not closed',
    rss(`<item><title>A</title><link>${A}</link><item><title>B</title></item>`),
    'A',
    A,
  ],
  [
    'a feed that is cut off',
    rss(
      `<item><title>A</title><link>${A}</link></item><item><title>B</title><link>https://exa`,
    ).slice(0, -16),
    'A',
    'https://example.com/a',
  ],
  [
    'a tag that is cut off',
    rss('<item><title>A</title><link>https://example.com/a</link></item><item><title>B').slice(
      0,
      -20,
    ),
    'A',
    A,
  ],
  ['no version', item('A').replace(' version="2.0"', ''), 'A', A],
  ['upper-case tags', item('A').toUpperCase().replace('HTTPS://EXAMPLE.COM/A', A), 'A', A],
  [
    'a prefix for everything',
    `<r:rss xmlns:r="http://purl.org/rss/1.0/" version="2.0"><r:channel><r:item><r:title>A</r:title><r:link>${A}</r:link></r:item></r:channel></r:rss>`,
    'A',
    A,
  ],
  [
    'a prefix for Atom',
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title><a:link href="${A}"/></a:entry></a:feed>`,
    'A',
    A,
  ],
  [
    'a prefix that is not declared',
    rss(
      `<item><media:title>B</media:title><title>A</title><link>${A}</link><dc:date>2026-08-19</dc:date></item>`,
    ),
    'A',
    A,
  ],
  [
    'Atom without its namespace',
    `<feed><entry><title>A</title><link href="${A}"/></entry></feed>`,
    'A',
    A,
  ],
  [
    'elements of the same name in others',
    rss(
      `<item><og><title>No</title><link>https://example.com/no</link></og><title>A</title><link>${A}</link></item>`,
    ),
    'A',
    A,
  ],
  [
    'text around CDATA',
    rss(`<item><title>A <![CDATA[& B]]> C</title><link><![CDATA[ ${A} ]]></link></item>`),
    'A & B C',
    A,
  ],
  [
    'CDATA within CDATA, escaped',
    rss(`<item><title><![CDATA[A ]]]]><![CDATA[> B]]></title></item>`),
    'A ]]> B',
    null,
  ],
  ['an entity of HTML', item('Caf&eacute;&nbsp;au lait'), 'Café au lait', A],
  [
    'an entity that it declares',
    `<!DOCTYPE rss [<!ENTITY co "Example">]>${rss('<item><title>A &co;</title></item>', '')}`,
    'A Example',
    null,
  ],
  [
    'an entity that expands to others',
    `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss('<item><title>A &b;</title></item>', '')}`,
    'A &b;',
    null,
  ],
  // titles
  ['an entity escaped twice', item('Research &amp;amp; Development'), 'Research & Development', A],
  ['an entity escaped three times', item('R&amp;amp;amp;D'), 'R&D', A],
  ['markup escaped in a title', item('&lt;b&gt;Bold&lt;/b&gt; claim'), 'Bold claim', A],
  ['a < that is meant in a title', item('If a &lt; b then'), 'If a < b then', A],
  [
    'an element that a title speaks of',
    item('Do not use the &lt;blink&gt; element'),
    'Do not use the <blink> element',
    A,
  ],
  ['lines in a title', item('\n   A title\n   over lines\n'), 'A title over lines', A],
  [
    'XHTML in a title',
    atom(
      `<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>new</em> one</div></title><link href="${A}"/>`,
    ),
    'A new one',
    A,
  ],
  [
    'HTML in a title',
    atom(`<title type="html">A &lt;em&gt;new&lt;/em&gt; &amp;amp; one</title><link href="${A}"/>`),
    'A new & one',
    A,
  ],
  ['no title', rss(`<item><description>Just a note</description><link>${A}</link></item>`), '', A],
  // links
  ['white space around a link', item('A', `\n   ${A}\n  `), 'A', A],
  [
    'a link with rel="self" first',
    atom(
      `<title>A</title><link rel="self" href="https://example.com/a.xml"/><link rel="alternate" href="${A}"/>`,
    ),
    'A',
    A,
  ],
  [
    'an enclosure first',
    atom(
      `<title>A</title><link rel="enclosure" href="https://example.com/a.mp3"/><link href="${A}"/>`,
    ),
    'A',
    A,
  ],
  ['a permanent guid for a link', rss(`<item><title>A</title><guid>${A}</guid></item>`), 'A', A],
  [
    'a guid that is no link',
    rss(`<item><title>A</title><guid isPermaLink="false">${A}</guid></item>`),
    'A',
    null,
  ],
  ['a link relative to the site', item('A', 'posts/a'), 'A', 'https://example.com/posts/a'],
  [
    'a link relative to xml:base',
    atom('<title>A</title><link href="a"/>', ' xml:base="https://example.org/blog/"'),
    'A',
    'https://example.org/blog/a',
  ],
  [
    'xml:base within xml:base',
    atom('<title>A</title><link xml:base="deep/" href="a"/>', ' xml:base="/blog/"'),
    'A',
    'https://example.com/blog/deep/a',
  ],
  [
    'a link relative to the feed',
    atom('<title>A</title><link href="a"/>'),
    'A',
    'https://example.com/news/a',
  ],
  ['a link that runs code', item('A', 'javascript:alert(1)'), 'A', null],
  [
    'an RDF item with no link but its name',
    rdf(`<item rdf:about="${A}"><title>A</title></item>`),
    'A',
    null,
  ],
  // other families
  ['RDF', rdf(`<item rdf:about="${A}"><title>A</title><link>${A}</link></item>`), 'A', A],
  [
    'RDF with a blank line before',
    `\n<?xml version="1.0"?>${rdf(`<item><title>A</title><link>${A}</link></item>`)}`,
    'A',
    A,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: [{ id: 1, title: 'A', url: A }],
    }),
    'A',
    A,
  ],
  [
    'JSON Feed with nulls',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: null,
      items: [{ id: null, title: 'A', url: A, content_html: null, author: null }, null],
    }),
    'A',
    A,
  ],
]

describe('right title and link in spite of', () => {
  test.each(rows)('%s', async (_, document, title, link) => {
    const bytes = typeof document === 'string' ? utf8(document) : document
    const { entries } = await parseDocument(bytes, '', URL_OF_FEED)
    expect(entries[0]).toMatchObject({ title, url: link })
  })
})

describe('no feed is found in', () => {
  test.each([
    ['nothing', ''],
    ['white space', '  \n '],
    ['words', 'Service unavailable'],
    [
      'an error page',
      '<!doctype html><html><head><title>503</title></head><body><h1>Sorry</h1></body></html>',
    ],
    [
      'XML of another kind',
      '<?xml version="1.0"?><urlset><url><loc>https://example.com/</loc></url></urlset>',
    ],
    ['JSON of another kind', '{"error": "not found"}'],
    ['JSON that is cut off', '{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1"'],
    ['zeros', '\0'.repeat(1000)],
  ])('%s, and it is said why', async (_, text) => {
    const document = await parseDocument(utf8(text), '', URL_OF_FEED)
    expect(document.entries).toEqual([])
    expect(document.problems).not.toEqual([])
  })

  test('a channel without items, which is sound', async () => {
    const document = await parseDocument(utf8(rss('')), '', URL_OF_FEED)
    expect(document).toMatchObject({ format: 'rss', title: 'Feed', entries: [], problems: [] })
  })
})

describe('of an entry is kept', () => {
  const only = async (text: string) => (await parseDocument(utf8(text), '', URL_OF_FEED)).entries[0]

  test('the fuller of its texts', async () => {
    const both = (encoded: string) =>
      rss(`<item xmlns:content="http://purl.org/rss/1.0/modules/content/"><description>A summary of it</description>
        <content:encoded><![CDATA[${encoded}]]></content:encoded></item>`)
    expect((await only(both('<p>All of it, <b>at</b> length</p><p>and more</p>')))?.text).toBe(
      'All of it, at length\nand more',
    )
    expect((await only(both('<p>…</p>')))?.text).toBe('A summary of it')
  })

  test('each author once, by name', async () => {
    const entry = await only(
      rss(`<item><author>jane@example.com (Jane Doe)</author><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">
        <![CDATA[Jane Doe]]></dc:creator><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Joe</dc:creator></item>`),
    )
    expect(entry?.authors).toEqual(['Jane Doe', 'Joe'])
  })

  test('the dates apart, those to come too', async () => {
    const entry = await only(
      atom('<published>2031-01-01T00:00:00Z</published><updated>2031-01-02T00:00:00Z</updated>'),
    )
    expect(entry).toMatchObject({
      published: '2031-01-01T00:00:00.000Z',
      updated: '2031-01-02T00:00:00.000Z',
    })
  })

  test('no date where none can be read', async () => {
    expect(await only(rss('<item><pubDate>soon</pubDate></item>'))).toMatchObject({
      published: null,
      updated: null,
    })
  })

  test('its id as given, also where others have the same', async () => {
    const text = rss(
      '<item><guid>1</guid><title>A</title></item><item><guid>1</guid><title>B</title></item>',
    )
    const { entries } = await parseDocument(utf8(text), '', URL_OF_FEED)
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'A'],
      ['1', 'B'],
    ])
  })
})

describe('of a feed is kept', () => {
  test.each([
    ['ttl', rss('<ttl>90</ttl>'), 90],
    [
      'its period',
      rdf('').replace(
        '</title>',
        '</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
      ),
      720,
    ],
    ['nothing', rss(''), null],
  ])('how long it asks to be left alone: %s', async (_, text, minutes) => {
    expect((await parseDocument(utf8(text), '', URL_OF_FEED)).ttlMinutes).toBe(minutes)
  })

  test('the address of its site, not its own', async () => {
    const text = rss(
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.com/feed"/>',
    )
    expect((await parseDocument(utf8(text), '', URL_OF_FEED)).url).toBe('https://example.com/')
  })

  test('what is wrong with it', async () => {
    const { problems } = await parseDocument(utf8(item('A & B').slice(0, -8)), '', URL_OF_FEED)
    expect(problems).toEqual(['an & stands alone', 'the document ends inside <channel>'])
  })

  test('relative links as they are where nothing is known to resolve them against', async () => {
    const text = '<rss version="2.0"><channel><item><link>/a</link></item></channel></rss>'
    expect((await parseDocument(utf8(text), '', '')).entries[0]?.url).toBe('/a')
  })

  test('the charset of the header before that of the document', async () => {
    const text = rss(
      '<item><title>\xcc\xe8\xf0</title></item>',
      '<?xml version="1.0" encoding="koi8-r"?>',
    )
    const { entries } = await parseDocument(
      byte(text),
      'text/xml; charset=windows-1251',
      URL_OF_FEED,
    )
    expect(entries[0]?.title).toBe('Мир')
  })
})

describe('a feed that is cut off', () => {
  const start = `<rss version="2.0"><channel><item><title>A</title><link>${A}</link></item>`
  test.each([
    [
      'in a link leaves that entry for the next time',
      '<item><title>B</title><link>https://exa',
      ['A'],
    ],
    ['before a link too', '<item><title>B</title><li', ['A']],
    [
      'in a text keeps the entry',
      '<item><title>B</title><link>https://example.com/b</link><description>So',
      ['A', 'B'],
    ],
    ['between entries keeps them', '', ['A']],
  ])('%s', async (_, end, titles) => {
    const { entries, problems } = await parseDocument(utf8(start + end), '', URL_OF_FEED)
    expect(entries.map(({ title }) => title)).toEqual(titles)
    expect(problems[0]).toMatch(/^the document ends inside/)
  })
})
