// src/digest/letter-page.ts - the document around every letter, a digest or another (pure): one column,
// readable with styles, images and dark colours as each mail program has them.

import { html, raw } from 'hono/html'
import type { Html } from './html-parts.ts'
import { letterCss, type StyleName, styles } from './styles.ts'

/** The attributes of a style: inline, with the class that the dark colours go by. */
export const inline = (name: StyleName) => raw(` class="d-${name}" style="${styles[name].css}"`)

const BUTTON =
  'display:inline-block;padding:12px 20px;background:#0b4f8a;color:#ffffff;text-decoration:none;font-weight:bold;border-radius:3px'

/** A link that looks like a button, also where mail programs draw no padding around links. */
export const button = (words: string, link: string) =>
  html`<table role="presentation" cellpadding="0" cellspacing="0"><tr><td bgcolor="#0b4f8a" style="border-radius:3px"><a style="${BUTTON}" href="${link}">${words}</a></td></tr></table>`

/**
 * A whole letter in HTML.
 *
 * @param preview what a list of letters shows after the subject
 * @see https://emailmarkup.org/en/reports/accessibility: language, direction, title and an article
 */
export function letterPage(subject: string, preview: string, content: Html): string {
  const page = html`<!doctype html>
<html lang="en-GB" dir="ltr" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
<style>${raw(letterCss)}</style>
</head>
<body${inline('page')}>
<div${inline('preview')}>${preview}</div>
<div role="article" aria-roledescription="email" aria-label="${subject}" lang="en-GB" dir="ltr">
<!--[if mso]><table role="presentation" align="center" width="640" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<div${inline('sheet')}>
${content}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`
  return String(page)
}
