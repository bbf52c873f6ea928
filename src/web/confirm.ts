// src/web/confirm.ts - the page behind the link in a confirmation letter. Opening it changes nothing, so
// that no scanner confirms for anybody; its button does.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { networkOf } from '../deliver/sign-up.ts'
import { confirm, type Subscriber } from '../deliver/subscribers.ts'
import { signToken } from '../deliver/tokens.ts'
import type { Platform } from '../platform/platform.ts'
import { clientAddress } from './client-address.ts'
import { buttonForm } from './forms.ts'
import { type Html, layout, style } from './layout.ts'
import { deadLinkPage, privately, signUpAgain, subscriberOf } from './token-pages.ts'

const WORDING = 'Send me the Revisit weekly digest at this address until I leave.'
const PREFERENCES_SECONDS = 86_400 // the page just shown; letters bring their own link

/** `/confirm/:token`. */
export function confirmRoutes(platform: Platform) {
  const { config, db, now } = platform
  return new Hono()
    .use(privately)
    .get('/:token', async (c) => {
      const token = c.req.param('token')
      const subscriber = await subscriberOf(platform, 'confirm', token)
      if (!subscriber || !isOpen(subscriber)) return c.html(deadLinkPage(signUpAgain), 404)
      return c.html(askPage(token, subscriber))
    })
    .post('/:token', async (c) => {
      const subscriber = await subscriberOf(platform, 'confirm', c.req.param('token'))
      if (!subscriber || !isOpen(subscriber)) return c.html(deadLinkPage(signUpAgain), 404)
      const confirmedAt = now().toISOString()
      await confirm(db, subscriber.id, {
        wording: WORDING,
        askedAt: subscriber.askedAt ?? subscriber.createdAt,
        confirmedAt,
        network: networkOf(clientAddress(c, config)),
      })
      const expiresAt = Math.floor(Date.parse(confirmedAt) / 1000) + PREFERENCES_SECONDS
      const preferences = await signToken(config.secret, 'preferences', subscriber.id, expiresAt)
      return c.html(confirmedPage(subscriber, preferences))
    })
}

/** A second press of the button is answered like the first. */
const isOpen = ({ status, address }: Subscriber) =>
  (status === 'pending' || status === 'active') && address !== null

function askPage(token: string, { address }: Subscriber): Html {
  return layout(
    'Confirm - Revisit',
    html`<h1${style('h1')}>Please confirm</h1>
<p${style('p')}>“${WORDING}”</p>
<p${style('p')}><b>${address}</b></p>
${buttonForm(`/confirm/${token}`, 'Confirm')}
<p${style('small')}>If it was not you who asked, close this page: without the button nothing is sent.</p>`,
  )
}

function confirmedPage({ address }: Subscriber, preferences: string): Html {
  return layout(
    'You are subscribed - Revisit',
    html`<h1${style('h1')}>You are subscribed</h1>
<p${style('p')}>The next digest goes to <b>${address}</b>. Until then there is <a${style('link')} href="/digests">the archive</a>.</p>
<p${style('p')}><a${style('link')} href="/preferences/${preferences}">Choose your questions</a></p>`,
  )
}
