// src/web/health-page.ts - how the service is doing, for people (pure). Monitors read the same as JSON.

import { html } from 'hono/html'
import type { Health } from './health.ts'
import { type Html, layout } from './layout.ts'
import { many, plain } from './parts.ts'

/** `/health`, asked for by a browser. */
export function healthPage({ status, reasons, at, steps, sources }: Health): Html {
  const content = html`<h1>${status === 'ok' ? 'The service is well' : 'Something is wrong with the service'}</h1>
${reasons.length > 0 ? html`<ul>${reasons.map((reason) => html`<li>${withMinutes(plain(reason))}</li>`)}</ul>` : ''}
<p class="lead">${many(sources.visited, 'source')} visited, ${sources.failing} failing, ${sources.overdue} overdue. <a href="/sources">Each of them</a></p>
<p class="soft">As of ${minute(at)}. Programs that ask for JSON get it at this address, with 503 where something is wrong.</p>
${steps.length === 0 ? '' : stepTable(steps)}`
  return layout('Health - Revisit', content, { at: '/health' })
}

function stepTable(steps: Health['steps']): Html {
  return html`<table class="rows"><caption class="unseen">Steps of the service and when each last ended</caption>
<thead><tr><th scope="col">Step</th><th scope="col">Last ended</th><th scope="col">Outcome</th></tr></thead><tbody>
${steps.map(
  ({
    step,
    endedAt,
    failure,
  }) => html`<tr><th scope="row">${step}</th><td>${endedAt ? minute(endedAt) : 'not yet'}</td><td>${failure ? plain(failure) : endedAt ? 'well' : ''}</td></tr>
`,
)}</tbody></table>`
}

/** Instants as people read them. */
const withMinutes = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, minute)

/** '2026-06-24 08:00 UTC'. */
const minute = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`
