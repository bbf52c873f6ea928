// src/deliver/letter.ts - a digest and a reader -> a letter. A digest is rendered once for each
// combination of questions that somebody chose; what differs between readers is filled in afterwards.

import { html } from 'hono/html'
import type { Config } from '../config.ts'
import type { Digest } from '../digest/compose.ts'
import { frozenDigest } from '../digest/digests.ts'
import { renderHtml } from '../digest/render-html.ts'
import { renderText } from '../digest/render-text.ts'
import { heading, summary } from '../digest/words.ts'
import { claimById } from '../page/claims.ts'
import type { Body, Letter, Platform } from '../platform/platform.ts'
import { blank, withBlanks } from './blanks.ts'
import { ALL_QUESTIONS, chosenQuestions } from './chosen.ts'
import type { LetterFor } from './issue.ts'
import { listHeaders, sender } from './sender.ts'
import { signToken } from './tokens.ts'

const PREFERENCES_SECONDS = 90 * 86_400 // an old letter, lent or lost, opens nobody's data for ever

type Rendered = { subject: string; body: Body }

/**
 * What writes the letters of an issue, one per reader.
 *
 * @throws Error if the issue was never frozen, or there is no SECRET to sign its links with
 */
export async function issueLetters({ config, db }: Platform, issue: string): Promise<LetterFor> {
  const digest = await frozenDigest(db, issue)
  if (!digest) throw new Error(`there is no digest of ${issue}: run "revisit run digest" first`)
  const from = sender(config)
  const headers = listHeaders(config, issue)
  const rendered = new Map<number, Rendered>()
  return async ({ subscriberId, questions, address }, addressedAt): Promise<Letter> => {
    const expiresAt = Math.floor(Date.parse(addressedAt) / 1000) + PREFERENCES_SECONDS
    const known = rendered.get(questions) ?? renderIssue(digest, questions, config)
    rendered.set(questions, known)
    const unsubscribe = await signToken(config.secret, 'unsubscribe', subscriberId)
    const preferences = await signToken(config.secret, 'preferences', subscriberId, expiresAt)
    const fill = { unsubscribe, preferences, reader: String(subscriberId) }
    return { to: address, from, ...known, fill, headers }
  }
}

/** An issue about the chosen questions only, with blanks for what is the reader's own. */
export function renderIssue(digest: Digest, chosen: number, config: Config): Rendered {
  const own = aboutQuestions(digest, chosen)
  const { baseUrl } = config
  return {
    subject: subjectOf(own),
    body: withBlanks({
      html: renderHtml(own, baseUrl, (style) => footHtml(config, style)),
      text: `${renderText(own, baseUrl)}\n${footText(config)}`,
    }),
  }
}

/** What a digest says about the questions whose bits are set (page order, the first is 1). */
function aboutQuestions(digest: Digest, chosen: number): Digest {
  if (chosen === ALL_QUESTIONS) return digest
  const ids = chosenQuestions(chosen)
  const isChosen = (claimId: string) => ids.some((id) => id === claimById(claimId)?.question)
  return {
    ...digest,
    revisits: digest.revisits.filter(({ claimId }) => isChosen(claimId)),
    further: digest.further.filter(({ claimId }) => isChosen(claimId)),
    again: digest.again.filter(isChosen),
    questions: digest.questions.filter(({ id }) => ids.includes(id)),
    late: {
      ...digest.late,
      shown: digest.late.shown.filter(({ why }) =>
        why.some(({ tag }) => ids.some((id) => tag.startsWith(id))),
      ),
    },
  }
}

const subjectOf = (digest: Digest) => {
  const [first] = digest.revisits
  const week = heading(digest)
  return first ? `Revisit ${week} - ${summary(digest).split(',')[0]}` : `Revisit ${week}`
}

const WHY = 'You get this letter because you asked for it and confirmed your address.'

function footHtml(
  { baseUrl, mailPostalAddress }: Config,
  style: (name: 'foot' | 'link') => unknown,
) {
  const link = (path: string, words: string) =>
    html`<a${style('link')} href="${baseUrl}/${path}">${words}</a>`
  return html`<p${style('foot')}>${WHY}
${link(`preferences/${blank('preferences')}`, 'Choose your questions')} or
${link(`unsubscribe/${blank('unsubscribe')}`, 'leave with one click')}.
${mailPostalAddress ? html`<br>${mailPostalAddress}` : ''}</p>`
}

function footText({ baseUrl, mailPostalAddress }: Config): string {
  return [
    WHY,
    `Choose your questions:\n${baseUrl}/preferences/${blank('preferences')}`,
    `Leave:\n${baseUrl}/unsubscribe/${blank('unsubscribe')}`,
    ...(mailPostalAddress ? [mailPostalAddress] : []),
    '',
  ].join('\n\n')
}
