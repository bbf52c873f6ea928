// src/web/search.ts - items by their words, or of one source.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { searchTerms } from '../flag/search-terms.ts'
import type { Platform } from '../platform/platform.ts'
import { itemList } from './item-list.ts'
import { type Html, layout } from './layout.ts'
import { olderLink, plain, readPlace } from './parts.ts'
import { type ItemPage, readItems } from './read.ts'

const PER_PAGE = 30
const MOST_TYPED = 200

/** `/search?q=`, and `/search?source=`. */
export function searchRoutes({ db }: Platform) {
  return new Hono().get('/', async (c) => {
    const typed = plain((c.req.query('q') ?? '').slice(0, MOST_TYPED))
    const source = c.req.query('source')?.slice(0, 100)
    const filter = { source, text: typed === '' ? undefined : typed }
    const asked = filter.text !== undefined || source !== undefined
    const nothing: ItemPage = { items: [], next: null }
    const found = asked
      ? await readItems(db, filter, PER_PAGE, readPlace(c.req.query('before')))
      : nothing
    const title = typed ? `${typed} - Search` : source ? `Items of ${source}` : 'Search'
    return c.html(layout(`${title} - Revisit`, searchPage(typed, source, found), { at: '/search' }))
  })
}

function searchPage(typed: string, source: string | undefined, { items, next }: ItemPage): Html {
  const query = new URLSearchParams({
    ...(typed ? { q: typed } : {}),
    ...(source ? { source } : {}),
  })
  const asked = typed !== '' || source !== undefined
  const noWord = typed !== '' && searchTerms(typed) === null
  const outcome = noWord
    ? html`<p role="status">There is no word in this to look for.</p>`
    : items.length === 0
      ? html`<p role="status">Nothing that we have collected has all of this in it.</p>`
      : itemList(items)
  return html`<h1>${typed ? html`Search: <bdi>${typed}</bdi>` : source ? html`Items of <bdi>${plain(source)}</bdi>` : 'Search'}</h1>
<form class="find wide" action="/search"><label for="words" class="unseen">Words to look for</label><input type="search" id="words" name="q" value="${typed}">${source ? html`<input type="hidden" name="source" value="${source}">` : ''}<button>Search</button></form>
<p class="soft">All words have to be there. “In quotes” they stand together; -word must not be there; evaluat* begins a word.</p>
${asked ? outcome : ''}
${olderLink(`/search?${query}`, next)}`
}
