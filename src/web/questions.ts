// src/web/questions.ts - a question and an indicator, each with its claims and with what was published.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { claims } from '../page/claims.ts'
import { indicatorById, questionById } from '../page/questions.ts'
import type { Platform } from '../platform/platform.ts'
import { graph } from './chart.ts'
import { readActivity } from './home.ts'
import { indicatorTable } from './indicator-table.ts'
import { type Html, layout } from './layout.ts'
import type { Memory } from './memory.ts'
import { crumbs, feedLine, itemList, olderLink, readPlace, verdictBadge } from './parts.ts'
import { type ItemPage, readItems, readStandings } from './read.ts'

const PER_PAGE = 30

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
    const content = html`${crumbs()}
<h1>${number}. ${name}</h1>
<p class="asks">${asks}</p>
<h2>Its claims</h2>
<ul class="plain">${own.map((claim) => html`<li>${verdictBadge(standings.get(claim.id)?.verdict ?? 'fresh')} <a href="/claims/${claim.id}">${claim.statement}</a></li>`)}</ul>
<h2>Its indicators</h2>
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
    const content = html`${crumbs([`/questions/${indicator.question}`, question?.name ?? ''])}
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
