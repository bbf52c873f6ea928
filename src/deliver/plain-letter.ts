// src/deliver/plain-letter.ts - a short letter of paragraphs and one link, in HTML and text (pure).

import { html } from 'hono/html'
import type { Config } from '../config.ts'
import { button, inline, letterPage } from '../digest/letter-page.ts'
import type { Notice } from '../schema.ts'

export type Content = {
  subject: string
  paragraphs: string[]
  action: { words: string; link: string }
  closing: string
}

/** Writes the letter; the link stands in it in words too, for whoever reads it as text. */
export function plainLetter(config: Config, to: string, content: Content): Notice {
  const { subject, paragraphs, action, closing } = content
  const small = [closing, config.mailPostalAddress].filter((line) => line !== undefined)
  const body = html`<p${inline('brand')}>Revisit</p>
<h1${inline('h1')}>${subject}</h1>
${paragraphs.map((paragraph) => html`<p${inline('p')}>${paragraph}</p>\n`)}
${button(action.words, action.link)}
<p${inline('small')}><br>Or copy this address: ${action.link}</p>
${small.map((line) => html`<p${inline('small')}>${line}</p>\n`)}`
  const text = [subject, ...paragraphs, action.link, ...small, ''].join('\n\n')
  return {
    to,
    subject,
    html: letterPage(subject, paragraphs[0] ?? '', body),
    text,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
