// src/web/flag-view.ts - a flag as the author sees it, and the form to answer it (pure).

import { html } from 'hono/html'
import { ANSWERS } from '../deliver/alert-letter.ts'
import { markDifferences, markWords } from '../digest/differs.ts'
import { marked } from '../digest/html-parts.ts'
import { clip, plain, webAddress } from '../digest/plain.ts'
import type { Check } from '../flag/checks.ts'
import type { RaisedFlag } from '../flag/flags.ts'
import { claimById } from '../page/claims.ts'
import { type Html, style } from './layout.ts'

const PASSAGE = 1200 // characters

/** The page's sentence. */
export function sentenceView(claimId: string): Html {
  const claim = claimById(claimId)
  const pieces = markWords(claim?.sentence ?? claimId, plain(claim?.anchor ?? ''))
  return html`<p${style('sentence')}>${marked(pieces)}</p>`
}

/** What challenges the sentence: the source, the passage with what differs in bold, the reason. */
export function evidenceView(flag: RaisedFlag): Html {
  const url = webAddress(flag.url)
  const sentence = claimById(flag.claimId)?.sentence ?? ''
  const title = clip(flag.title, 200)
  return html`<div${style('evidence')}>
<p${style('title')}>${url ? html`<a${style('link')} href="${url}" dir="auto">${title}</a>` : html`<span dir="auto">${title}</span>`}</p>
<p${style('byline')}>${clip(flag.publisher, 80)}, ${flag.datedAt.slice(0, 10)}; flagged ${flag.raisedAt.slice(0, 10)} to <b${style(flag.relation)}>${flag.relation}</b></p>
<p${style('passage')} dir="auto">${marked(markDifferences(clip(flag.passage, PASSAGE), sentence))}</p>
<p${style('why')}>${flag.reason}${flag.judge.startsWith('built-in') ? '' : ` (judged by ${flag.judge})`}</p>
</div>`
}

type AnswerForm = {
  action: string
  chosen?: string | undefined
  day: string
  wrong?: string | undefined
}

/** The four answers, with a note, and a day for "later". */
export function answerForm({ action, chosen, day, wrong }: AnswerForm): Html {
  const choices = ANSWERS.map(
    ([answer, words]) =>
      html`<label><input type="radio" name="answer" value="${answer}" required${answer === chosen ? html` checked` : ''}>${words}${HINTS[answer] ? html` <span${style('count')}>(${HINTS[answer]})</span>` : ''}</label>
`,
  )
  return html`<form class="f" method="post" action="${action}">
${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : ''}
<fieldset><legend>Your answer</legend>${choices}</fieldset>
<p><label>If later, on which day?<br><input type="date" name="until" value="${day}"></label></p>
<p><label>A note, if you like<br><textarea name="note" rows="3" maxlength="2000"></textarea></label></p>
<p><button>Record this answer</button></p>
</form>`
}

const HINTS: Record<string, string> = {
  revised: 'the sentence on the page is changed',
  'still-right': 'the sentence stands as it is',
  'not-relevant': 'this story is not raised again for this claim',
}

/** An answer in words: 'Still right, 24 June 2026. A note.' */
export function answerWords({
  answer,
  until,
  note,
  checkedAt,
}: Pick<Check, 'answer' | 'until' | 'note' | 'checkedAt'>): Html {
  const words = ANSWERS.find(([id]) => id === answer)?.[1] ?? answer
  return html`<b>${words}</b>${until ? `, again on ${until}` : ''}, answered ${checkedAt.slice(0, 10)}${note ? html`: “${note}”` : ''}`
}

/** A form that takes an answer back. */
export const undoForm = (action: string, checkedAt: string) =>
  html`<form class="f" method="post" action="${action}"><input type="hidden" name="at" value="${checkedAt}"><button class="second">Undo</button></form>`
