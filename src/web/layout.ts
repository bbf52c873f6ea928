// src/web/layout.ts - the frame of every page of the site (pure), and its one stylesheet.

import { html, raw } from 'hono/html'
import { type StyleName, siteCss } from '../digest/styles.ts'

export type Html = ReturnType<typeof html>

const SITE_CSS = `${siteCss}
.site{margin:0;padding:0;background:#f3f1ea}
.site header,.site footer{max-width:640px;margin:0 auto;padding:14px 20px;font:15px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
.site header a,.site footer a{color:#1d1c19;margin-right:18px}
.site a:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
@media (prefers-color-scheme:dark){.site{background:#111110}.site header a,.site footer a{color:#ecebe4}.site a:focus-visible{outline-color:#92c5ff}}
`

/** The stylesheet that every page links to. */
export const stylesheet = `:root{color-scheme:light dark}\n${SITE_CSS}`

/** The attribute of a style of the digest, for a page. */
export const style = (name: StyleName) => raw(` class="d-${name}"`)

/** A page: its title, its content, and how soon a browser should ask again, where it should. */
export function layout(title: string, content: Html, refreshSeconds?: number): Html {
  return html`<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${refreshSeconds ? html`<meta http-equiv="refresh" content="${refreshSeconds}">` : ''}
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body class="site">
<a class="skip" href="#content">To the content</a>
<header><nav aria-label="Site"><a href="/">Revisit</a><a href="/digests">Digests</a></nav></header>
<main id="content"${style('sheet')}>
${content}
</main>
<footer>Revisit never says that a claim is false. It shows a sentence, and what has been published since.</footer>
</body>
</html>
`
}
