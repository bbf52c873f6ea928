// src/web/home.ts - the front page: how the claims stand, what moved this week, the five questions with the
// activity of their indicators, the latest digest, the sign-up, and how far the first collection has come.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { formToken } from '../deliver/sign-up.ts'
import type { Digest } from '../digest/compose.ts'
import { frozenDigests } from '../digest/digests.ts'
import { heading, summary } from '../digest/words.ts'
import type { Change, Standing, Verdict } from '../flag/standings.ts'
import { claimById, claims } from '../page/claims.ts'
import { indicators, questions } from '../page/questions.ts'
import type { Platform } from '../platform/platform.ts'
import { finishedSlots } from '../runs.ts'
import type { Source } from '../sources/source.ts'
import { lastVisits } from '../sources/visits.ts'
import { tagDays } from '../tag/tag-days.ts'
import { firstDay, WEEKS, type Week, weeksOf } from './chart.ts'
import { smallSignUpForm } from './forms.ts'
import { indicatorTable } from './indicator-table.ts'
import { itemList } from './item-list.ts'
import { type Html, layout } from './layout.ts'
import type { Memory } from './memory.ts'
import { counted, many, shares, verdictBadge, when } from './parts.ts'
import { type ItemPage, readItems, readStandings } from './read.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
const MOST_MOVES = 8
const NEWS = 5 // items shown

/** `/`. */
export function homeRoutes(platform: Platform, memory: Memory, sources: readonly Source[]) {
  const { config, db, now } = platform
  return new Hono().get('/', async (c) => {
    const since = new Date(now().getTime() - WEEK_MS).toISOString()
    const visits = await lastVisits(db)
    const visited = sources.filter(({ id }) => visits.has(id)).length
    const standings = await readStandings(platform, memory)
    const weeks = await readActivity(platform, memory)
    const [latest] = await memory.get('latest digest', () => frozenDigests(db, 1))
    const news = await memory.get('newest items', () => readItems(db, { bearing: true }, NEWS))
    const content = html`<h1>Five open questions about AI, and what has been published since</h1>
<p class="lead">${config.pageUrl ? html`<a href="${config.pageUrl}">One page</a>` : 'One page'} asks them, and makes ${claims.length} claims that news can put out of date. Revisit reads ${many(sources.length, 'source')} and shows which claims need another look, and why.</p>
${(await finishedSlots(db)).has('collect') ? '' : progress(visited, sources.length)}
${tally([...standings.values()])}
${waiting([...standings.values()], now())}
<h2>This week</h2>
${movedThisWeek(
  [...standings.values()].flatMap(({ changes }) => changes),
  since,
)}
${newest(news, since)}
<h2>The questions</h2>
<p class="soft">Each has indicators that would move it. Beside them: items published in the last week, in four and in ${WEEKS}, with the ${WEEKS} weeks drawn.</p>
${questions.map((question) => questionPart(question, standings, weeks))}
<h2>The weekly digest</h2>
${latestDigest(latest)}
${smallSignUpForm(await formToken(platform))}`
    return c.html(layout('Revisit: five open questions about AI', content, { at: '/' }))
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
  const cell = (verdict: Verdict, says: string) => {
    const count = standings.filter((one) => one.verdict === verdict).length
    const [, words] = /^\d+ (.*)$/.exec(counted(count, verdict)) ?? []
    return html`<li class="${verdict}"><a href="/claims#${verdict}"><b>${count}</b> <span>${words}</span></a><p>${says}</p></li>`
  }
  return html`<h2 class="unseen">How the ${standings.length} claims stand</h2>
<ul class="tally">${cell('revise', 'Something new, taken at its word, makes the sentence wrong or out of date.')}${cell('review', 'Something new bears on the sentence, which may well stand.')}${cell('fresh', 'Nothing we have read challenges the sentence, or the author has answered it.')}</ul>`
}

/** How many flags are open, and their median age. */
function waiting(standings: Standing[], now: Date): Html {
  const raised = standings.flatMap(({ openSince }) => openSince).sort()
  const [low, high] = [raised[(raised.length - 1) >> 1], raised[raised.length >> 1]]
  if (low === undefined || high === undefined) return html``
  const middle = (Date.parse(low) + Date.parse(high)) / 2
  const days = Math.max(0, Math.floor((now.getTime() - middle) / DAY_MS))
  return html`<p class="soft">${raised.length === 1 ? '1 flag waits' : `${raised.length} flags wait`} for the author’s answer: at the median, for ${many(days, 'day')}.</p>`
}

function movedThisWeek(changes: Change[], since: string): Html {
  const moved = changes.filter(({ at }) => at >= since).sort((a, b) => (a.at < b.at ? 1 : -1))
  const last = [...Map.groupBy(moved, ({ claimId }) => claimId).values()].flatMap((own) =>
    own.slice(0, 1),
  )
  if (last.length === 0) return html`<p>No claim has changed its state in the last seven days.</p>`
  const more = last.length > MOST_MOVES ? html`<p><a href="/claims">All claims</a></p>` : ''
  return html`<h3>Claims that changed their state</h3>
<ul class="claims">${last.slice(0, MOST_MOVES).map(({ claimId, to, at }) => html`<li>${verdictBadge(to)}<p><a href="/claims/${claimId}">${claimById(claimId)?.statement}</a> <span class="soft">${when(at)}</span></p></li>`)}</ul>${more}`
}

function newest({ items }: ItemPage, since: string): Html {
  if (items.length === 0)
    return html`<p>Nothing that bears on the questions has been collected yet.</p>`
  const own = items.filter(({ datedAt }) => datedAt >= since)
  return html`<h3>${own.length > 0 ? 'Published on the questions' : 'Nothing new on the questions; published last'}</h3>
${itemList(own.length > 0 ? own : items.slice(0, 3))}
<p><a href="/items">All items on the questions</a></p>`
}

function questionPart(
  question: (typeof questions)[number],
  standings: Map<string, Standing>,
  weeks: Map<string, Week[]>,
): Html {
  const { id, number, name, asks } = question
  const own = claims.filter((claim) => claim.question === id)
  return html`<section class="question"><h3><a href="/questions/${id}">${number}. ${name}</a></h3>
<p class="asks">${asks}</p>
${shares(own.map((claim) => standings.get(claim.id)?.verdict ?? 'fresh'))}
${indicatorTable(question, weeks)}</section>
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
  return html`<p><a href="/digests/${latest.week}">${heading(latest)}</a>: ${summary(latest)}</p>
<p><a href="/digests">All digests</a></p>`
}
