// src/web/accuracy.ts - how often tags and flags are right, as measured. The text is docs/accuracy.md,
// shipped as data because a Worker has no files.

import { Hono } from 'hono'
import { html } from 'hono/html'
import text from './accuracy.data.json' with { type: 'json' }
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'

/** `/accuracy`. */
export function accuracyRoutes() {
  return new Hono().get('/', (c) => {
    const body =
      text === '' ? html`<h1>Accuracy</h1><p>It has not been measured yet.</p>` : markdown(text)
    return c.html(layout('Accuracy - Revisit', body, { at: '/accuracy' }))
  })
}
