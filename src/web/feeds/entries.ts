// src/web/feeds/entries.ts - items, changes of claims and digests -> entries of a feed (pure). What comes
// from outside is on one line, without controls, and escaped where it stands in HTML.

import { html, raw } from 'hono/html'
import type { Digest } from '../../digest/compose.ts'
import { languageTag } from '../../digest/plain.ts'
import { digestBody } from '../../digest/render-html.ts'
import { heading, summary } from '../../digest/words.ts'
import type { FlagShown } from '../../flag/flag-lists.ts'
import type { Change } from '../../flag/standings.ts'
import { type Claim, claimById, claims } from '../../page/claims.ts'
import { clip, plain, tongueOf, VERDICTS, webAddress } from '../parts.ts'
import { nameOfTag, type ShownItem } from '../read.ts'
import {
  believable,
  type Category,
  dated,
  type Entry,
  newest,
  numbered,
  strictUri,
  tagUri,
  unmarked,
} from './feed.ts'

const TITLE = 300 // characters
const EXCERPT = 600
const PASSAGE = 500
const AUTHORS = 8

/** An item: its beginning, why it has its tags, which claims it challenges and by which words. */
export function itemEntry(item: ShownItem, baseUrl: string, now: string): Entry {
  const pageUrl = `${baseUrl}/items/${item.id}`
  const seenAt = item.firstSeenAt
  const publishedAt = toSecond(
    believable(dated(item.publishedAt, dated(item.datedAt, seenAt)), seenAt, now),
  )
  const authors = item.authors
    .slice(0, AUTHORS)
    .map((name) => unmarked(clip(name, 80)))
    .filter((name) => name !== '')
  const excerpt = clip(item.excerpt, EXCERPT)
  return {
    id: tagUri(baseUrl, `items/${item.id}`),
    url: strictUri(webAddress(item.url) ?? pageUrl),
    pageUrl,
    title: unmarked(clip(item.title, TITLE)) || 'Untitled',
    authors: authors.length > 0 ? authors : [unmarked(clip(item.publisher, 80)) || 'Unknown'],
    publishedAt,
    updatedAt: numbered(
      newest([
        publishedAt,
        believable(dated(item.updatedAt, publishedAt), publishedAt, now),
        ...item.flags.map(({ raisedAt }) => dated(raisedAt, publishedAt)),
      ]),
      item.id,
    ),
    categories: [
      ...item.tags.map(({ tag }) => tagCategory(tag, baseUrl)),
      ...item.flags.map(({ claimId }) => claimCategory(claimId, baseUrl)),
    ],
    summary: excerpt || clip(item.title, TITLE) || 'Untitled',
    content: itemHtml(item, excerpt, pageUrl, baseUrl),
    language: languageTag(item.language),
  }
}

function itemHtml(item: ShownItem, excerpt: string, pageUrl: string, baseUrl: string): string {
  const tongue = tongueOf(item.language)
  const tags = item.tags.map(
    ({ tag, phrase }) =>
      html`<li><a href="${baseUrl}${tag.includes('.') ? '/indicators' : '/questions'}/${tag}">${nameOfTag(tag)}</a>: <q${tongue}>${clip(phrase, 200)}</q></li>`,
  )
  const flags = item.flags.map(
    ({ claimId, relation, passage, reason }) =>
      html`<p><b>${relation === 'revise' ? 'To revise' : 'To review'}</b>: <a href="${baseUrl}/claims/${claimId}">${claimById(claimId)?.sentence ?? claimId}</a></p><blockquote${tongue}>${clip(passage, PASSAGE)}</blockquote><p>Why: it ${clip(reason, 300)}</p>`,
  )
  return String(
    html`${excerpt ? html`<p${tongue}>${excerpt}</p>` : ''}<p><bdi>${clip(item.publisher, 80)}</bdi></p>${tags.length > 0 ? html`<p>Why it is here:</p><ul>${tags}</ul>` : ''}${flags.length > 0 ? html`<p>Claims that it challenges:</p>${flags}` : ''}<p><a href="${pageUrl}">More at Revisit</a></p>`,
  )
}

/** That a claim came to stand otherwise, with the flag or in the words of the author who made it so. */
export function changeEntry(change: Change, flag: FlagShown | undefined, baseUrl: string): Entry {
  const { claimId, at, from, to } = change
  const claim = claimById(claimId)
  const pageUrl = `${baseUrl}/claims/${claimId}`
  const why = flag
    ? html`<p>Because of <a href="${baseUrl}/items/${flag.itemId}" dir="auto">${clip(flag.title, TITLE)}</a> (<bdi>${clip(flag.publisher, 80)}</bdi>):</p><blockquote dir="auto">${clip(flag.passage, PASSAGE)}</blockquote><p>It ${clip(flag.reason, 300)}</p>`
    : html`<p>${change.checkId === null ? 'The day came to which the author had put it off.' : 'The author has answered.'}</p>`
  const publishedAt = dated(at, newest([]))
  const says = `${capital(VERDICTS[to])} (was: ${VERDICTS[from]})`
  return {
    id: tagUri(baseUrl, `claims/${claimId}/${publishedAt}/${to}`),
    url: pageUrl,
    pageUrl,
    title: clip(`${capital(VERDICTS[to])}: ${claim?.statement ?? claimId}`, TITLE),
    authors: ['Revisit'],
    publishedAt,
    updatedAt: numbered(publishedAt, numberOf(claimId, to)),
    categories: [
      claimCategory(claimId, baseUrl),
      ...(claim ? [tagCategory(claim.question, baseUrl)] : []),
      { term: to, scheme: `${baseUrl}/claims`, label: VERDICTS[to] },
    ],
    summary: plain(`${says}. ${claim?.sentence ?? ''}`),
    content: String(html`<p>${says}</p><blockquote>${claim?.sentence}</blockquote>${why}`),
    language: null,
  }
}

/** Each claim coming to stand in each way has a number of its own. */
const numberOf = (claimId: string, to: Change['to']) =>
  claims.findIndex(({ id }) => id === claimId) * 3 + ['fresh', 'review', 'revise'].indexOf(to)

/** An instant to the second: what stands below it in an update is a number, and never earlier. */
const toSecond = (instant: string) => `${instant.slice(0, 19)}.000Z`

/** A week's digest, whole. */
export function digestEntry(digest: Digest, baseUrl: string): Entry {
  const pageUrl = `${baseUrl}/digests/${digest.week}`
  const publishedAt = dated(digest.composedAt, digest.endsAt)
  const look = { style: () => raw(''), baseUrl, year: digest.startsAt.slice(0, 4) }
  return {
    id: tagUri(baseUrl, `digests/${digest.week}`),
    url: pageUrl,
    pageUrl,
    title: heading(digest),
    authors: ['Revisit'],
    publishedAt,
    updatedAt: publishedAt,
    categories: [...new Set(digest.revisits.map(({ claimId }) => claimId))].map((id) =>
      claimCategory(id, baseUrl),
    ),
    summary: summary(digest),
    content: String(digestBody(digest, look)),
    language: null,
  }
}

function tagCategory(tag: string, baseUrl: string): Category {
  const scheme = `${baseUrl}/${tag.includes('.') ? 'indicators' : 'questions'}`
  return { term: tag, scheme, label: nameOfTag(tag) ?? tag }
}

function claimCategory(claimId: string, baseUrl: string): Category {
  const claim: Claim | undefined = claimById(claimId)
  return { term: claimId, scheme: `${baseUrl}/claims`, label: claim?.statement ?? claimId }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
