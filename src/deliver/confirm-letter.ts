// src/deliver/confirm-letter.ts - the letters that answer a sign-up (pure).

import type { Config } from '../config.ts'
import type { Notice } from '../schema.ts'
import { plainLetter } from './plain-letter.ts'

/** Asks whether the address wants the digest. Opening the link changes nothing; a button there does. */
export function confirmLetter(config: Config, to: string, token: string): Notice {
  const link = `${config.baseUrl}/confirm/${token}`
  return plainLetter(config, to, {
    subject: 'Please confirm: the Revisit weekly digest',
    paragraphs: [
      'Somebody, probably you, asked for the Revisit weekly digest at this address: each week the claims of one page about AI that news may have put out of date, with what was published.',
      'To get it, open this link within seven days and press the button there:',
    ],
    action: { words: 'Confirm', link },
    closing: 'If it was not you, do nothing. Without your confirmation you hear no more from us.',
  })
}

/** Tells somebody who is subscribed that a form was filled in again, and where to change things. */
export function alreadyLetter(config: Config, to: string, token: string): Notice {
  return plainLetter(config, to, {
    subject: 'You are subscribed to the Revisit weekly digest',
    paragraphs: [
      'Somebody, probably you, asked for the Revisit weekly digest at this address. You get it already; nothing has changed.',
      'To choose other questions, or to leave, open this link:',
    ],
    action: { words: 'Your questions', link: `${config.baseUrl}/preferences/${token}` },
    closing: 'If it was not you, there is nothing to do.',
  })
}
