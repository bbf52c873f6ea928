// tests/platform/smtp.test.ts - what each way in which an SMTP server can fail means for the letter.

import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { Letter } from '../../src/platform/platform.ts'
import { smtpMailer } from '../../src/platform/smtp.ts'
import { type SmtpFault, startSmtpServer } from '../deliver/smtp-server.ts'

const letter: Letter = {
  to: 'reader@example.org',
  from: 'Revisit <digest@example.org>',
  subject: 'The week',
  body: { html: '<p>.{{who}}</p>', text: '.\n{{who}}, läser' },
  fill: { who: 'reader' },
  headers: { 'List-Unsubscribe': '<https://example.org/{{who}}>', Precedence: 'bulk' },
}

test.each<[SmtpFault, string, number]>([
  ['ok', 'accepted', 1],
  ['no such user', 'refused', 0],
  ['later', 'postponed', 0],
  ['later after', 'postponed', 0],
  ['hang up before', 'postponed', 0],
  ['hang up after', 'unknown', 1],
])('%s: %s', async (fault, status, letters) => {
  const server = await startSmtpServer(() => fault)
  const mailer = smtpMailer(server.url, 2000)
  expect(await mailer.send([letter], 'key')).toMatchObject([{ status }])
  expect(server.letters.get(letter.to) ?? 0).toBe(letters)
  await server.close()
})

test('what a server says is kept without the address', async () => {
  const server = await startSmtpServer(() => 'no such user')
  const [outcome] = await smtpMailer(server.url, 2000).send([letter], 'key')
  expect(outcome).toMatchObject({ reason: expect.stringContaining('550') })
  expect(JSON.stringify(outcome)).not.toContain(letter.to)
  await server.close()
})

test('a letter after one that broke the connection goes out', async () => {
  const server = await startSmtpServer((to) => (to.startsWith('a@') ? 'hang up after' : 'ok'))
  const mailer = smtpMailer(server.url, 2000)
  const all = ['a@example.org', 'b@example.org'].map((to) => ({ ...letter, to }))
  const outcomes = await mailer.send(all, 'key')
  expect(outcomes.map(({ status }) => status)).toEqual(['unknown', 'accepted'])
  await server.close()
})

test('a server that is not there took nothing', async () => {
  const server = await startSmtpServer()
  await server.close()
  expect(await smtpMailer(server.url, 2000).send([letter], 'key')).toMatchObject([
    { status: 'postponed' },
  ])
})

test('what arrives is the letter, its blanks filled', async () => {
  const server = await startSmtpServer()
  await smtpMailer(server.url, 2000).send([letter], 'key')
  const mail = await PostalMime.parse(server.texts.get(letter.to) ?? '')
  expect(mail).toMatchObject({ subject: 'The week', html: '<p>.reader</p>\n' })
  expect(mail.text).toBe('.\nreader, läser\n')
  expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
    '<https://example.org/reader>',
  )
  await server.close()
})
