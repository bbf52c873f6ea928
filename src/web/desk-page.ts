// src/web/desk-page.ts - the desk as a page (pure).

import { html } from 'hono/html'
import { clip } from '../digest/plain.ts'
import { many } from '../digest/say.ts'
import { claimById } from '../page/claims.ts'
import type { Desk, OpenClaim } from './desk-state.ts'
import { answerForm, answerWords, evidenceView, sentenceView, undoForm } from './flag-view.ts'
import { buttonForm } from './forms.ts'
import { type Html, layout, style } from './layout.ts'

const FLAGS_SHOWN = 5 // of one claim

/** Open flags first, then what was answered, then how mail and sources stand. */
export function deskPage(desk: Desk, wrong?: string): Html {
  return layout(
    'The desk - Revisit',
    html`<h1${style('h1')}>The author’s desk</h1>
${wrong ? html`<p${style('p')} role="alert"><b>${wrong}</b></p>` : ''}
${troubles(desk)}
<h2${style('h2')}>${many(desk.open.length, 'sentence')} to look at</h2>
${desk.open.map((claim) => claimView(claim, desk.laterDay))}
<h2${style('h2')}>Last answers</h2>
${desk.answers.length === 0 ? html`<p${style('p')}>None yet.</p>` : ''}
${desk.answers.map(
  (
    check,
  ) => html`<p${style('p')}><a${style('link')} href="/claims/${check.claimId}">${check.claimId}</a>: ${answerWords(check)}</p>
${undoForm(`/desk/answers/${check.flagId}/undo`, check.checkedAt)}`,
)}
${mailView(desk)}
<h2${style('h2')}>Sources that fail</h2>
${desk.failing.length === 0 ? html`<p${style('p')}>None.</p>` : ''}
<ul${style('list')}>${desk.failing.map(
      ({ sourceId, failures, failure }) =>
        html`<li${style('item')}><b>${sourceId}</b>: ${many(failures, 'time')} in a row, <span dir="auto">${clip(failure ?? '', 240)}</span></li>`,
    )}</ul>
${buttonForm('/desk/logout', 'Leave the desk', 'second')}`,
  )
}

function troubles({ outages, paused }: Desk): Html {
  const all = [
    ...outages,
    ...(paused ? [`Mail is paused: ${paused}. “revisit deliver --resume” goes on.`] : []),
  ]
  return html`${all.map((says) => html`<p${style('evidence')} role="status"><b>${says}</b></p>`)}`
}

function claimView({ claimId, verdict, open, waitingDays }: OpenClaim, day: string): Html {
  const more = open.length - FLAGS_SHOWN
  return html`<h3${style('h3')}><a${style('link')} href="/claims/${claimId}">${claimById(claimId)?.question ?? ''}</a>: <span${style(verdict === 'revise' ? 'revise' : 'review')}>${verdict}</span>, waiting ${many(waitingDays, 'day')}</h3>
${sentenceView(claimId)}
${open.slice(0, FLAGS_SHOWN).map(
  (flag) => html`${evidenceView(flag)}
<details><summary>Answer</summary>${answerForm({ action: `/desk/answers/${flag.id}`, day })}</details>`,
)}
${more > 0 ? html`<p${style('p')}>${many(more, 'more flag')} on this sentence.</p>` : ''}`
}

function mailView({ people, issues, held, notices }: Desk): Html {
  const share = (count: number, letters: number) =>
    letters === 0 ? '' : ` (${((100 * count) / letters).toFixed(2)} %)`
  return html`<h2${style('h2')}>Mail</h2>
<p${style('p')}>${many(people.active, 'reader')}, ${people.pending} to confirm, ${people.left} left, ${people.stopped} stopped.</p>
<ul${style('list')}>${issues.map(
    ({ week, sentAt, outcomes, letters, bounced, complained }) =>
      html`<li${style('item')}>${week}: ${
        Object.entries(outcomes)
          .map(([outcome, count]) => `${count} ${outcome}`)
          .join(', ') || 'no readers'
      }; ${bounced} bounced${share(bounced, letters)}, ${complained} complained${share(complained, letters)}${sentAt ? '' : '; not through yet'}</li>`,
  )}</ul>
${held.map(
  ({ issue, letters }) =>
    html`<p${style('p')}>${many(letters, 'letter')} of ${issue} held: it cannot be known whether they arrived. Look at your provider, then “revisit deliveries --week ${issue} --release arrived” or “again”.</p>`,
)}
${notices.map(({ key, state, reason }) => html`<p${style('p')}>Letter ${key} ${state}: <span dir="auto">${clip(reason ?? '', 240)}</span></p>`)}`
}
