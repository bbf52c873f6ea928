// src/web/citation-entry.ts - a citation of the page and how its documents are (pure).

import { html } from 'hono/html'
import type { CitationVisit } from '../page/citation-visits.ts'
import { type CitedDocument, citationByNumber } from '../page/citations.ts'
import type { Html } from './layout.ts'
import { clip, when } from './parts.ts'

/** A list entry: what is cited, and how each document was when it was last visited. */
export function citationEntry(number: number, visits: ReadonlyMap<string, CitationVisit>): Html {
  const citation = citationByNumber(number)
  if (!citation) return html``
  return html`<li id="c${number}"><p><b>[${number}] ${citation.publisher}</b>: ${citation.gist}</p>
${citation.documents.map((document) => html`<p class="by"><a href="${document.url}" rel="noreferrer">${document.title}</a>${document.date ? html` (${document.date})` : ''}. ${state(document, visits.get(document.url), visits.size > 0)}</p>`)}</li>
`
}

function state(
  { version }: CitedDocument,
  visit: CitationVisit | undefined,
  isAny: boolean, // whether any was visited: where none was, that is said once
): Html {
  if (!visit) return html`${isAny ? 'Not visited yet.' : ''}`
  if (visit.failure) {
    const last = visit.succeededAt ? html`last read ${when(visit.succeededAt)}` : 'never read yet'
    return html`<b>Could not be read</b> (${last}): <span dir="auto">${clip(visit.failure, 200)}</span>.`
  }
  const changed = visit.changedAt
    ? html`<b>Changed</b> ${when(visit.changedAt)}. `
    : html`Unchanged. `
  const newer =
    visit.version && visit.version !== version
      ? html`It now gives “<bdi>${clip(visit.version, 80)}</bdi>”. `
      : ''
  const moved = visit.movedTo ? html`It has moved to <bdi>${clip(visit.movedTo, 200)}</bdi>. ` : ''
  return html`${changed}${newer}${moved}Visited ${when(visit.visitedAt)}.`
}
