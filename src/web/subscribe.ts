// src/web/subscribe.ts - sign-up. Whoever fills the form in learns nothing about who is subscribed.

import { Hono } from 'hono'
import { html } from 'hono/html'
import { ALL_QUESTIONS, bitsOf } from '../deliver/chosen.ts'
import { postNotices } from '../deliver/post.ts'
import { formToken, signUp } from '../deliver/sign-up.ts'
import type { Platform } from '../platform/platform.ts'
import { afterwards } from './afterwards.ts'
import { clientAddress } from './client-address.ts'
import { signUpForm } from './forms.ts'
import { type Html, layout, style } from './layout.ts'

const MOST_BYTES = 10_000
const LETTERS = 5 // that one sign-up posts, its own and what waits: a Worker's event has no room for more

/** `/subscribe`. */
export function subscribeRoutes(platform: Platform) {
  return new Hono()
    .use(async (c, next) => {
      c.header('cache-control', 'no-store')
      await next()
    })
    .get('/', async (c) => c.html(formPage(signUpForm(await formToken(platform)))))
    .post('/', async (c) => {
      const { address, questions, trap, token } = readForm(await c.req.text())
      const again = async (wrong: string) =>
        formPage(signUpForm(await formToken(platform), { address, questions, wrong }))
      if (questions === 0) return c.html(await again('Please choose at least one question.'), 422)
      const network = clientAddress(c, platform.config)
      const signed = await signUp(platform, { address, questions, trap, token, network })
      if (signed.status === 'wrong') return c.html(await again(signed.message), 422)
      if (signed.status === 'busy') {
        return c.html(await again('Too many people are signing up just now. Try later.'), 429)
      }
      afterwards(c, platform.log, () => postNotices(platform, LETTERS))
      return c.html(askedPage())
    })
}

function readForm(text: string) {
  const form = new URLSearchParams(text.slice(0, MOST_BYTES))
  const of = (name: string) => form.get(name) ?? ''
  const questions = form.has('choice') ? bitsOf(form.getAll('question')) : ALL_QUESTIONS
  return { address: of('address'), questions, trap: of('website'), token: of('form') }
}

function formPage(form: Html): Html {
  return layout(
    'Subscribe - Revisit',
    html`<h1${style('h1')}>The weekly digest, by mail</h1>
<p${style('p')}>Each week: which claims of the page may need another look, what was published, and what was not checked.</p>
${form}`,
  )
}

function askedPage(): Html {
  return layout(
    'Look into your mail - Revisit',
    html`<h1${style('h1')}>Now look into your mail</h1>
<p${style('p')}>A letter is on its way to the address that you gave. Open the link in it and press the button there; until then you are not subscribed.</p>
<p${style('p')}>Nothing there after some minutes? Look among the junk. We write to an address once a day at most.</p>`,
  )
}
