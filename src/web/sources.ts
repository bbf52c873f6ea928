// src/web/sources.ts - what is read: every source and how it is; and every document that the page cites.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { lastCitationVisits } from '../page/citation-visits.ts'
import { citations } from '../page/citations.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { type SourceState, sourceState } from '../sources/state.ts'
import { lastVisits, type Visit } from '../sources/visits.ts'
import { citationEntry } from './citation-entry.ts'
import { type Html, layout } from './layout.ts'
import { clip, many, webAddress, when } from './parts.ts'

const STATES: Record<SourceState['state'], string> = {
  failing: 'failing',
  gone: 'gone',
  overdue: 'overdue',
  odd: 'unusual',
  new: 'not visited yet',
  ok: 'read without trouble',
}

/** `/sources`. */
export function sourceRoutes({ db, now }: Platform, sources: readonly Source[]) {
  return new Hono().get('/', async (c) => {
    const visits = await lastVisits(db)
    const known = new Set(sources.map(({ id }) => id))
    const others = [...visits.keys()].filter((id) => !known.has(id)).sort()
    return c.html(
      layout('Sources - Revisit', sourcesPage(sources, others, visits, now().toISOString()), {
        at: '/sources',
      }),
    )
  })
}

function sourcesPage(
  sources: readonly Source[],
  others: string[],
  visits: Map<string, Visit>,
  now: string,
): Html {
  const states = sources.map((source) => ({ source, ...sourceState(visits.get(source.id), now) }))
  const count = (state: SourceState['state']) => states.filter((one) => one.state === state).length
  const tally = (Object.keys(STATES) as SourceState['state'][])
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${STATES[state]}`)
  const kinds = Map.groupBy(states, ({ source }) => source.kind)
  return html`<h1>Sources</h1>
<p class="lead">Revisit reads ${many(sources.length, 'feed or page', 'feeds and pages')}: ${tally.join(', ')}.</p>
<p class="soft">${[...kinds.keys()].map((kind, at) => html`${at > 0 ? ', ' : ''}<a href="#${kind}">${HEADINGS[kind]}</a>`)}. The list is there <a href="/feeds.opml">as OPML</a>. What the page itself cites is watched too: <a href="/citations">citations</a>.</p>
${[...kinds].map(
  ([kind, own]) => html`<h2 id="${kind}">${HEADINGS[kind]}: ${own.length}</h2>
<ul class="plain tight">${own.map(({ source, state, says }) => entry(source, state, says, visits.get(source.id)))}</ul>`,
)}
${
  others.length > 0
    ? html`<h2>Read before, or found in a recording</h2>
<ul class="plain tight">${others.map((id) => html`<li id="${id}">${id}: <span dir="auto">${clip(sourceState(visits.get(id), now).says, 240)}</span>. <a href="/search?source=${id}" aria-label="Items of ${id}">Items</a></li>`)}</ul>`
    : ''
}`
}

const HEADINGS: Record<Source['kind'], string> = {
  lab: 'Labs',
  institute: 'Institutes',
  government: 'Government',
  research: 'Research',
  press: 'Press',
  community: 'Community',
}

function entry(
  { id, publisher, home, url, why }: Source,
  state: SourceState['state'],
  says: string,
  visit: Visit | undefined,
): Html {
  const address = webAddress(home ?? url)
  const badge =
    state === 'ok' || state === 'new'
      ? ''
      : html` <span class="v ${state === 'failing' || state === 'gone' ? 'revise' : 'review'}">${STATES[state]}</span>`
  const read = visit?.succeededAt ? html`Last read ${when(visit.succeededAt)}` : 'Not read yet'
  const trouble = badge
    ? html`<span dir="auto">${clip(says.charAt(0).toUpperCase() + says.slice(1), 240)}</span>. `
    : ''
  return html`<li id="${id}"><p>${address ? html`<a href="${address}" rel="noreferrer">${publisher}</a>` : publisher} <span class="soft">${id}</span>${badge}</p>
<p class="by">${why}</p>
<p class="by">${trouble}${read}. <a href="/search?source=${id}" aria-label="Items of ${publisher}, ${id}">Items</a></p></li>
`
}

/** `/citations`. */
export function citationRoutes({ db }: Platform) {
  return new Hono().get('/', async (c) => {
    const visits = await lastCitationVisits(db)
    const all = [...visits.values()]
    const content = html`<h1>What the page cites</h1>
<p class="lead">${citations.length} citations, each watched for changes. ${all.length === 0 ? 'None has been visited yet.' : html`${all.filter(({ failure }) => failure).length} of ${all.length} documents could not be read at the last visit; ${all.filter(({ changedAt }) => changedAt).length} have changed since they were first read.`}</p>
<ol class="plain">${citations.map(({ number }) => citationEntry(number, visits))}</ol>`
    return c.html(layout('Citations - Revisit', content, { at: '/citations' }))
  })
}
