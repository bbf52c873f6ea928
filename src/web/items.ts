// src/web/items.ts - one item: its text with the phrases and passages that count highlighted, its tags with
// their reasons, the claims that it challenges, and who else reports the same.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { itemById } from '../collect/items.ts'
import { listItems } from '../flag/item-lists.ts'
import { claimById } from '../page/claims.ts'
import type { Platform } from '../platform/platform.ts'
import { highlighted } from './highlight.ts'
import { type Html, layout } from './layout.ts'
import {
  byline,
  clip,
  crumbs,
  flagBadge,
  many,
  plain,
  reasonText,
  tagPath,
  titleOf,
  tongueOf,
  when,
} from './parts.ts'
import { nameOfTag, type ShownItem, withEvidence } from './read.ts'

const TEXT = 20_000 // characters shown
const OTHERS = 20

/** `/items/:id`. */
export function itemRoutes({ db }: Platform) {
  return new Hono().get('/:id{\\d{1,15}}', async (c) => {
    const item = await itemById(db, Number(c.req.param('id')))
    if (!item) return c.notFound()
    const listed = { ...item, title: item.title.slice(0, 2000), excerpt: '' }
    const [shown] = await withEvidence(db, [listed])
    if (!shown) return c.notFound()
    const story = await listItems(db, { story: item.storyId ?? item.id }, OTHERS + 1)
    const others = story.filter(({ id }) => id !== item.id)
    return c.html(layout(`${titleOf(item)} - Revisit`, itemPage(shown, item.text, others)))
  })
}

function itemPage(
  item: ShownItem,
  text: string,
  others: Awaited<ReturnType<typeof listItems>>,
): Html {
  const { tags, flags, language, authors, sourceId } = item
  const phrases = [...tags.map(({ phrase }) => phrase), ...flags.map(({ passage }) => passage)]
  const by =
    authors.length > 0
      ? html`<p class="by">By <bdi>${clip(authors.slice(0, 8).join(', '), 300)}</bdi></p>`
      : ''
  return html`${crumbs(['/sources', 'Sources'])}
<h1${tongueOf(language)}>${clip(item.title, 300)}</h1>
${byline(item)}
${by}
<p class="by">Collected from <a href="/sources#${sourceId}">${sourceId}</a>, first seen ${when(item.firstSeenAt)}.</p>
${challenges(item)}
<h2>What it is evidence on</h2>
${tags.length === 0 ? html`<p>None of the five questions, as far as we can tell.</p>` : html`<ul class="plain">${tags.map(({ tag, phrase, score }) => html`<li><p><a href="${tagPath(tag)}">${nameOfTag(tag)}</a>${tag.includes('.') ? '' : ' (the question)'}: <q${tongueOf(language)}>${plain(phrase)}</q></p><p class="by">Such a tag is right in ${Math.round(score * 100)} of 100 cases, by our own estimate.</p></li>`)}</ul>`}
<h2>Its text</h2>
${textOf(text, phrases, item)}
${
  others.length > 0
    ? html`<h2>The same event, as others report it</h2>
<ul class="plain">${others.map((other) => html`<li><p class="t"><a href="/items/${other.id}"${tongueOf(other.language)}>${titleOf(other)}</a></p>${byline(other)}</li>`)}</ul>`
    : ''
}`
}

function challenges({ flags, language }: ShownItem): Html {
  if (flags.length === 0) return html``
  return html`<h2>${many(flags.length, 'claim')} that it challenges</h2>
<ul class="plain">${flags.map(
    ({
      claimId,
      relation,
      passage,
      reason,
      raisedAt,
    }) => html`<li><p>${flagBadge(relation)} <a href="/claims/${claimId}">${claimById(claimId)?.statement}</a></p>
<p>The page: “${claimById(claimId)?.sentence}”</p>
<blockquote class="pass"${tongueOf(language)}>${clip(passage, 900)}</blockquote>
<p class="by">${reasonText(reason)} Raised ${when(raisedAt)}.</p></li>
`,
  )}</ul>`
}

function textOf(text: string, phrases: string[], { language, url }: ShownItem): Html {
  if (text.trim() === '') return html`<p>Its source gives no text beyond the title.</p>`
  const pieces = highlighted(text.slice(0, TEXT), phrases)
  const shown = pieces.map(({ text, marked }) =>
    marked ? html`<mark>${text}</mark>` : html`${text}`,
  )
  const rest =
    text.length > TEXT
      ? html`<p class="soft">The rest is left out here${url ? '; the link above leads to all of it' : ''}.</p>`
      : ''
  return html`<div class="body"${tongueOf(language)}>${shown}</div>${rest}`
}
