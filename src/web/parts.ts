// src/web/parts.ts - what pages are made of (pure): dates, badges, lists of items.

import { html } from 'hono/html'
import type { Piece } from '../digest/differs.ts'
import { tongueOf } from '../digest/html-parts.ts'
import { clip, plain, webAddress } from '../digest/plain.ts'
import { withoutStatement } from '../digest/revisit.ts'
import { many } from '../digest/say.ts'
import type { Verdict } from '../flag/standings.ts'
import { claimById } from '../page/claims.ts'
import type { Html } from './layout.ts'

const TITLE = 200 // characters shown

/** How a claim stands, in words. */
export const VERDICTS: Record<Verdict, string> = {
  fresh: 'stands',
  review: 'under review',
  revise: 'to revise',
}
/** What an answer of the author says. */
export const ANSWERED = {
  revised: 'the sentence is revised',
  'still-right': 'still right',
  'not-relevant': 'not relevant',
  later: 'put off',
} as const

/** How a claim stands, as a badge. */
export const verdictBadge = (verdict: Verdict): Html =>
  html`<span class="v ${verdict}">${VERDICTS[verdict]}</span>`

/** What a flag asks for, as a badge. */
export const flagBadge = (relation: 'revise' | 'review'): Html =>
  html`<span class="v ${relation}">to ${relation}</span>`

/** A judge's reason as a sentence, for beside the claim: it need not be repeated. */
export const reasonText = (reason: string, claimId: string) => {
  const said = plain(withoutStatement(reason, claimById(claimId)?.statement ?? ''))
  return `It ${said}${/[.!?\u2026]$/.test(said) ? '' : '.'}`
}

const longDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** '24 September 2026'. */
export const dateOf = (instant: string) =>
  Number.isNaN(Date.parse(instant)) ? instant : longDate.format(new Date(instant))

/** A date that a program can read too. */
export const when = (instant: string): Html =>
  html`<time datetime="${instant}">${dateOf(instant)}</time>`

/** A title from outside: on one line, in its own direction, no longer than fits. */
export const titleOf = ({ title }: { title: string }) => clip(title, TITLE)

/** A text with its marked parts marked. */
export const emphasised = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`))

/** What this is part of. */
export const crumbs = (...places: [string, string][]): Html =>
  html`<nav class="crumbs" aria-label="Where this is">${places.map(([path, name], at) => html`${at > 0 ? ' / ' : ''}<a href="${path}">${name}</a>`)}</nav>`

/** Where a question or an indicator is shown. */
export const tagPath = (tag: string) =>
  tag.includes('.') ? `/indicators/${tag}` : `/questions/${tag}`

/** The way to the next page of a list. */
export const olderLink = (path: string, place: { datedAt: string; id: number } | null): Html =>
  place
    ? html`<nav class="pages" aria-label="Pages"><a href="${path}${path.includes('?') ? '&' : '?'}before=${placeText(place)}" rel="next">Older</a></nav>`
    : html``

/** The end of a page, for an address: '2026-06-24T08:00:00.000Z~17'. */
export const placeText = ({ datedAt, id }: { datedAt: string; id: number }) => `${datedAt}~${id}`

/** Where an address says that a page ended; a date alone is its first instant. Undefined where it says nothing. */
export function readPlace(text: string | undefined): { datedAt: string; id: number } | undefined {
  const [, datedAt, id] = /^(\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)(?:~(\d{1,15}))?$/.exec(text ?? '') ?? []
  return datedAt && !Number.isNaN(Date.parse(datedAt))
    ? { datedAt, id: Number(id ?? 0) }
    : undefined
}

/** How many of some claims stand how, as a bar and in words. */
export function shares(verdicts: readonly Verdict[]): Html {
  const counts = ORDER.map((verdict) => verdicts.filter((one) => one === verdict).length)
  const starts = counts.map((_, at) => counts.slice(0, at).reduce((sum, count) => sum + count, 0))
  const said = ORDER.flatMap((verdict, at) => (counts[at] ? [counted(counts[at], verdict)] : []))
  return html`<svg class="share" viewBox="0 0 ${verdicts.length} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${ORDER.map((verdict, at) => html`<rect class="${verdict}" x="${starts[at]}" width="${counts[at]}" height="1"/>`)}</svg><p class="soft">${said.join(', ')}</p>`
}

const ORDER: Verdict[] = ['revise', 'review', 'fresh']

/** '3 to revise', '17 stand'. */
export const counted = (count: number, verdict: Verdict) =>
  `${count} ${verdict === 'fresh' && count !== 1 ? 'stand' : VERDICTS[verdict]}`

/** The feeds of what a page is about. */
export const feedLine = (path: string): Html =>
  html`<p class="soft">Follow this: <a href="${path}feed.atom">Atom</a>, <a href="${path}feed.rss">RSS</a>, <a href="${path}feed.json">JSON Feed</a>.</p>`

export { clip, many, plain, tongueOf, webAddress }
