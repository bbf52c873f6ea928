// src/web/preferences.ts - what a reader may do about himself: choose questions, take his data, be erased.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { bitsOf } from '../deliver/chosen.ts'
import { dataOf } from '../deliver/my-data.ts'
import { chooseQuestions, erase, type Subscriber } from '../deliver/subscribers.ts'
import { signToken } from '../deliver/tokens.ts'
import type { Platform } from '../platform/platform.ts'
import { buttonForm, questionBoxes } from './forms.ts'
import { type Html, layout, style } from './layout.ts'
import { deadLinkPage, privately, signUpAgain, subscriberOf } from './token-pages.ts'

const MOST_BYTES = 10_000

/** `/preferences/:token`, with `/data` and `/erase` under it. */
export function preferencesRoutes(platform: Platform) {
  const { config, db, now } = platform
  const reader = async (token: string) => {
    const subscriber = await subscriberOf(platform, 'preferences', token)
    return subscriber?.address ? subscriber : undefined
  }
  const page = async (
    token: string,
    subscriber: Subscriber,
    said?: { done?: string; wrong?: string },
  ) =>
    preferencesPage(
      token,
      await signToken(config.secret, 'unsubscribe', subscriber.id),
      subscriber,
      said,
    )
  return new Hono()
    .use(privately)
    .get('/:token', async (c) => {
      const token = c.req.param('token')
      const subscriber = await reader(token)
      if (!subscriber) return c.html(deadLinkPage(signUpAgain), 404)
      return c.html(await page(token, subscriber))
    })
    .post('/:token', async (c) => {
      const token = c.req.param('token')
      const subscriber = await reader(token)
      if (!subscriber) return c.html(deadLinkPage(signUpAgain), 404)
      const form = new URLSearchParams((await c.req.text()).slice(0, MOST_BYTES))
      const questions = bitsOf(form.getAll('question'))
      if (questions === 0) {
        const wrong = 'Please choose at least one question, or leave.'
        return c.html(await page(token, subscriber, { wrong }), 422)
      }
      await chooseQuestions(db, subscriber.id, questions)
      return c.html(await page(token, { ...subscriber, questions }, { done: 'Saved.' }))
    })
    .get('/:token/data', async (c) => {
      const subscriber = await reader(c.req.param('token'))
      if (!subscriber) return c.html(deadLinkPage(signUpAgain), 404)
      c.header('content-disposition', 'attachment; filename="revisit-my-data.json"')
      return c.json(await dataOf(platform, subscriber))
    })
    .post('/:token/erase', async (c) => {
      const subscriber = await reader(c.req.param('token'))
      if (!subscriber) return c.html(deadLinkPage(signUpAgain), 404)
      await erase(db, subscriber.id, subscriber.addressHash, now().toISOString())
      return c.html(erasedPage())
    })
}

function preferencesPage(
  token: string,
  unsubscribe: string,
  { address, questions, status }: Subscriber,
  { done, wrong }: { done?: string; wrong?: string } = {},
): Html {
  const stopped = html`<p${style('p')}>Mail to this address has been stopped, because letters came back or were reported as junk. <a${style('link')} href="/subscribe">Sign up again</a> to get it anew.</p>`
  return layout(
    'Your digest - Revisit',
    html`<h1${style('h1')}>Your weekly digest</h1>
<p${style('p')}>It goes to <b>${address}</b>.</p>
${status === 'stopped' ? stopped : ''}
${done ? html`<p${style('p')} role="status"><b>${done}</b></p>` : ''}
<form class="f" method="post" action="/preferences/${token}">
${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : ''}
${questionBoxes(questions)}
<p><button>Save</button></p>
</form>
<h2${style('h2')}>Leave</h2>
${buttonForm(`/unsubscribe/${unsubscribe}`, 'Leave now', 'second')}
<h2${style('h2')}>Your data</h2>
<p${style('p')}><a${style('link')} href="/preferences/${token}/data" download>Take what we know of you</a> (JSON).</p>
<details><summary>Erase me</summary>
<p${style('p')}>You leave, and what was sent to you is forgotten. A keyed hash of the address stays, which says nothing to anybody without our key: it keeps an old list from bringing you back.</p>
${buttonForm(`/preferences/${token}/erase`, 'Erase me', 'second')}
</details>`,
  )
}

function erasedPage(): Html {
  return layout(
    'Erased - Revisit',
    html`<h1${style('h1')}>You are erased</h1>
<p${style('p')}>No letter goes to you any more, and your address is gone from our database.</p>`,
  )
}
