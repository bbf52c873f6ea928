// src/web/forms.ts - the forms of the site: sign-up, choice of questions, one button (pure).

import { html } from 'hono/html'
import { chosenQuestions } from '../deliver/chosen.ts'
import { questions } from '../page/questions.ts'
import { type Html, style } from './layout.ts'

/** Styles of forms, for the site's stylesheet. */
export const formCss = `.f{margin:18px 0}
.f label{display:block;margin:0 0 6px}
.f fieldset{margin:0 0 16px;padding:0;border:0}
.f legend{padding:0;font-weight:bold}
.f fieldset label{margin:8px 0;padding-left:28px;text-indent:-28px}
.f input[type=checkbox],.f input[type=radio]{width:20px;height:20px;margin:0 8px 0 0;vertical-align:-4px;accent-color:#0b4f8a}
.f input[type=email],.f input[type=text],.f input[type=date],.f input[type=password],.f textarea{box-sizing:border-box;width:100%;max-width:420px;padding:10px 12px;font:inherit;color:#1d1c19;background:#fff;border:1px solid #77736a;border-radius:3px}
.f button{padding:11px 20px;font:inherit;font-weight:bold;color:#fff;background:#0b4f8a;border:0;border-radius:3px;cursor:pointer}
.f button.second{color:#1d1c19;background:#e5e1d4}
.f input:focus-visible,.f textarea:focus-visible,.f button:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.f .trap{position:absolute;left:-9999px}
.f .wrong{padding:10px 12px;border-left:4px solid #9a2a00;background:#fbeee8}
@media (prefers-color-scheme:dark){.f input[type=email],.f input[type=text],.f input[type=date],.f input[type=password],.f textarea{color:#ecebe4;background:#111110;border-color:#8d897e}.f button.second{color:#ecebe4;background:#3a3933}.f .wrong{background:#3a1e12;border-color:#ffb18f}.f input:focus-visible,.f textarea:focus-visible,.f button:focus-visible{outline-color:#92c5ff}}
`

type SignUpValues = { address?: string; questions?: number; wrong?: string }

/**
 * The whole sign-up form.
 *
 * @param token from `formToken`, made for this page
 */
export function signUpForm(
  token: string,
  { address, questions: bits = 31, wrong }: SignUpValues = {},
) {
  return html`<form class="f" method="post" action="/subscribe">
${wrong ? html`<p class="wrong" role="alert" id="wrong">${wrong}</p>` : ''}
${addressField(token, address, wrong)}
${questionBoxes(bits)}
<p><button>Send me the weekly digest</button></p>
${promise}
</form>`
}

/** A sign-up for all questions, for the front page. */
export function smallSignUpForm(token: string): Html {
  return html`<form class="f" method="post" action="/subscribe">
${addressField(token)}
<p><button>Send me the weekly digest</button> <a${style('link')} href="/subscribe">Only some questions</a></p>
${promise}
</form>`
}

const promise = html`<p${style('small')}>One letter a week. No tracking, no passing on. You confirm by a link that we send you, and leave with one click.</p>`

function addressField(token: string, address = '', wrong?: string): Html {
  return html`<input type="hidden" name="form" value="${token}">
<p class="trap" aria-hidden="true"><label for="website">Leave this empty</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></p>
<p><label for="address">Your mail address</label><input type="email" id="address" name="address" value="${address}" autocomplete="email" required${wrong ? html` aria-invalid="true" aria-describedby="wrong"` : ''}></p>`
}

/** A box for each question. */
export function questionBoxes(bits: number): Html {
  const chosen = new Set(chosenQuestions(bits))
  return html`<fieldset><legend>About which questions?</legend><input type="hidden" name="choice" value="1">
${questions.map(
  ({ id, number, name, asks }) =>
    html`<label><input type="checkbox" name="question" value="${id}"${chosen.has(id) ? html` checked` : ''}>${number}. ${name}: ${asks}</label>
`,
)}</fieldset>`
}

/** A form that is one button. */
export function buttonForm(action: string, words: string, kind: 'first' | 'second' = 'first') {
  return html`<form class="f" method="post" action="${action}"><button${kind === 'second' ? html` class="second"` : ''}>${words}</button></form>`
}
