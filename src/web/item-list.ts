// src/web/item-list.ts - items as a list (pure): each with who published it, what it bears on and by which
// words, and which claims it challenges.

import { html } from 'hono/html'
import { claimById } from '../page/claims.ts'
import type { Html } from './layout.ts'
import { clip, flagBadge, plain, tagPath, titleOf, tongueOf, webAddress, when } from './parts.ts'
import { exactTags, nameOfTag, type ShownItem } from './read.ts'

const PHRASE = 110 // characters shown
const TAGS = 5
const CLAIMS = 3

/** Items, newest first. */
export function itemList(items: readonly ShownItem[]): Html {
  if (items.length === 0)
    return html`<p>Nothing has been published on this yet, as far as our sources go.</p>`
  return html`<ul class="plain items">${items.map(
    (
      item,
    ) => html`<li><p class="t"><a href="/items/${item.id}"${tongueOf(item.language)}>${titleOf(item)}</a></p>
${byline(item)}${bearing(item)}${challenged(item)}</li>
`,
  )}</ul>`
}

type Published = Pick<ShownItem, 'publisher' | 'url' | 'publishedAt' | 'firstSeenAt'>

/** Who published it and when, with the way there. */
export function byline({ publisher, url, publishedAt, firstSeenAt }: Published): Html {
  const address = webAddress(url)
  const who = clip(publisher, 80)
  return html`<p class="by">${address ? html`<a href="${address}" rel="noreferrer" dir="auto">${who}</a>` : html`<bdi>${who}</bdi>`}, ${publishedAt ? when(publishedAt) : html`undated, first seen ${when(firstSeenAt)}`}</p>`
}

/** Tags that rest on the same words are said together; words of the title are not said again. */
function bearing({ tags, language, title }: ShownItem): Html {
  const shown = exactTags(tags).slice(0, TAGS)
  const inTitle = plain(title)
  const said = Map.groupBy(shown, ({ phrase }) =>
    inTitle.includes(plain(phrase)) ? '' : clip(phrase, PHRASE),
  )
  if (said.size === 0) return html``
  const names = (own: typeof shown) =>
    own.map(
      ({ tag }, at) => html`${at > 0 ? ', ' : ''}<a href="${tagPath(tag)}">${nameOfTag(tag)}</a>`,
    )
  return html`<ul class="tags">${[...said].map(([phrase, own]) => html`<li>${names(own)}${phrase ? html`: <q${tongueOf(language)}>${phrase}</q>` : ''}</li>`)}</ul>`
}

function challenged({ flags }: ShownItem): Html {
  const shown = flags.filter(({ claimId }) => claimById(claimId)).slice(0, CLAIMS)
  if (shown.length === 0) return html``
  return html`<ul class="claims small">${shown.map(({ claimId, relation }) => html`<li>${flagBadge(relation)}<a href="/claims/${claimId}">${claimById(claimId)?.statement}</a></li>`)}</ul>`
}
