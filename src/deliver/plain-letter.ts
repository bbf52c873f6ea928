// src/deliver/plain-letter.ts - a short letter of paragraphs and one link, in HTML and text (pure).

import { html } from 'hono/html'
import type { Config } from '../config.ts'
import type { Notice } from '../schema.ts'

export type Content = {
  subject: string
  paragraphs: string[]
  action: { words: string; link: string }
  closing: string
}

const STYLE = {
  page: 'margin:0;padding:24px;background:#fffefb;color:#1d1c19;font:16px/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif',
  button:
    'display:inline-block;padding:12px 20px;background:#0b4f8a;color:#ffffff;text-decoration:none;font-weight:bold',
  small: 'font-size:14px;color:#5d5a51',
}
const DARK =
  '@media (prefers-color-scheme:dark){body{background:#191917!important;color:#ecebe4!important}.small{color:#aba89d!important}}'

/** Writes the letter; the link stands in it in words too, for whoever reads it as text. */
export function plainLetter(config: Config, to: string, content: Content): Notice {
  const { subject, paragraphs, action, closing } = content
  const small = [closing, config.mailPostalAddress].filter((line) => line !== undefined)
  const page = html`<!doctype html>
<html lang="en-GB" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${subject}</title><style>${DARK}</style></head>
<body style="${STYLE.page}">
<div role="article" aria-roledescription="email" aria-label="${subject}" lang="en-GB" dir="ltr" style="max-width:560px">
<h1 style="font-size:20px">${subject}</h1>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p><a style="${STYLE.button}" href="${action.link}">${action.words}</a></p>
<p class="small" style="${STYLE.small}">Or copy this address: ${action.link}</p>
${small.map((line) => html`<p class="small" style="${STYLE.small}">${line}</p>`)}
</div></body></html>`
  const text = [subject, ...paragraphs, action.link, ...small, ''].join('\n\n')
  return { to, subject, html: String(page), text, headers: { 'Auto-Submitted': 'auto-generated' } }
}
