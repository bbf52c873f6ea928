// src/web/items.ts - the items that bear on the questions; and one item: its title and text with the phrases
// and passages that count highlighted, its tags, the claims that it challenges, who else reports the same.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { itemById } from '../collect/items.ts'
import { markDifferences, markWords } from '../digest/differs.ts'
import { listItems } from '../flag/item-lists.ts'
import { type Claim, claimById } from '../page/claims.ts'
import type { Platform } from '../platform/platform.ts'
import { highlighted } from './highlight.ts'
import { byline, itemList } from './item-list.ts'
import { type Html, layout } from './layout.ts'
import {
  clip,
  crumbs,
  emphasised,
  feedLine,
  flagBadge,
  olderLink,
  plain,
  readPlace,
  reasonText,
  tagPath,
  titleOf,
  tongueOf,
  when,
} from './parts.ts'
import { nameOfTag, readItems, type ShownItem, withEvidence } from './read.ts'

const PER_PAGE = 30
const TEXT = 20_000 // characters shown
const OTHERS = 20

/** `/items`, all that bears on the questions, and `/items/:id`. */
export function itemRoutes({ db }: Platform) {
  return new Hono()
    .get('/', async (c) => {
      const place = readPlace(c.req.query('before'))
      const { items, next } = await readItems(db, { bearing: true }, PER_PAGE, place)
      const content = html`<h1>Items on the questions</h1>
<p class="lead">Whatever was published that bears on one of the five questions, newest first, with the words that say so.</p>
${feedLine('/')}
${itemList(items)}
${olderLink('/items', next)}`
      return c.html(layout('Items - Revisit', content, { at: '/items' }))
    })
    .get('/:id{\\d{1,15}}', async (c) => {
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

type Others = Awaited<ReturnType<typeof listItems>>

function itemPage(item: ShownItem, text: string, others: Others): Html {
  const { tags, flags, language, authors, sourceId } = item
  const phrases = [...tags.map(({ phrase }) => phrase), ...flags.map(({ passage }) => passage)]
  const title = highlighted(clip(item.title, 300), phrases.map(plain))
  const by =
    authors.length > 0 ? html`By <bdi>${clip(authors.slice(0, 8).join(', '), 300)}</bdi>. ` : ''
  return html`${crumbs(['/items', 'Items'])}
<h1${tongueOf(language)}>${title.length > 0 ? emphasised(title) : 'Untitled'}</h1>
${byline(item)}
<p class="by">${by}Collected from <a href="/sources#${sourceId}">${sourceId}</a>, first seen ${when(item.firstSeenAt)}.</p>
${challenges(item)}
<h2>What it is evidence on</h2>
${tags.length === 0 ? html`<p>None of the five questions, as far as we can tell.</p>` : evidence(item)}
<h2>Its text</h2>
${textOf(text, phrases, item)}
${
  others.length > 0
    ? html`<h2>The same event, as others report it</h2>
<ul class="plain">${others.map((other) => html`<li><p class="t"><a href="/items/${other.id}"${tongueOf(other.language)}>${titleOf(other)}</a></p>${byline(other)}</li>`)}</ul>`
    : ''
}`
}

/** The tags, each with the words that it rests on and how likely it is right. */
function evidence({ tags, language, title }: ShownItem): Html {
  const inTitle = plain(title)
  const words = (phrase: string) =>
    inTitle.includes(plain(phrase))
      ? html`<span class="soft">its title</span>`
      : html`<q${tongueOf(language)}>${plain(phrase)}</q>`
  return html`<table class="rows"><caption class="unseen">Questions and indicators, with the words that speak for each</caption>
<thead><tr><th scope="col">Bears on</th><th scope="col">Because of</th><th scope="col" class="num">Likely</th></tr></thead><tbody>
${tags.map(
  (
    { tag, phrase, score },
    at,
  ) => html`<tr><th scope="row"><a href="${tagPath(tag)}">${nameOfTag(tag)}</a>${tag.includes('.') ? '' : html` <span class="soft">question</span>`}</th><td>${phrase === tags[at - 1]?.phrase ? html`<span class="soft">the same</span>` : words(phrase)}</td><td class="num">${Math.min(99, Math.round(score * 100))} %</td></tr>
`,
)}</tbody></table>
<p class="soft">How likely such a tag is right is our own estimate; <a href="/accuracy">how often it is right</a> is measured.</p>`
}

function challenges({ flags, language }: ShownItem): Html {
  if (flags.length === 0) return html``
  return html`<h2>What it challenges on the page</h2>
<ul class="plain">${flags.map(
    ({
      claimId,
      relation,
      passage,
      reason,
      raisedAt,
    }) => html`<li><p>${flagBadge(relation)} <a href="/claims/${claimId}">${claimById(claimId)?.statement}</a></p>
<p class="by">The page says:</p>
<blockquote class="says small">${sentence(claimById(claimId))}</blockquote>
<p class="by">This item says:</p>
<blockquote class="pass"${tongueOf(language)}>${emphasised(markDifferences(clip(passage, 900), claimById(claimId)?.sentence ?? ''))}</blockquote>
<p class="by">${reasonText(reason, claimId)} Raised ${when(raisedAt)}.</p></li>
`,
  )}</ul>`
}

/** The page's sentence with the claim's own words marked. */
const sentence = (claim: Claim | undefined) =>
  claim ? emphasised(markWords(claim.sentence, plain(claim.anchor))) : ''

function textOf(text: string, phrases: string[], { language, url }: ShownItem): Html {
  if (text.trim() === '') return html`<p>Its source gives no text beyond the title.</p>`
  const shown = emphasised(highlighted(text.slice(0, TEXT), phrases))
  const rest =
    text.length > TEXT
      ? html`<p class="soft">The rest is left out here${url ? '; the link above leads to all of it' : ''}.</p>`
      : ''
  return html`<div class="body"${tongueOf(language)}>${shown}</div>${rest}`
}
