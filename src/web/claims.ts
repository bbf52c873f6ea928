// src/web/claims.ts - every claim of the page and how it stands; and one claim with all that bears on it.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { checksOf } from '../flag/checks.ts'
import { flagDays, flagsById, listFlags } from '../flag/flag-lists.ts'
import type { Standing, Verdict } from '../flag/standings.ts'
import { lastCitationVisits } from '../page/citation-visits.ts'
import { type Claim, claimById, claims } from '../page/claims.ts'
import { questions } from '../page/questions.ts'
import { latestSnapshot } from '../page/snapshots.ts'
import type { Platform } from '../platform/platform.ts'
import { firstDay, weeksOf } from './chart.ts'
import { claimPage } from './claim-page.ts'
import { type Html, layout } from './layout.ts'
import type { Memory } from './memory.ts'
import { feedLine, many, shares, when } from './parts.ts'
import { readStandings } from './read.ts'

const MOST_OPEN = 40
const MOST_FLAGS = 60
const ORDER: Verdict[] = ['revise', 'review', 'fresh']

/** `/claims` and `/claims/:id`. */
export function claimRoutes(platform: Platform, memory: Memory) {
  const { config, db, now } = platform
  return new Hono()
    .get('/', async (c) => {
      const standings = await readStandings(platform, memory)
      const feeds = { path: '/claims/', title: 'Claims: what changed' }
      return c.html(layout('Claims - Revisit', listPage(standings), { feeds, at: '/claims' }))
    })
    .get('/:id', async (c) => {
      const claim = claimById(c.req.param('id'))
      if (!claim) return c.notFound()
      const standing = (await readStandings(platform, memory)).get(claim.id)
      if (!standing) return c.notFound()
      const open = await flagsById(db, standing.open.slice(0, MOST_OPEN))
      const order = new Map(standing.open.map((id, place) => [id, place]))
      const content = claimPage({
        claim,
        standing,
        open: open.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
        flags: await listFlags(db, { claim: claim.id }, MOST_FLAGS),
        checks: await checksOf(db, claim.id),
        weeks: weeksOf(await flagDays(db, claim.id, firstDay(now())), now()),
        visits: await lastCitationVisits(db),
        page: await latestSnapshot(db),
        baseUrl: config.baseUrl,
        pageUrl: config.pageUrl,
      })
      const feeds = { path: `/claims/${claim.id}/`, title: claim.statement }
      return c.html(layout(`${claim.statement} - Revisit`, content, { feeds }))
    })
}

function listPage(standings: ReadonlyMap<string, Standing>): Html {
  const of = (verdict: Verdict) => claims.filter(({ id }) => standings.get(id)?.verdict === verdict)
  const headings = { revise: 'To revise', review: 'Under review', fresh: 'Standing as written' }
  const says = {
    revise: 'Taken at its word, something published since makes the sentence wrong or out of date.',
    review: 'Something published since bears on it, and the sentence may well stand.',
    fresh: 'Nothing that we have read challenges them, or the author has answered what did.',
  }
  return html`<h1>The page’s ${claims.length} claims</h1>
${shares(ORDER.flatMap((verdict) => of(verdict).map(() => verdict)))}
${feedLine('/claims/')}
${ORDER.map(
  (verdict) => html`<h2 id="${verdict}">${headings[verdict]}: ${of(verdict).length}</h2>
<p class="soft">${says[verdict]}</p>
${of(verdict).length === 0 ? html`<p>None.</p>` : html`<ul class="plain">${of(verdict).map((claim) => row(claim, standings.get(claim.id)))}</ul>`}`,
)}`
}

function row({ id, question, statement }: Claim, standing: Standing | undefined): Html {
  const open = standing?.open.length ?? 0
  const name = questions.find((one) => one.id === question)?.name
  const waiting = standing?.waitingSince
    ? html`, ${many(open, 'open flag')} since ${when(standing.waitingSince)}`
    : ''
  return html`<li><p class="t"><a href="/claims/${id}">${statement}</a></p>
<p class="by">${name}${waiting}</p></li>
`
}
