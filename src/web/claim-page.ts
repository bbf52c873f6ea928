// src/web/claim-page.ts - one claim (pure): the page's sentence, what challenges it, what it rests on, how
// it stood over time, and what the author answered.

import { html } from 'hono/html'
import { markDifferences, markWords } from '../digest/differs.ts'
import { judgedBy } from '../digest/words.ts'
import type { Check } from '../flag/checks.ts'
import type { FlagShown } from '../flag/flag-lists.ts'
import { READ_AGAIN } from '../flag/reason.ts'
import type { Change, Standing } from '../flag/standings.ts'
import { sentenceOf } from '../page/anchor.ts'
import type { CitationVisit } from '../page/citation-visits.ts'
import type { Claim } from '../page/claims.ts'
import { questionById } from '../page/questions.ts'
import type { Snapshot } from '../page/snapshots.ts'
import { graph, type Week } from './chart.ts'
import { citationEntry } from './citation-entry.ts'
import { byline } from './item-list.ts'
import type { Html } from './layout.ts'
import {
  ANSWERED,
  clip,
  crumbs,
  emphasised,
  feedLine,
  flagBadge,
  many,
  plain,
  reasonText,
  titleOf,
  tongueOf,
  VERDICTS,
  verdictBadge,
  when,
} from './parts.ts'

const PASSAGE = 700 // characters shown
const FLAGS_IN_VIEW = 5

export type ClaimShown = {
  claim: Claim
  standing: Standing
  open: FlagShown[] // the newest first
  flags: FlagShown[] // the same, and those that are closed; only the newest
  checks: Check[]
  weeks: Week[]
  visits: ReadonlyMap<string, CitationVisit>
  page: Snapshot | null
  baseUrl: string
  pageUrl: string | undefined
}

/** All that is known of a claim. */
export function claimPage(shown: ClaimShown): Html {
  const { claim, standing, open, weeks } = shown
  const question = questionById(claim.question)
  return html`${crumbs(['/claims', 'Claims'], [`/questions/${claim.question}`, question?.name ?? ''])}
<h1>${claim.statement}</h1>
<p>${verdictBadge(standing.verdict)} ${standing.since ? html`<span class="soft">since ${when(standing.since)}</span>` : html`<span class="soft">nothing has challenged it so far</span>`}</p>
${sentence(shown)}
<p class="soft">It would be outdated when: ${claim.outdatedWhen}</p>
<h2>What challenges it</h2>
${open.length === 0 ? html`<p>${shown.flags.length === 0 ? 'Nothing so far.' : 'Nothing that the author has not answered.'}</p>` : flagList(shown)}
${feedLine(`/claims/${claim.id}/`)}
<h2>What it rests on</h2>
${restsOn(shown)}
<h2>Evidence over time</h2>
${graph(weeks, { one: 'flag', several: 'flags' })}
${history(shown)}
${badge(shown)}`
}

function sentence({ claim, page, pageUrl }: ClaimShown): Html {
  const now = sentenceOf(claim, page?.text)
  const missing = page?.missing.some(({ claimId }) => claimId === claim.id)
  const where = pageUrl ? html`<a href="${pageUrl}">the page</a>` : 'the page'
  return html`<blockquote class="says">${emphasised(markWords(now, claim.anchor))}</blockquote>
<p class="soft">${missing ? html`As ${where} said; the words are no longer found there.` : page ? html`As ${where} says, last read ${when(page.readAt)}.` : html`As ${where} said on 24 June 2026.`}</p>`
}

/** The newest in full view, the others behind a line that opens. */
function flagList({ claim, standing, open }: ClaimShown): Html {
  const list = (flags: FlagShown[]) =>
    html`<ul class="plain">${flags.map((flag) => flagEntry(flag, claim))}</ul>`
  const others = open.slice(FLAGS_IN_VIEW)
  const older = standing.open.length - open.length
  return html`<p class="soft">${many(standing.open.length, 'open flag')}, the newest first.</p>
${list(open.slice(0, FLAGS_IN_VIEW))}
${others.length > 0 ? html`<details><summary>${many(others.length, 'more open flag')}</summary>${list(others)}${older > 0 ? html`<p>And ${older} older.</p>` : ''}</details>` : ''}`
}

function flagEntry(flag: FlagShown, { id, sentence }: Claim): Html {
  const passage = markDifferences(clip(flag.passage, PASSAGE), sentence)
  const judged = judgedBy(flag)
  return html`<li id="flag-${flag.id}"><p class="t"><a href="/items/${flag.itemId}"${tongueOf(flag.language)}>${titleOf(flag)}</a></p>
${byline({ ...flag, publishedAt: flag.datedAt, firstSeenAt: flag.datedAt })}
<blockquote class="pass"${tongueOf(flag.language)}>${emphasised(passage)}</blockquote>
<p class="by">${flagBadge(flag.relation)} ${reasonText(reported(flag.reason), id)}${judged ? ` ${judged}` : ''} Raised ${when(flag.raisedAt)}.</p></li>
`
}

/** What an item reports; when the sentence is to be read again is said at the top of the page. */
const reported = (reason: string) => reason.split(READ_AGAIN)[0] ?? reason

function restsOn({ claim, visits }: ClaimShown): Html {
  if (claim.sources.length === 0) return html`<p>The page cites nothing for this sentence.</p>`
  return html`<ol class="plain">${claim.sources.map((number) => citationEntry(number, visits))}</ol>`
}

/** Changes, flags and answers as one list, the newest first. */
function history({ standing, flags, checks }: ClaimShown): Html {
  const events = [
    ...standing.changes.map((change) => ({ at: change.at, order: 2, says: changed(change) })),
    ...flags.map((flag) => ({
      at: flag.raisedAt,
      order: 1,
      says: html`To ${flag.relation}, says <a href="/items/${flag.itemId}" dir="auto">${titleOf(flag)}</a>`,
    })),
    ...checks.map((check) => ({ at: check.checkedAt, order: 1, says: answered(check) })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.order - a.order))
  return html`<h2>History, and the author’s answers</h2>
${events.length === 0 ? html`<p>Nothing has happened to it yet.</p>` : html`<ol class="log">${events.map(({ at, says }) => html`<li><span class="soft">${when(at)}</span><p>${says}</p></li>`)}</ol>`}`
}

const changed = ({ from, to }: Change) =>
  html`${verdictBadge(to)} <span class="soft">before: ${VERDICTS[from]}</span>`

function answered({ answer, note, until, flagId }: Check): Html {
  return html`The author answered${flagId === null ? '' : ' to a flag'}: <b>${ANSWERED[answer]}</b>${until ? html` until ${when(until)}` : ''}${note ? html`: “<span dir="auto">${plain(note)}</span>”` : '.'}`
}

function badge({ claim, baseUrl }: ClaimShown): Html {
  return html`<h2>Show it beside the sentence</h2>
<p><img src="/badges/claims/${claim.id}.svg" alt="The badge of this claim as it is now" height="20"></p>
<pre tabindex="0" role="region" aria-label="The badge as HTML">&lt;a href="${baseUrl}/claims/${claim.id}"&gt;&lt;img src="${baseUrl}/badges/claims/${claim.id}.svg" alt="How fresh this is"&gt;&lt;/a&gt;</pre>
<p class="soft">Or mark all sentences of the page at once: <code>&lt;script src="${baseUrl}/embed/claims.js" defer&gt;&lt;/script&gt;</code></p>`
}
