// src/deliver/alert-letter.ts - flags -> a letter to the author (pure). Each shows the page's sentence, the
// passage with what differs marked, the reason, the source, and the four answers.

import { html } from 'hono/html'
import type { Config } from '../config.ts'
import { markDifferences, markWords } from '../digest/differs.ts'
import { type Html, marked } from '../digest/html-parts.ts'
import { button, inline, letterPage } from '../digest/letter-page.ts'
import { clip, plain, webAddress } from '../digest/plain.ts'
import { many } from '../digest/say.ts'
import { reasonOf } from '../digest/words.ts'
import { claimById } from '../page/claims.ts'
import { questionById } from '../page/questions.ts'
import type { Notice } from '../schema.ts'
import type { Alertable } from './alerts.ts'

export const ANSWERS = [
  ['revised', 'Revised'],
  ['still-right', 'Still right'],
  ['not-relevant', 'Not relevant'],
  ['later', 'Later'],
] as const

export type Entry = { flag: Alertable; token: string; isAgain: boolean } // asked to see it again today
type Alerting = { entries: Entry[]; more: number } // of which no more is said than their number

const PASSAGE = 600 // characters
const APART = 'display:inline-block;padding:6px 18px 6px 0;white-space:nowrap' // one thumb, one link

/** The letter about what may have to be revised at once, or about all that came in a day. */
export function alertLetter(
  config: Config,
  to: string,
  { entries, more }: Alerting,
  isDaily: boolean,
): Notice {
  const subject = subjectOf(entries, more, isDaily)
  const rest =
    more > 0
      ? `${many(more, 'more flag')} of less weight: see the desk.`
      : 'All of them are on the desk.'
  const desk = `${config.baseUrl}/desk`
  const content = html`<p${inline('brand')}>Revisit</p>
<h1${inline('h1')}>${subject}</h1>
<p${inline('p')}>${introduced('in bold')}</p>
${entries.map((entry) => entryHtml(entry, config))}
<p${inline('foot')}>${rest}</p>
${button('The desk', desk)}`
  const text = [
    subject,
    introduced('between asterisks'),
    ...entries.map((entry) => entryText(entry, config)),
    `${rest}\n${desk}`,
    '',
  ]
  const { flag } = entries[0] as Entry
  return {
    to,
    subject,
    headers: { 'Auto-Submitted': 'auto-generated' },
    html: letterPage(subject, clip(flag.reason, 120), content),
    text: text.join('\n\n\n'),
  }
}

const introduced = (how: string) =>
  `What stands ${how} in a passage is not in the page’s sentence. Opening a link changes nothing; the button behind it does.`

function subjectOf(entries: readonly Entry[], more: number, isDaily: boolean): string {
  const [first] = entries
  const all = entries.length + more
  if (all > 1) return isDaily ? `${all} passages to look at` : `${all} passages may need a revision`
  const claim = clip(claimById(first?.flag.claimId ?? '')?.statement ?? '', 90)
  return `${first?.flag.relation === 'revise' ? 'To revise' : 'To look at'}: ${claim}`
}

const answerLink = ({ baseUrl }: Config, token: string, answer: string) =>
  `${baseUrl}/answers/${token}?answer=${answer}`

function entryHtml({ flag, token, isAgain }: Entry, config: Config): Html {
  const claim = claimById(flag.claimId)
  const sentence = claim?.sentence ?? flag.claimId
  const url = webAddress(flag.url)
  const title = clip(flag.title, 160)
  const links = ANSWERS.map(
    ([answer, words]) =>
      html`<span style="${APART}"><a${inline('link')} href="${answerLink(config, token, answer)}">${words}</a></span> `,
  )
  return html`<h2${inline('h2')}>${questionOf(flag)}: <span${inline(flag.relation)}>${flag.relation}</span></h2>
${isAgain ? html`<p${inline('small')}>You asked to see this again today.</p>` : ''}
<p${inline('sentence')}>${marked(markWords(sentence, plain(claim?.anchor ?? '')))}</p>
<div${inline('evidence')}>
<p${inline('title')}>${url ? html`<a${inline('link')} href="${url}" dir="auto">${title}</a>` : html`<span dir="auto">${title}</span>`}</p>
<p${inline('byline')}>${byline(flag)}</p>
<p${inline('passage')} dir="auto">${marked(markDifferences(clip(flag.passage, PASSAGE), sentence))}</p>
<p${inline('why')}>${why(flag)}</p>
</div>
<p${inline('p')}>${links}</p>
`
}

function entryText({ flag, token, isAgain }: Entry, config: Config): string {
  const claim = claimById(flag.claimId)
  const passage = markDifferences(clip(flag.passage, PASSAGE), claim?.sentence ?? '')
  return [
    `${questionOf(flag)}: ${flag.relation.toUpperCase()}${isAgain ? ' (you asked to see this again today)' : ''}`,
    `The page says:\n${claim?.sentence ?? flag.claimId}`,
    `${clip(flag.title, 160)}\n${byline(flag)}${flag.url ? `\n${webAddress(flag.url) ?? ''}` : ''}`,
    `> ${passage.map(({ text, marked }) => (marked ? `*${text}*` : text)).join('')}`,
    `${why(flag)}`,
    ANSWERS.map(([answer, words]) => `${words}:\n${answerLink(config, token, answer)}`).join('\n'),
  ].join('\n\n')
}

const questionOf = ({ claimId }: Alertable) => {
  const question = claimById(claimId)?.question
  return (question && questionById(question)?.name) ?? claimId
}

const byline = ({ publisher, publishedAt }: Alertable) =>
  publishedAt ? `${clip(publisher, 80)}, ${publishedAt.slice(0, 10)}` : clip(publisher, 80)

/** The same words as in the digest. */
const why = (flag: Alertable) =>
  `${reasonOf({ relation: flag.relation, reason: clip(flag.reason, 280) })}${judged(flag)}`

/** What a language model added is marked as such. */
const judged = ({ judge }: Alertable) =>
  judge.startsWith('built-in') ? '' : ` (judged by ${judge})`
