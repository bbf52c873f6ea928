import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/collect/parse-page.ts'

const PAGE = 'https://example.org/news'
const page = (main: string, head = '') =>
  `<!doctype html><html><head><title>News | Institute</title>${head}</head><body>
  <header><a href="/">Institute</a></header><nav><a href="/about">About us</a><a href="/news">News</a>
  <a href="/work">Our work</a></nav>${main}<footer><a href="/privacy">Privacy</a>
  <a href="https://x.com/institute">Follow us</a></footer></body></html>`
const found = (html: string, only?: string) =>
  parsePage(html, PAGE, only).entries.map(({ title, url, published }) =>
    [published?.slice(0, 10) ?? null, title, url?.replace('https://example.org', '')].join(' | '),
  )

describe('the entries of a page are found', () => {
  test('in cards that are links', () => {
    const card = (slug: string, title: string, date: string) =>
      `<a class="card" href="/news/${slug}"><img src="x.png"><span class="tag">Policy</span>
       <time>${date}</time><h3>${title}</h3><p>What it is about.</p></a>`
    const html = page(
      `<main>${card('a', 'First of them', 'Sep 22, 2026')}${card('b', 'Second', '1 Sep 2026')}</main>`,
    )
    expect(found(html)).toEqual([
      '2026-09-22 | First of them | /news/a',
      '2026-09-01 | Second | /news/b',
    ])
    expect(parsePage(html, PAGE).entries[0]?.text).toBe('What it is about.')
  })

  test('in articles with several links each', () => {
    const article = (slug: string, title: string) =>
      `<article><a href="/posts/${slug}"><img alt=""></a><h2><a href="/posts/${slug}">${title}</a></h2>
       <a rel="author" href="/people/jane">Jane Doe</a> <a href="/category/policy">Policy</a>
       <time datetime="2026-08-19T10:00:00+02:00">two weeks ago</time><p>More of <a href="https://example.com/it">it</a>
       in a sentence that goes on.</p><a href="/posts/${slug}">Read more</a></article>`
    expect(found(page(article('a', 'First post') + article('b', 'Second post')))).toEqual([
      '2026-08-19 | First post | /posts/a',
      '2026-08-19 | Second post | /posts/b',
    ])
  })

  test('in the rows of a table', () => {
    const row = (date: string, slug: string) =>
      `<tr><td>${date}</td><td><a href="/r/${slug}.pdf">Report ${slug}</a></td></tr>`
    expect(
      found(page(`<table>${row('2026-08-19', 'one')}${row('2026-07-01', 'two')}</table>`)),
    ).toEqual(['2026-08-19 | Report one | /r/one.pdf', '2026-07-01 | Report two | /r/two.pdf'])
  })

  test('under headings that are dates', () => {
    const html =
      page(`<main><h2>Friday, 4 September 2026</h2><ul><li><a href="/l/a">A thing that happened</a></li>
      <li><a href="/l/b">Another thing</a></li></ul><h2>Thursday, 3 September 2026</h2><ul><li><a href="/l/c">Third</a></li></ul></main>`)
    expect(found(html)).toEqual([
      '2026-09-04 | A thing that happened | /l/a',
      '2026-09-04 | Another thing | /l/b',
      '2026-09-03 | Third | /l/c',
    ])
  })

  test('by their headings where nothing has a date', () => {
    const card = (n: number) =>
      `<div class="teaser"><h3><a href="/blog/post-${n}">Post number ${n}</a></h3></div>`
    expect(
      found(page(`<main>${[1, 2, 3].map(card).join('')}<a href="/contact">Write to us</a></main>`)),
    ).toEqual([
      ' | Post number 1 | /blog/post-1',
      ' | Post number 2 | /blog/post-2',
      ' | Post number 3 | /blog/post-3',
    ])
  })

  test('as links that are alike where they have no headings either', () => {
    const links = [1, 2, 3, 4, 5].map(
      (n) => `<li><a href="/papers/paper-${n}">Paper number ${n}</a></li>`,
    )
    expect(
      found(page(`<ul>${links.join('')}</ul><p><a href="/contact">Write to us</a></p>`)),
    ).toHaveLength(5)
  })

  test('in JSON-LD, which knows dates that the page does not show', () => {
    const list = {
      '@type': 'Blog',
      blogPost: [1, 2, 3].map((n) => ({
        '@type': 'BlogPosting',
        headline: `Post ${n} &amp; more`,
        url: `/blog/${n}`,
        datePublished: `2026-08-0${n}`,
        author: { '@type': 'Person', name: 'Jane Doe' },
      })),
    }
    const crumbs = {
      '@type': 'BreadcrumbList',
      itemListElement: [{ '@type': 'ListItem', name: 'Home', item: '/' }],
    }
    const html = page(
      '<div id="app"></div>',
      [list, crumbs]
        .map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`)
        .join(''),
    )
    expect(found(html)).toEqual([
      '2026-08-01 | Post 1 & more | /blog/1',
      '2026-08-02 | Post 2 & more | /blog/2',
      '2026-08-03 | Post 3 & more | /blog/3',
    ])
  })

  test('in the part that a source names, all of them', () => {
    const html = page(
      '<div class="intro"><h2><a href="/x">No</a></h2></div><div id="list"><a href="/l/a">A</a> <a href="/l/be">Be</a></div>',
    )
    expect(found(html, '#list')).toEqual([' | Be | /l/be'])
    expect(parsePage(html, PAGE, '#gone').problems[0]).toBe('"#gone" finds nothing on the page')
  })

  test('against the base that the page gives', () => {
    const links = [1, 2, 3].map((n) => `<h3><a href="p${n}">Post number ${n}</a></h3>`).join('')
    expect(found(page(links, '<base href="/blog/">'))[0]).toBe(' | Post number 1 | /blog/p1')
  })
})

test('a page that lists nothing says so', () => {
  const { format, title, entries, problems } = parsePage(page('<h1>404</h1><p>Not found</p>'), PAGE)
  expect({ format, title, entries }).toEqual({
    format: 'html',
    title: 'News | Institute',
    entries: [],
  })
  expect(problems).toEqual(['it is an HTML page on which no list of entries is found'])
})
