// src/web/unsubscribe.ts - leaving. A GET shows a button; a POST leaves at once, whatever its body is, with
// no redirect and no cookie: mail programs send it by themselves (RFC 8058).

import { Hono } from 'hono'
import { html } from 'hono/html'
import { leave } from '../deliver/subscribers.ts'
import type { Platform } from '../platform/platform.ts'
import { buttonForm } from './forms.ts'
import { type Html, layout, style } from './layout.ts'
import { deadLinkPage, privately, subscriberOf } from './token-pages.ts'

/** `/unsubscribe/:token`. */
export function unsubscribeRoutes(platform: Platform) {
  const { config, db, now } = platform
  const answer = html`Answer any of our letters with the word “unsubscribe”${config.mailFrom ? html` (${config.mailFrom})` : ''}.`
  return new Hono()
    .use(privately)
    .get('/:token', async (c) => {
      const token = c.req.param('token')
      const subscriber = await subscriberOf(platform, 'unsubscribe', token)
      if (!subscriber) return c.html(deadLinkPage(answer), 404)
      return c.html(subscriber.address === null ? leftPage() : leavePage(token, subscriber.address))
    })
    .post('/:token', async (c) => {
      const subscriber = await subscriberOf(platform, 'unsubscribe', c.req.param('token'))
      if (!subscriber) return c.html(deadLinkPage(answer), 404)
      await leave(db, subscriber.id, now().toISOString())
      return c.html(leftPage())
    })
}

function leavePage(token: string, address: string): Html {
  return layout(
    'Leave - Revisit',
    html`<h1${style('h1')}>Leave the weekly digest?</h1>
<p${style('p')}>It goes to <b>${address}</b>.</p>
${buttonForm(`/unsubscribe/${token}`, 'Leave now')}`,
  )
}

function leftPage(): Html {
  return layout(
    'You have left - Revisit',
    html`<h1${style('h1')}>You have left</h1>
<p${style('p')}>No further digest goes to you. Of your address only a keyed hash stays, which tells nobody what it was.</p>
<p${style('p')}>A mistake? <a${style('link')} href="/subscribe">Sign up again</a>.</p>`,
  )
}
