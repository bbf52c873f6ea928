// src/web/parts.ts - what pages are made of (pure): dates, badges, lists of items.

import { html } from 'hono/html'
import { tongueOf } from '../digest/html-parts.ts'
import { clip, plain, webAddress } from '../digest/plain.ts'
import { many } from '../digest/say.ts'
import type { Verdict } from '../flag/standings.ts'
import { claimById } from '../page/claims.ts'
import type { Html } from './layout.ts'
import { exactTags, nameOfTag, type ShownItem } from './read.ts'

const TITLE = 200 // characters shown
const PHRASE = 90

/** How a claim stands, in words. */
export const VERDICTS: Record<Verdict, string> = {
  fresh: 'stands',
  review: 'under review',
  revise: 'to revise',
}
/** What an answer of the author says. */
export const ANSWERS = {
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

/** A judge's reason as a sentence. */
export const reasonText = (reason: string) => {
  const said = plain(reason)
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

/** The way from the front page to here. */
export const crumbs = (...places: [string, string][]): Html =>
  html`<nav class="crumbs" aria-label="Where this is"><a href="/">Questions</a>${places.map(([path, name]) => html` / <a href="${path}">${name}</a>`)}</nav>`

/** Items, newest first, each with what it bears on. */
export function itemList(items: readonly ShownItem[]): Html {
  if (items.length === 0)
    return html`<p>Nothing has been published on this yet, as far as our sources go.</p>`
  return html`<ul class="plain">${items.map(
    (
      item,
    ) => html`<li><p class="t"><a href="/items/${item.id}"${tongueOf(item.language)}>${titleOf(item)}</a></p>
${byline(item)}${tagLine(item)}</li>
`,
  )}</ul>`
}

/** Who published it and when, with the way there. */
export function byline({
  publisher,
  url,
  publishedAt,
  firstSeenAt,
}: Pick<ShownItem, 'publisher' | 'url' | 'publishedAt' | 'firstSeenAt'>): Html {
  const address = webAddress(url)
  const who = clip(publisher, 80)
  return html`<p class="by">${address ? html`<a href="${address}" rel="noreferrer" dir="auto">${who}</a>` : html`<bdi>${who}</bdi>`}, ${publishedAt ? when(publishedAt) : html`undated, first seen ${when(firstSeenAt)}`}</p>`
}

function tagLine({ tags, flags, language }: ShownItem): Html {
  const shown = exactTags(tags).slice(0, 4)
  const challenged = flags.filter(({ claimId }) => claimById(claimId)).slice(0, 3)
  return html`${shown.length > 0 ? html`<ul class="tags">${shown.map(({ tag, phrase }) => html`<li><a href="${tagPath(tag)}">${nameOfTag(tag)}</a>: <q${tongueOf(language)}>${clip(phrase, PHRASE)}</q></li>`)}</ul>` : ''}
${challenged.map(({ claimId, relation }) => html`<p class="by">${flagBadge(relation)} <a href="/claims/${claimId}">${claimById(claimId)?.statement}</a></p>`)}`
}

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

/** What the feeds of a page are, at its end. */
export const feedLine = (path: string): Html =>
  html`<p class="soft">Follow this: <a href="${path}feed.atom">Atom</a>, <a href="${path}feed.rss">RSS</a>, <a href="${path}feed.json">JSON Feed</a>.</p>`

export { clip, many, plain, tongueOf, webAddress }
