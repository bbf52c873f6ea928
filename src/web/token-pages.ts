// src/web/token-pages.ts - what the pages behind a signed link have in common.

import type { Context, Next } from 'hono'
import { html } from 'hono/html'
import { type Subscriber, subscriberById } from '../deliver/subscribers.ts'
import { type Purpose, readToken } from '../deliver/tokens.ts'
import type { Platform } from '../platform/platform.ts'
import { type Html, layout, style } from './layout.ts'

/** Pages behind a token are kept nowhere, found by no search, and tell no other site their address. */
export async function privately(c: Context, next: Next) {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex, nofollow')
  await next()
}

/** The subscriber whom a token of this purpose is for, or undefined. */
export async function subscriberOf(
  { config, db, now }: Platform,
  purpose: Purpose,
  token: string,
): Promise<Subscriber | undefined> {
  const id = await readToken(config.secret, purpose, token, now())
  return id === null ? undefined : subscriberById(db, Number(id))
}

/** What a link that does not hold any more leads to. */
export function deadLinkPage(todo: Html): Html {
  return layout(
    'This link does not work - Revisit',
    html`<h1${style('h1')}>This link does not work</h1>
<p${style('p')}>It is too old, or was not copied whole. ${todo}</p>`,
  )
}

/** The way to a new link, for readers. */
export const signUpAgain = html`<a${style('link')} href="/subscribe">Sign up again</a>: if you are subscribed already, you get a letter with a new link and nothing changes.`
