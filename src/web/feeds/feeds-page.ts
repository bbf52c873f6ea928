// src/web/feeds/feeds-page.ts - the list of feeds, for people (pure).

import { html } from 'hono/html'
import { type Html, layout } from '../layout.ts'
import { crumbs } from '../parts.ts'
import { type Scope, scopes } from './scopes.ts'

/** `/feeds`. */
export function feedsPage(): Html {
  const content = html`${crumbs()}
<h1>Feeds</h1>
<p class="lead">Follow everything, one question, one indicator or one claim, in a feed reader or a program.</p>
<p>Each is there as Atom, RSS and JSON Feed with the same entries. An entry names in its categories what it bears on, and says why. <code>?limit=</code> gives up to 500 entries, <code>?before=</code> older ones. What we read ourselves is there <a href="/feeds.opml">as OPML</a>; for programs there is also <a href="/api/v1/docs">an API</a>.</p>
<h2>In general</h2>${list(scopes.general)}
<h2>By question</h2>${list(scopes.questions)}
<h2>By indicator</h2>${list(scopes.indicators)}
<h2>By claim</h2>${list(scopes.claims)}`
  return layout('Feeds - Revisit', content)
}

function list(all: readonly Scope[]): Html {
  const link = ({ path, title }: Scope, ending: string, name: string) =>
    html`<a href="${path}feed.${ending}" aria-label="${named(title)}: ${name}">${name}</a>`
  return html`<ul class="plain">${all.map(
    (scope) => html`<li><p>${named(scope.title)}</p>
<p class="by">${link(scope, 'atom', 'Atom')} ${link(scope, 'rss', 'RSS')} ${link(scope, 'json', 'JSON')}</p></li>
`,
  )}</ul>`
}

const named = (title: string) => {
  const name = title.replace(/^Revisit: /, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
