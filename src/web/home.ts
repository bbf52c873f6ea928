// src/web/home.ts - the front page: the five questions with what the last seven days brought to each, the
// latest digest, and how far the first collection has come.

import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Digest } from '../digest/compose.ts'
import { frozenDigests } from '../digest/digests.ts'
import { claimsChallenged, storiesPerQuestion } from '../digest/evidence.ts'
import { many } from '../digest/say.ts'
import { heading, summary } from '../digest/words.ts'
import { claims } from '../page/claims.ts'
import { questions } from '../page/questions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { lastVisits } from '../sources/visits.ts'
import { type Html, layout, style } from './layout.ts'

const WEEK_MS = 7 * 86_400_000
const REFRESH_SECONDS = 10 // while the first collection is under way

type Home = {
  visited: number
  sources: number
  stories: Map<string, number> // by question, of seven days
  challenged: Set<string> // claims, of seven days
  latest: Digest | undefined
}

/** `/`. */
export function homeRoutes({ db, now }: Platform, sources: readonly Source[]) {
  return new Hono().get('/', async (c) => {
    const since = new Date(now().getTime() - WEEK_MS).toISOString()
    const visits = await lastVisits(db)
    const [latest] = await frozenDigests(db, 1)
    const home: Home = {
      visited: sources.filter(({ id }) => visits.has(id)).length,
      sources: sources.length,
      stories: await storiesPerQuestion(db, since),
      challenged: await claimsChallenged(db, since),
      latest,
    }
    const isFirst = home.visited < home.sources
    return c.html(layout('Revisit', homePage(home), isFirst ? REFRESH_SECONDS : undefined))
  })
}

function homePage(home: Home): Html {
  const rows = questions.map(({ id, number, name, asks }) => {
    const challenged = claims.filter(
      (claim) => claim.question === id && home.challenged.has(claim.id),
    )
    const stories = many(home.stories.get(id) ?? 0, 'story', 'stories')
    return html`<h2${style('h3')}>${number}. ${name}</h2>
<p${style('p')}>${asks}</p>
<p${style('byline')}>In the last seven days: ${stories}, ${many(challenged.length, 'claim')} challenged.</p>
`
  })
  return html`<h1${style('h1')}>Five open questions, and what has been published since</h1>
<p${style('lead')}>Revisit watches one page and the world that can make it wrong. Each week it says which of the page’s ${claims.length} claims need another look, and why.</p>
${progress(home)}
${latestDigest(home.latest)}
${rows}`
}

function progress({ visited, sources }: Home): Html {
  if (visited >= sources) return html``
  return html`<p${style('evidence')} role="status">The first collection is under way: ${visited} of ${many(sources, 'source')} visited.
<br><progress value="${visited}" max="${sources}" aria-label="Sources visited"></progress></p>`
}

function latestDigest(latest: Digest | undefined): Html {
  if (!latest) {
    return html`<p${style('p')}>The first digest is composed when a whole week has been collected.</p>`
  }
  return html`<h2${style('h2')}>The latest digest</h2>
<p${style('p')}><a${style('link')} href="/digests/${latest.week}">${heading(latest)}</a></p>
<p${style('p')}>${summary(latest)}</p>
<p${style('p')}><a${style('link')} href="/digests">All digests</a></p>`
}
