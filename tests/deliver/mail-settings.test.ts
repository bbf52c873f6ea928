// tests/deliver/mail-settings.test.ts - what has to be set before readers are mailed.

import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { mailFindings } from '../../src/deliver/mail-settings.ts'

const complete = {
  BASE_URL: 'https://revisit.example.org',
  MAIL_FROM: 'Revisit <digest@example.org>',
  MAIL_POSTAL_ADDRESS: '1 Long Lane, Leeds',
  RESEND_API_KEY: 're_x',
  RESEND_WEBHOOK_SECRET: 'whsec_x',
  OWNER_EMAIL: 'author@example.org',
}

const said = (env: Record<string, string>) =>
  mailFindings(readConfig(env)).map(({ state, says }) => `${state} ${says}`)

test('nothing, when all is set', () => {
  expect(said(complete)).toEqual([])
})

test.each([
  ['MAIL_FROM', 'bad MAIL_FROM is not set'],
  ['MAIL_POSTAL_ADDRESS', 'bad MAIL_POSTAL_ADDRESS is not set'],
  ['BASE_URL', 'bad BASE_URL is http://localhost:8787'],
  ['RESEND_WEBHOOK_SECRET', 'bad RESEND_WEBHOOK_SECRET is not set'],
  ['OWNER_EMAIL', 'note OWNER_EMAIL is not set'],
  ['RESEND_API_KEY', 'note letters go to the folder .outbox'],
])('without %s', (name, says) => {
  const all = said({ ...complete, [name]: '' })
  expect(all[0]).toContain(says)
})

test('letters in a folder harm nobody, so nothing is bad there', () => {
  expect(said({}).every((line) => line.startsWith('note'))).toBe(true)
})
