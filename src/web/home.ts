// src/web/home.ts - the front page: how the claims stand, what moved this week, the five questions with the
// activity of their indicators, the latest digest, the sign-up, and how far the first collection has come.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { formToken } from '../deliver/sign-up.ts'
import type { Digest } from '../digest/compose.ts'
import { frozenDigests } from '../digest/digests.ts'
import { heading, summary } from '../digest/words.ts'
import type { Change, Standing } from '../flag/standings.ts'
import { claimById, claims } from '../page/claims.ts'
import { indicators, questions } from '../page/questions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { lastVisits } from '../sources/visits.ts'
import { tagDays } from '../tag/tag-days.ts'
import { firstDay, type Week, weeksOf } from './chart.ts'
import { smallSignUpForm } from './forms.ts'
import { indicatorTable } from './indicator-table.ts'
import { type Html, layout } from './layout.ts'
import type { Memory } from './memory.ts'
import { many, VERDICTS, verdictBadge, when } from './parts.ts'
import { readStandings } from './read.ts'

const WEEK_MS = 7 * 86_400_000
const MOST_MOVES = 12

/** `/`. */
export function homeRoutes(platform: Platform, memory: Memory, sources: readonly Source[]) {
  const { db, now } = platform
  return new Hono().get('/', async (c) => {
    const since = new Date(now().getTime() - WEEK_MS).toISOString()
    const visits = await lastVisits(db)
    const visited = sources.filter(({ id }) => visits.has(id)).length
    const standings = await readStandings(platform, memory)
    const weeks = await readActivity(platform, memory)
    const [latest] = await memory.get('latest digest', () => frozenDigests(db, 1))
    const content = html`<h1>Five open questions, and what has been published since</h1>
<p class="lead">Revisit watches one page and the world that can make it wrong. It shows which of the page’s ${claims.length} claims need another look, and why.</p>
${progress(visited, sources.length)}
${tally([...standings.values()])}
${movedThisWeek(
  [...standings.values()].flatMap(({ changes }) => changes),
  since,
)}
${latestDigest(latest)}
<h2>The questions</h2>
${questions.map((question) => questionPart(question, standings, weeks))}
<h2>The weekly digest, by mail</h2>
${smallSignUpForm(await formToken(platform))}`
    return c.html(layout('Revisit: five open questions', content))
  })
}

/** The activity of every question and indicator, week by week. */
export function readActivity({ db, now }: Platform, memory: Memory): Promise<Map<string, Week[]>> {
  const first = firstDay(now())
  return memory.get(`activity ${first}`, async () => {
    const tags = [...questions, ...indicators].map(({ id }) => id)
    const days = await tagDays(db, tags, first)
    return new Map(tags.map((tag) => [tag, weeksOf(days.get(tag) ?? new Map(), now())]))
  })
}

function tally(standings: Standing[]): Html {
  const count = (verdict: Standing['verdict']) =>
    standings.filter((one) => one.verdict === verdict).length
  const cell = (verdict: Standing['verdict']) =>
    html`<li class="${verdict}"><a href="/claims#${verdict}"><b>${count(verdict)}</b> ${count(verdict) === 1 || verdict !== 'fresh' ? VERDICTS[verdict] : 'stand'}</a></li>`
  return html`<h2 class="unseen">How the claims stand</h2>
<ul class="tally">${cell('revise')}${cell('review')}${cell('fresh')}</ul>`
}

function movedThisWeek(changes: Change[], since: string): Html {
  const moved = changes.filter(({ at }) => at >= since).sort((a, b) => (a.at < b.at ? 1 : -1))
  const last = [...Map.groupBy(moved, ({ claimId }) => claimId).values()].flatMap((own) =>
    own.slice(0, 1),
  )
  const more = last.length > MOST_MOVES ? html`<p><a href="/claims">All claims</a></p>` : ''
  return html`<h2>What moved this week</h2>
${last.length === 0 ? html`<p>No claim came to stand otherwise in the last seven days.</p>` : html`<ul class="plain">${last.slice(0, MOST_MOVES).map(({ claimId, to, at }) => html`<li><p>${verdictBadge(to)} <a href="/claims/${claimId}">${claimById(claimId)?.statement}</a></p><p class="by">since ${when(at)}</p></li>`)}</ul>${more}`}`
}

function questionPart(
  question: (typeof questions)[number],
  standings: Map<string, Standing>,
  weeks: Map<string, Week[]>,
): Html {
  const { id, number, name, asks } = question
  const own = claims
    .filter((claim) => claim.question === id)
    .map((claim) => standings.get(claim.id)?.verdict)
  const count = (verdict: Standing['verdict']) => own.filter((one) => one === verdict).length
  return html`<h3><a href="/questions/${id}">${number}. ${name}</a></h3>
<p class="asks">${asks}</p>
<p class="soft">${many(own.length, 'claim')}: ${count('revise')} to revise, ${count('review')} under review, ${count('fresh')} standing.</p>
${indicatorTable(question, weeks)}
`
}

function progress(visited: number, sources: number): Html {
  if (visited >= sources) return html``
  return html`<p class="pass" role="status">The first collection is under way: ${visited} of ${many(sources, 'source')} visited. <a href="/">Look again</a>
<br><progress value="${visited}" max="${sources}" aria-label="Sources visited"></progress></p>`
}

function latestDigest(latest: Digest | undefined): Html {
  if (!latest)
    return html`<p>The first digest is composed when a whole week has been collected.</p>`
  return html`<h2>The latest digest</h2>
<p><a href="/digests/${latest.week}">${heading(latest)}</a></p>
<p>${summary(latest)}</p>
<p><a href="/digests">All digests</a></p>`
}
