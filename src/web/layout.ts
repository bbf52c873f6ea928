// src/web/layout.ts - the frame of every page of the site (pure), and its one stylesheet.

import { html, raw } from 'hono/html'
import { type StyleName, siteCss } from '../digest/styles.ts'
import { pageCss } from './page-css.ts'

export type Html = ReturnType<typeof html>

/** The stylesheet that every page links to. */
export const stylesheet = `:root{color-scheme:light dark}\n${siteCss}\n${pageCss}`

/** The attribute of a style of the digest, for a page. */
export const style = (name: StyleName) => raw(` class="d-${name}"`)

export type Frame = {
  feeds?: { path: string; title: string } // whose feeds the page has, besides those of everything
  at?: string // which of the places it is
}

const FORMATS = [
  ['atom', 'application/atom+xml', 'Atom'],
  ['rss', 'application/rss+xml', 'RSS'],
  ['json', 'application/feed+json', 'JSON Feed'],
] as const
const PLACES = [
  ['/', 'Questions'],
  ['/claims', 'Claims'],
  ['/items', 'Items'],
  ['/digests', 'Digests'],
  ['/sources', 'Sources'],
] as const
const FURTHER = [
  ['/feeds', 'Feeds'],
  ['/subscribe', 'Digest by mail'],
  ['/citations', 'Citations'],
  ['/accuracy', 'Accuracy'],
  ['/api/v1/docs', 'API'],
  ['/health', 'Health'],
] as const

/** A page: its title, its content, and what its head says besides. */
export function layout(title: string, content: Html, frame: Frame = {}): Html {
  const { feeds, at } = frame
  const place = ([path, name]: readonly [string, string]) =>
    html`<a href="${path}"${path === at ? html` aria-current="page"` : ''}>${name}</a>`
  const offered = [...(feeds ? [feeds] : []), { path: '/', title: 'Revisit: everything' }]
  return html`<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${offered.map(({ path, title }) => FORMATS.map(([ending, type, name]) => html`<link rel="alternate" type="${type}" title="${title} (${name})" href="${path}feed.${ending}">\n`))}</head>
<body class="site">
<a class="skip" href="#content">To the content</a>
<header class="top"><p><a class="name" href="/">Revisit</a></p>
${at === '/search' ? '' : html`<form class="find" role="search" action="/search"><label for="find" class="unseen">Search the items</label><input type="search" id="find" name="q" placeholder="Search"><button>Search</button></form>`}
<nav aria-label="Site">${PLACES.map(place)}</nav></header>
<main id="content" tabindex="-1"${style('sheet')}>
${content}
</main>
<footer class="end"><p>Revisit never says that a claim is false. It shows a sentence, and what has been published since.</p>
<nav aria-label="More">${FURTHER.map(place)}</nav></footer>
</body>
</html>
`
}
