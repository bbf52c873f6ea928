// src/web/desk.ts - the author's desk: open flags beside the page's sentences, answers in place, and how
// the service and its mail stand. Behind OWNER_TOKEN.

import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { answerFlag, readAnswer, undoAnswer } from '../deliver/answer.ts'
import { countAttempt } from '../deliver/attempts.ts'
import { dayOf } from '../deliver/quiet.ts'
import { networkOf } from '../deliver/sign-up.ts'
import { hmac, readToken, sameText, signToken } from '../deliver/tokens.ts'
import { flagById } from '../flag/flags.ts'
import type { Platform } from '../platform/platform.ts'
import { clientAddress } from './client-address.ts'
import { deskPage } from './desk-page.ts'
import { readDesk } from './desk-state.ts'
import { type Html, layout } from './layout.ts'
import { privately } from './token-pages.ts'

const COOKIE = 'desk'
const SESSION_SECONDS = 14 * 86_400
const TRIES_PER_HOUR = 10

/** `/desk`. It is there only while OWNER_TOKEN is set. */
export function deskRoutes(platform: Platform) {
  const { config, now } = platform
  const isOwner = async (c: Context) =>
    (await readToken(config.secret, 'desk', getCookie(c, COOKIE) ?? '', now())) ===
    (await ownerMark(platform))
  return new Hono()
    .use(privately)
    .use(csrf({ origin: (origin, c) => ours(config.baseUrl, c).includes(origin) }))
    .use(async (c, next) => {
      if (!config.ownerToken) return c.html(closedPage(), 404)
      await next()
    })
    .post('/login', async (c) => {
      if (!(await mayEnter(platform, c))) return c.html(loginPage('That is not the word.'), 401)
      const expiresAt = Math.floor(now().getTime() / 1000) + SESSION_SECONDS
      const token = await signToken(config.secret, 'desk', await ownerMark(platform), expiresAt)
      setCookie(c, COOKIE, token, {
        path: '/desk',
        httpOnly: true,
        sameSite: 'Strict',
        secure: config.baseUrl.startsWith('https:'),
        maxAge: SESSION_SECONDS,
      })
      return c.redirect('/desk', 303)
    })
    .use(async (c, next) => {
      if (!(await isOwner(c))) return c.html(loginPage(), 401)
      await next()
    })
    .get('/', async (c) => c.html(deskPage(await readDesk(platform))))
    .post('/logout', (c) => {
      deleteCookie(c, COOKIE, { path: '/desk' })
      return c.redirect('/', 303)
    })
    .post('/answers/:id{\\d+}', async (c) => {
      const flag = await flagById(platform.db, Number(c.req.param('id')))
      if (!flag) return c.notFound()
      const form = new URLSearchParams(await c.req.text())
      try {
        await answerFlag(platform, flag, readAnswer(form, dayOf(now(), config.timeZone)))
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return c.html(deskPage(await readDesk(platform), error.message), 422)
      }
      return c.redirect('/desk', 303)
    })
    .post('/answers/:id{\\d+}/undo', async (c) => {
      const at = new URLSearchParams(await c.req.text()).get('at') ?? ''
      await undoAnswer(platform, Number(c.req.param('id')), at)
      return c.redirect('/desk', 303)
    })
}

/** Where our own forms come from; behind a proxy the request does not say so. */
const ours = (baseUrl: string, c: Context) => [new URL(baseUrl).origin, new URL(c.req.url).origin]

/** What a session is bound to: another OWNER_TOKEN ends all sessions. */
const ownerMark = ({ config }: Platform) => hmac(config.secret, `owner ${config.ownerToken}`)

/** The word is compared in a time that tells nothing, ten times an hour from one network. */
async function mayEnter({ config, db, now }: Platform, c: Context): Promise<boolean> {
  const given = new URLSearchParams(await c.req.text()).get('token') ?? ''
  const key = await hmac(config.secret, `desk ${networkOf(clientAddress(c, config))}`)
  const tries = await countAttempt(db, key, now().toISOString().slice(0, 13))
  const [ours, theirs] = [
    await hmac(config.secret, `owner ${config.ownerToken}`),
    await hmac(config.secret, `owner ${given}`),
  ]
  return tries <= TRIES_PER_HOUR && sameText(ours, theirs)
}

function loginPage(wrong?: string): Html {
  return layout(
    'The desk - Revisit',
    html`<h1>The author’s desk</h1>
<p>Here the author of the page answers what was flagged. The word is what the service has as OWNER_TOKEN.</p>
<form class="f" method="post" action="/desk/login">
${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : ''}
<input type="text" name="username" value="author" autocomplete="username" hidden>
<p><label for="token">The word</label><input type="password" id="token" name="token" autocomplete="current-password" required></p>
<p><button>Enter</button></p>
</form>`,
  )
}

function closedPage(): Html {
  return layout(
    'The desk - Revisit',
    html`<h1>There is no desk here</h1>
<p>Set OWNER_TOKEN to open it.</p>`,
  )
}
