// src/web/digests.ts - the archive of the weekly digests, and each of them as it was frozen.

import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Digest } from '../digest/compose.ts'
import { frozenDigest, frozenDigests } from '../digest/digests.ts'
import { digestBody } from '../digest/render-html.ts'
import { parseWeek, weekBefore } from '../digest/week.ts'
import { heading, summary } from '../digest/words.ts'
import type { Platform } from '../platform/platform.ts'
import { type Html, layout, style } from './layout.ts'
import { crumbs, feedLine } from './parts.ts'

const FEEDS = { path: '/digests/', title: 'Weekly digests' }

/** `/digests` and `/digests/2026-W39`. */
export function digestRoutes({ db }: Platform) {
  return new Hono()
    .get('/', async (c) => c.html(archivePage(await frozenDigests(db))))
    .get('/:week{\\d{4}-W\\d{2}}', async (c) => {
      const digest = await frozenDigest(db, c.req.param('week'))
      if (!digest) return c.notFound()
      const week = parseWeek(digest.week)
      const before = await frozenDigest(db, weekBefore(week).id)
      const after = await frozenDigest(db, weekBefore(week, -1).id)
      return c.html(digestPage(digest, before, after))
    })
}

/** Every digest, newest first, with its week in a sentence. */
function archivePage(digests: Digest[]): Html {
  const list = digests.map(
    (digest) => html`<li><p class="t"><a href="/digests/${digest.week}">${heading(digest)}</a></p>
<p class="by">${summary(digest)}</p></li>
`,
  )
  const none = html`<p${style('p')}>There is none yet. The first is composed when a whole week has been collected.</p>`
  return layout(
    'Digests - Revisit',
    html`<h1${style('h1')}>Digests</h1>
<p class="lead">Each week: which claims may need another look, what was published, what was not checked. <a href="/subscribe">Get it by mail</a>.</p>
${feedLine('/digests/')}
${digests.length > 0 ? html`<ul class="plain">${list}</ul>` : none}`,
    { feeds: FEEDS, at: '/digests' },
  )
}

function digestPage(digest: Digest, before: Digest | undefined, after: Digest | undefined): Html {
  const look = { style, baseUrl: '', year: digest.startsAt.slice(0, 4) }
  const links = [before, after]
    .filter((one) => one !== undefined)
    .map((one) => html`<a${style('link')} href="/digests/${one.week}">${heading(one)}</a> `)
  return layout(
    `${heading(digest)} - Revisit`,
    html`${crumbs(['/digests', 'Digests'])}${digestBody(digest, look)}
${links.length > 0 ? html`<nav${style('foot')} aria-label="Other weeks">${links}</nav>` : ''}`,
    { feeds: FEEDS },
  )
}
