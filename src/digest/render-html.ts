// src/digest/render-html.ts - a digest as a letter in HTML (pure): one column, inline styles, no script,
// no image, nothing fetched. The site shows the same body with classes in place of styles.

import { html } from 'hono/html'
import type { Digest } from './compose.ts'
import type { Html, Look } from './html-parts.ts'
import { lateSection, questionSection, revisitSection, unreadSection } from './html-sections.ts'
import { inline, letterPage } from './letter-page.ts'
import { heading, summary } from './words.ts'

/** A letter clipped by Gmail, at 102 KB, hides what it says last; some of that is for the deliverer. */
export const MOST_BYTES = 92_000

/**
 * The digest as a whole document.
 *
 * @param baseUrl what its links begin with
 * @param foot    what a deliverer adds at the end: who sends it and how to leave
 */
export function renderHtml(
  digest: Digest,
  baseUrl: string,
  foot?: (style: Look['style']) => Html,
): string {
  const look: Look = { style: inline, baseUrl, year: digest.startsAt.slice(0, 4) }
  const title = `Revisit, ${heading(digest)}`
  const content = html`${digestBody(digest, look)}
<p${inline('foot')}><a${inline('link')} href="${baseUrl}/digests/${digest.week}">This digest on the web</a></p>
${foot ? foot(inline) : ''}`
  return letterPage(title, summary(digest), content)
}

/** The digest from its heading to its last section, for a letter or a page of the site. */
export function digestBody(digest: Digest, look: Look): Html {
  const { style } = look
  return html`<p${style('brand')}>Revisit</p>
<h1${style('h1')}>${heading(digest)}</h1>
<p${style('lead')}>${summary(digest)}</p>
${revisitSection(digest, look)}
${digest.questions.map((news) => questionSection(news, digest, look))}
${lateSection(digest, look)}
${unreadSection(digest, look)}`
}
