// src/web/flag-view.ts - a flag as the author sees it, and the form to answer it (pure).

import { html } from 'hono/html'
import { ANSWERS } from '../deliver/alert-letter.ts'
import { markDifferences, markWords } from '../digest/differs.ts'
import type { Check } from '../flag/checks.ts'
import type { RaisedFlag } from '../flag/flags.ts'
import { claimById } from '../page/claims.ts'
import { byline } from './item-list.ts'
import type { Html } from './layout.ts'
import { clip, emphasised, flagBadge, plain, reasonText, titleOf, when } from './parts.ts'

const PASSAGE = 1200 // characters

/** The page's sentence, with the claim's own words marked. */
export function sentenceView(claimId: string): Html {
  const claim = claimById(claimId)
  const pieces = markWords(claim?.sentence ?? claimId, plain(claim?.anchor ?? ''))
  return html`<blockquote class="says small">${emphasised(pieces)}</blockquote>`
}

/** What challenges the sentence: the item, its publisher, the passage with what differs marked, the reason. */
export function evidenceView(flag: RaisedFlag): Html {
  const sentence = claimById(flag.claimId)?.sentence ?? ''
  const judge = flag.judge.startsWith('built-in') ? '' : ` Judged by ${flag.judge}.`
  return html`<div class="plain"><p class="t"><a href="/items/${flag.itemId}" dir="auto">${titleOf(flag)}</a></p>
${byline({ ...flag, publishedAt: flag.datedAt, firstSeenAt: flag.datedAt })}
<blockquote class="pass" dir="auto">${emphasised(markDifferences(clip(flag.passage, PASSAGE), sentence))}</blockquote>
<p class="by">${flagBadge(flag.relation)} ${reasonText(flag.reason, flag.claimId)}${judge} Raised ${when(flag.raisedAt)}.</p></div>`
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
      html`<label><input type="radio" name="answer" value="${answer}" required${answer === chosen ? html` checked` : ''}>${words}${HINTS[answer] ? html` <span class="soft">(${HINTS[answer]})</span>` : ''}</label>
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

/** An answer in words: 'Still right, answered 24 June 2026: “A note.”' */
export function answerWords({
  answer,
  until,
  note,
  checkedAt,
}: Pick<Check, 'answer' | 'until' | 'note' | 'checkedAt'>): Html {
  const words = ANSWERS.find(([id]) => id === answer)?.[1] ?? answer
  return html`<b>${words}</b>${until ? html`, again on ${when(until)}` : ''}, answered ${when(checkedAt)}${note ? html`: “${note}”` : '.'}`
}

/** A form that takes an answer back. */
export const undoForm = (action: string, checkedAt: string) =>
  html`<form class="f" method="post" action="${action}"><input type="hidden" name="at" value="${checkedAt}"><button class="second">Undo</button></form>`
