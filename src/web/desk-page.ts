// src/web/desk-page.ts - the desk as a page (pure).

import { html } from 'hono/html'
import type { RaisedFlag } from '../flag/flags.ts'
import { claimById } from '../page/claims.ts'
import { questionById } from '../page/questions.ts'
import type { Desk, OpenClaim } from './desk-state.ts'
import { answerForm, answerWords, evidenceView, sentenceView, undoForm } from './flag-view.ts'
import { buttonForm } from './forms.ts'
import { type Html, layout } from './layout.ts'
import { clip, many, verdictBadge } from './parts.ts'

const FLAGS_IN_VIEW = 2 // of one claim
const FLAGS_SHOWN = 40

/** Open flags first, then what was answered, then how mail and sources stand. */
export function deskPage(desk: Desk, wrong?: string): Html {
  return layout(
    'The desk - Revisit',
    html`<h1>The author’s desk</h1>
${wrong ? html`<p role="alert"><b>${wrong}</b></p>` : ''}
${troubles(desk)}
<h2>${many(desk.open.length, 'sentence')} to look at</h2>
${desk.open.map((claim) => claimView(claim, desk.laterDay))}
<h2>Last answers</h2>
${desk.answers.length === 0 ? html`<p>None yet.</p>` : html`<ul class="plain">${desk.answers.map(answerView)}</ul>`}
${mailView(desk)}
<h2>Sources that fail</h2>
${desk.failing.length === 0 ? html`<p>None.</p>` : ''}
<ul class="plain tight">${desk.failing.map(
      ({ sourceId, failures, failure }) =>
        html`<li><a href="/sources#${sourceId}">${sourceId}</a>: ${many(failures, 'time')} in a row, <span dir="auto">${failure}</span></li>`,
    )}</ul>
${buttonForm('/desk/logout', 'Leave the desk', 'second')}`,
  )
}

function troubles({ outages, paused }: Desk): Html {
  const all = [
    ...outages,
    ...(paused ? [`Mail is paused: ${paused}. “revisit deliver --resume” goes on.`] : []),
  ]
  return html`${all.map((says) => html`<p class="pass" role="status"><b>${says}</b></p>`)}`
}

/** A sentence with its newest flags in view, the others behind a line that opens. */
function claimView({ claimId, verdict, open, waitingDays }: OpenClaim, day: string): Html {
  const claim = claimById(claimId)
  const list = (flags: RaisedFlag[]) =>
    html`<ul class="plain">${flags.map((flag) => flagView(flag, day))}</ul>`
  const others = open.slice(FLAGS_IN_VIEW, FLAGS_SHOWN)
  const older = open.length - FLAGS_IN_VIEW - others.length
  return html`<section class="open"><h3><a href="/claims/${claimId}">${claim?.statement ?? claimId}</a></h3>
<p class="by">${verdictBadge(verdict)} ${questionById(claim?.question ?? '')?.name}, waiting ${many(waitingDays, 'day')}.</p>
${sentenceView(claimId)}
${list(open.slice(0, FLAGS_IN_VIEW))}
${others.length > 0 ? html`<details><summary>${many(others.length, 'more flag')} on this sentence</summary>${list(others)}${older > 0 ? html`<p>And ${older} older, once these are answered.</p>` : ''}</details>` : ''}</section>
`
}

const flagView = (flag: RaisedFlag, day: string) =>
  html`<li>${evidenceView(flag)}
<details><summary>Answer</summary>${answerForm({ action: `/desk/answers/${flag.id}`, day })}</details></li>`

const answerView = (check: Desk['answers'][number]) =>
  html`<li><p><a href="/claims/${check.claimId}">${claimById(check.claimId)?.statement ?? check.claimId}</a></p>
<p>${answerWords(check)}</p>
${undoForm(`/desk/answers/${check.flagId}/undo`, check.checkedAt)}</li>`

function mailView({ people, issues, held, notices }: Desk): Html {
  const share = (count: number, letters: number) =>
    letters === 0 ? '' : ` (${((100 * count) / letters).toFixed(2)} %)`
  return html`<h2>Mail</h2>
<p>${many(people.active, 'reader')}, ${people.pending} to confirm, ${people.left} left, ${people.stopped} stopped.</p>
<ul>${issues.map(
    ({ week, sentAt, outcomes, letters, bounced, complained }) =>
      html`<li>${week}: ${
        Object.entries(outcomes)
          .map(([outcome, count]) => `${count} ${outcome}`)
          .join(', ') || 'no readers'
      }; ${bounced} bounced${share(bounced, letters)}, ${complained} complained${share(complained, letters)}${sentAt ? '' : '; not through yet'}</li>`,
  )}</ul>
${held.map(
  ({ issue, letters }) =>
    html`<p>${many(letters, 'letter')} of ${issue} held: it cannot be known whether they arrived. Look at your provider, then “revisit deliveries --week ${issue} --release arrived” or “again”.</p>`,
)}
${notices.map(({ key, state, reason }) => html`<p>Letter ${key} ${state}: <span dir="auto">${clip(reason ?? '', 240)}</span></p>`)}`
}
