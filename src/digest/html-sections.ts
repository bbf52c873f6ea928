// src/digest/html-sections.ts - the sections of a digest in HTML (pure), in the order they are read.

import { html } from 'hono/html'
import { bars } from './bars.ts'
import type { Digest, QuestionNews } from './compose.ts'
import {
  barChart,
  bylineOf,
  type Html,
  type Look,
  marked,
  siteLink,
  titleLink,
  tongueOf,
} from './html-parts.ts'
import type { Evidence, Revisit } from './revisit.ts'
import { many } from './say.ts'
import type { Told } from './tell.ts'
import { uncheckedNotes, unreadLines } from './unread-words.ts'
import {
  activityWords,
  againIntro,
  answered,
  claimName,
  evidenceLink,
  furtherIntro,
  judgedBy,
  lateIntro,
  QUIET,
  REVISITS_INTRO,
  reasonOf,
  reasonsFor,
  revisitTitle,
  seeClaims,
  silentWords,
  tallestBar,
} from './words.ts'

/** The claims to revisit, each with the page's sentence and what challenges it. */
export function revisitSection({ revisits, further, again }: Digest, look: Look): Html {
  const { style } = look
  const claimLinks = (claims: { claimId: string; relation?: string }[]) =>
    html`<ul${style('list')}>${claims.map(
      ({ claimId, relation }) =>
        html`<li${style('item')}>${relation ? `${relation}: ` : ''}${siteLink(`/claims/${claimId}`, claimName(claimId), look)}</li>`,
    )}</ul>`
  return html`<h2${style('h2')}>Claims to revisit</h2>
<p${style('small')}>${revisits.length > 0 ? REVISITS_INTRO : QUIET}</p>
${revisits.map((one, index) => revisit(one, index + 1, look))}
${further.length > 0 ? html`<p${style('p')}>${furtherIntro(further.length)}</p>${claimLinks(further)}` : ''}
${again.length > 0 ? html`<p${style('p')}>${againIntro(again.length)}</p>${claimLinks(again.map((claimId) => ({ claimId })))}` : ''}`
}

function revisit(one: Revisit, number: number, look: Look): Html {
  const { style } = look
  return html`<h3${style('h3')}>Claim ${number}. <span${style(one.relation)}>${revisitTitle(one)}</span></h3>
<p${style('sentence')}>The page says: \u201c${marked(one.sentence)}\u201d</p>
${one.evidence.map((evidence) => challenge(evidence, look))}
<p${style('p')}>${siteLink(`/claims/${one.claimId}`, evidenceLink(one, number), look)}</p>`
}

function challenge(evidence: Evidence, look: Look): Html {
  const { style, year } = look
  const notes = [judgedBy(evidence), answered(evidence, year)].filter((note) => note !== null)
  return html`<div${style('evidence')}>
<p${style('title')}>${titleLink(evidence, look)}</p>
${bylineOf(evidence, look)}
<blockquote${style('passage')}${tongueOf(evidence.language)}>${marked(evidence.passage)}</blockquote>
<p${style('why')}>${[reasonOf(evidence), ...notes].join(' ')}</p>
</div>`
}

/** A question's most telling stories and the activity of its indicators. */
export function questionSection(news: QuestionNews, digest: Digest, look: Look): Html {
  const { style } = look
  const silent = silentWords(news)
  return html`<h2${style('h2')}>${news.number}. ${news.name}</h2>
<p${style('small')}>${news.asks}</p>
${
  news.stories.length > 0
    ? html`<ul${style('list')}>${news.stories.map((told) => listed(told, digest, look))}</ul>`
    : html`<p${style('p')}>Nothing new this week.</p>`
}
${news.further > 0 ? html`<p${style('p')}>${siteLink(`/questions/${news.id}`, `${many(news.further, 'more story', 'more stories')} on ${news.name}`, look)}</p>` : ''}
${news.activity.length > 0 ? activity(news, tallestBar(digest), look) : ''}
${silent ? html`<p${style('small')}>${silent}</p>` : ''}`
}

function activity({ activity, name }: QuestionNews, tallest: number, look: Look): Html {
  const { style } = look
  return html`<table${style('chart')} cellpadding="0" cellspacing="0">
<caption${style('caption')}>${name}: stories a week, the latest last</caption>
${activity.map(
  ({
    name,
    stories,
  }) => html`<tr><th scope="row"${style('row')}>${name}<br><span${style('count')}>${activityWords(stories)}</span></th><td${style('cell')}>${barChart(bars(stories, tallest), look)}</td></tr>
`,
)}</table>`
}

function listed(told: Told, digest: Digest, look: Look): Html {
  const { style } = look
  const see = seeClaims(told, digest)
  const why = reasonsFor(told).map(({ name, phrase }, index) => {
    const quoted = html`: <span${tongueOf(told.language)}>\u201c${phrase}\u201d</span>`
    return html`${index > 0 ? '; ' : ''}${name}${phrase === null ? '' : quoted}`
  })
  return html`<li${style('item')}><p${style('title')}>${titleLink(told, look)}</p>
${bylineOf(told, look)}${why.length > 0 ? html`<p${style('byline')}>${why}</p>` : ''}${see ? html`<p${style('byline')}>${see}</p>` : ''}</li>
`
}

/** What came late, where anything did. */
export function lateSection(digest: Digest, look: Look): Html {
  const { late } = digest
  const { style } = look
  if (late.stories === 0) return html``
  return html`<h2${style('h2')}>Arrived late</h2>
<p${style('p')}>${lateIntro(late)}</p>
${late.shown.length > 0 ? html`<ul${style('list')}>${late.shown.map((told) => listed(told, digest, look))}</ul>` : ''}
${late.further > 0 ? html`<p${style('p')}>${siteLink('/', many(late.further, 'more late story', 'more late stories'), look)}</p>` : ''}`
}

/** What was not checked: the sources that failed and what nobody has judged. */
export function unreadSection({ unread }: Digest, look: Look): Html {
  const { style, year } = look
  const lines = unreadLines(unread, year).map(
    ({ label, names, further }) =>
      html`<li${style('item')}>${label}: ${names.join('; ')}${further > 0 ? html`; and ${siteLink('/sources', `${further} more`, look)}` : ''}</li>`,
  )
  const notes = uncheckedNotes(unread).map((note) => html`<li${style('item')}>${note}</li>`)
  const all = [...lines, ...notes]
  return html`<h2${style('h2')}>What was not checked</h2>
${all.length > 0 ? html`<ul${style('list')}>${all}</ul>` : html`<p${style('p')}>Every source on the list was read.</p>`}`
}
