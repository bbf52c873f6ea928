// src/web/feeds/feeds-page.ts - the list of feeds, for people (pure).

import { html } from 'hono/html'
import { type Html, layout } from '../layout.ts'
import { type Scope, scopes } from './scopes.ts'

/** `/feeds`. */
export function feedsPage(): Html {
  const content = html`<h1>Feeds</h1>
<p class="lead">Follow everything, one question, one indicator or one claim, in a feed reader or a program.</p>
<p>Paste an address into a feed reader. Atom, RSS and JSON Feed have the same entries; each names in its categories what it bears on, and says why.</p>
<p class="soft">For programs: <code>?limit=</code> gives up to 500 entries, and the link <code>next</code> leads to older ones; there is also <a href="/api/v1/docs">an API</a>. The feeds that Revisit itself reads are there <a href="/feeds.opml">as OPML</a>.</p>
<h2>Everything, claims, digests</h2>${list(scopes.general)}
<h2>By question</h2>${list(scopes.questions)}
<h2>By indicator</h2>${list(scopes.indicators)}
<h2>By claim</h2>${list(scopes.claims)}`
  return layout('Feeds - Revisit', content, { at: '/feeds' })
}

function list(all: readonly Scope[]): Html {
  const link = ({ path, title }: Scope, ending: string, name: string) =>
    html`<a href="${path}feed.${ending}" aria-label="${named(title)}: ${name}">${name}</a>`
  return html`<ul class="plain feeds">${all.map(
    (scope) => html`<li><p>${named(scope.title)}</p>
<p class="by">${link(scope, 'atom', 'Atom')} ${link(scope, 'rss', 'RSS')} ${link(scope, 'json', 'JSON')}</p></li>
`,
  )}</ul>`
}

const named = (title: string) => {
  const name = title.replace(/^Revisit: /, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
