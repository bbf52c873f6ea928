// src/web/answers.ts - where the links in an alert lead: the flag, and its answer. Opening it changes
// nothing; the button does, and can be undone. A link that is too old can be had anew, by mail.

import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { answerFlag, readAnswer, undoAnswer } from '../deliver/answer.ts'
import { tellOwner } from '../deliver/owner.ts'
import { dayOf } from '../deliver/quiet.ts'
import { readToken, signToken } from '../deliver/tokens.ts'
import { type Check, checksOf } from '../flag/checks.ts'
import { flagById, type RaisedFlag } from '../flag/flags.ts'
import type { Platform } from '../platform/platform.ts'
import { answerForm, answerWords, evidenceView, sentenceView, undoForm } from './flag-view.ts'
import { buttonForm } from './forms.ts'
import { type Html, layout } from './layout.ts'
import { deadLinkPage, privately } from './token-pages.ts'

const WEEK_MS = 7 * 86_400_000
const AGAIN_SECONDS = 366 * 86_400
const ALWAYS = new Date(0) // at which no token has expired

/** `/answers/:token`, with `/undo` and `/renew` under it. */
export function answerRoutes(platform: Platform) {
  const { config, db, now } = platform
  const flagOf = async (token: string, at = now()) => {
    const id = await readToken(config.secret, 'answer', token, at)
    return id === null ? undefined : flagById(db, Number(id))
  }
  const tooOld = async (c: Context, token: string) => {
    const flag = await flagOf(token, ALWAYS)
    return flag ? c.html(oldLinkPage(token), 410) : c.html(deadLinkPage(atTheDesk), 404)
  }
  const today = () => dayOf(now(), config.timeZone)
  const page = async (token: string, flag: RaisedFlag, said: Said = {}) => {
    const checks = await checksOf(db, flag.claimId)
    const given = checks.find(({ flagId }) => flagId === flag.id)
    const day = dayOf(new Date(now().getTime() + WEEK_MS), config.timeZone)
    return flagPage(token, flag, given, day, said)
  }
  return new Hono()
    .use(privately)
    .get('/:token', async (c) => {
      const token = c.req.param('token')
      const flag = await flagOf(token)
      if (!flag) return tooOld(c, token)
      return c.html(await page(token, flag, { chosen: c.req.query('answer') }))
    })
    .post('/:token', async (c) => {
      const token = c.req.param('token')
      const flag = await flagOf(token)
      if (!flag) return tooOld(c, token)
      const form = new URLSearchParams(await c.req.text())
      try {
        await answerFlag(platform, flag, readAnswer(form, today()))
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        const said = { chosen: form.get('answer') ?? undefined, wrong: error.message }
        return c.html(await page(token, flag, said), 422)
      }
      return c.html(await page(token, flag, { done: 'Recorded.' }))
    })
    .post('/:token/undo', async (c) => {
      const token = c.req.param('token')
      const flag = await flagOf(token)
      if (!flag) return tooOld(c, token)
      const at = new URLSearchParams(await c.req.text()).get('at') ?? ''
      const undone = await undoAnswer(platform, flag.id, at)
      return c.html(
        await page(token, flag, {
          done: undone ? 'Taken back.' : 'There was nothing to take back.',
        }),
      )
    })
    .post('/:token/renew', async (c) => {
      const flag = await flagOf(c.req.param('token'), ALWAYS)
      if (!flag) return c.html(deadLinkPage(atTheDesk), 404)
      const expiresAt = Math.floor(now().getTime() / 1000) + AGAIN_SECONDS
      const token = await signToken(config.secret, 'answer', flag.id, expiresAt)
      await tellOwner(platform, `renew/${flag.id}/${today()}`, {
        subject: 'A new link to your answer',
        paragraphs: [
          `“${flag.title}” challenges a sentence of the page. Here is a new link to answer it.`,
        ],
        action: { words: 'Answer', link: `${config.baseUrl}/answers/${token}` },
        closing: 'You asked for it at an older link.',
      })
      return c.html(renewedPage())
    })
}

const atTheDesk = html`All flags stand on <a href="/desk">the desk</a>.`

type Said = { chosen?: string | undefined; wrong?: string; done?: string }

function flagPage(
  token: string,
  flag: RaisedFlag,
  given: Check | undefined,
  day: string,
  { chosen, wrong, done }: Said,
): Html {
  const answered = given
    ? html`<p>${answerWords(given)}</p>${undoForm(`/answers/${token}/undo`, given.checkedAt)}
<h2>Answer otherwise</h2>`
    : ''
  return layout(
    'A flag to answer - Revisit',
    html`<h1>Does this sentence still stand?</h1>
${done ? html`<p role="status"><b>${done}</b></p>` : ''}
${sentenceView(flag.claimId)}
${evidenceView(flag)}
${answered}
${answerForm({ action: `/answers/${token}`, chosen, day, wrong })}
<p class="soft">The answer counts for all that this story raised on this sentence. <a href="/claims/${flag.claimId}">The claim’s history</a></p>`,
  )
}

function oldLinkPage(token: string): Html {
  return layout(
    'This link is too old - Revisit',
    html`<h1>This link is too old</h1>
<p>A new one is sent to the author’s own address. ${atTheDesk}</p>
${buttonForm(`/answers/${token}/renew`, 'Send a new link')}`,
  )
}

function renewedPage(): Html {
  return layout(
    'A new link is on its way - Revisit',
    html`<h1>A new link is on its way</h1>
<p>It goes to the author’s own address, once a day at most.</p>`,
  )
}
