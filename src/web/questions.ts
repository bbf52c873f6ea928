// src/web/questions.ts - a question and an indicator, each with its claims and with what was published.

import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Verdict } from '../flag/standings.ts'
import { type Claim, claims } from '../page/claims.ts'
import { indicatorById, questionById } from '../page/questions.ts'
import type { Platform } from '../platform/platform.ts'
import { graph, WEEKS } from './chart.ts'
import { readActivity } from './home.ts'
import { indicatorTable } from './indicator-table.ts'
import { itemList } from './item-list.ts'
import { type Html, layout } from './layout.ts'
import type { Memory } from './memory.ts'
import { crumbs, feedLine, many, olderLink, readPlace, shares, verdictBadge } from './parts.ts'
import { type ItemPage, readItems, readStandings } from './read.ts'

const PER_PAGE = 30
const WORST: Verdict[] = ['revise', 'review', 'fresh']

/** `/questions/:q`. */
export function questionRoutes(platform: Platform, memory: Memory) {
  return new Hono().get('/:q', async (c) => {
    const question = questionById(c.req.param('q'))
    if (!question) return c.notFound()
    const { id, number, name, asks } = question
    const path = `/questions/${id}`
    const page = await readItems(
      platform.db,
      { tag: id },
      PER_PAGE,
      readPlace(c.req.query('before')),
    )
    const standings = await readStandings(platform, memory)
    const weeks = await readActivity(platform, memory)
    const own = claims.filter((claim) => claim.question === id)
    const verdict = (claim: Claim) => standings.get(claim.id)?.verdict ?? 'fresh'
    const worstFirst = (a: Claim, b: Claim) => WORST.indexOf(verdict(a)) - WORST.indexOf(verdict(b))
    const content = html`${crumbs(['/', 'Questions'])}
<h1>${number}. ${name}</h1>
<p class="asks">${asks}</p>
<h2>Its ${many(own.length, 'claim')}</h2>
${shares(own.map(verdict))}
<ul class="claims">${own.toSorted(worstFirst).map((claim) => html`<li>${verdictBadge(verdict(claim))}<a href="/claims/${claim.id}">${claim.statement}</a></li>`)}</ul>
<h2>Its indicators</h2>
<p class="soft">What would move it, with the items published in the last week, in four and in ${WEEKS}.</p>
${indicatorTable(question, weeks)}
${published(page, path)}`
    return c.html(
      layout(`${name} - Revisit`, content, { feeds: { path: `${path}/`, title: name } }),
    )
  })
}

/** `/indicators/:q.:i`. */
export function indicatorRoutes(platform: Platform, memory: Memory) {
  return new Hono().get('/:id', async (c) => {
    const indicator = indicatorById(c.req.param('id'))
    if (!indicator) return c.notFound()
    const { id, name, measures } = indicator
    const question = questionById(indicator.question)
    const path = `/indicators/${id}`
    const page = await readItems(
      platform.db,
      { tag: id },
      PER_PAGE,
      readPlace(c.req.query('before')),
    )
    const weeks = (await readActivity(platform, memory)).get(id) ?? []
    const content = html`${crumbs(['/', 'Questions'], [`/questions/${indicator.question}`, question?.name ?? ''])}
<h1>${name}</h1>
<p class="asks">${measures}</p>
<h2>Activity</h2>
${graph(weeks, { one: 'item', several: 'items' })}
${published(page, path)}`
    return c.html(
      layout(`${name} - Revisit`, content, { feeds: { path: `${path}/`, title: name } }),
    )
  })
}

function published({ items, next }: ItemPage, path: string): Html {
  return html`<h2>What was published, newest first</h2>
${feedLine(`${path}/`)}
${itemList(items)}
${olderLink(path, next)}`
}
