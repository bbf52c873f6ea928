// tests/deliver/letter.test.ts - a reader's letter: the digest about the chosen questions, and the way out.

import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { issueLetters } from '../../src/deliver/letter.ts'
import { readToken } from '../../src/deliver/tokens.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { fillBlanks } from '../../src/platform/letter-bytes.ts'
import { composeMessage } from '../../src/platform/node-outbox.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'

const env = {
  BASE_URL: 'https://revisit.example.org',
  MAIL_FROM: 'Revisit <digest@example.org>',
  MAIL_POSTAL_ADDRESS: '1 Long Lane, Leeds',
}
const digest = compose(sample)
const week = digest.week
const AT = '2026-06-24T08:00:00.000Z'

async function lettersOf(questions: number) {
  const { platform } = await testPlatform({ env })
  await freezeDigest(platform.db, digest, digest.composedAt)
  const letterFor = await issueLetters(platform, week)
  const reader = { subscriberId: 7, questions, status: 'active' as const }
  return { platform, letter: await letterFor({ ...reader, address: 'reader@example.org' }, AT) }
}

test('parsed by a mail program: who, what and how to leave', async () => {
  const { letter } = await lettersOf(31)
  const mail = await PostalMime.parse(await composeMessage(letter))
  const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
  expect(mail.from).toMatchObject({ address: 'digest@example.org', name: 'Revisit' })
  expect(mail.to).toMatchObject([{ address: 'reader@example.org' }])
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  expect(headers['list-unsubscribe']).toMatch(
    /^<https:\/\/revisit\.example\.org\/unsubscribe\/7\.0\.[\w-]+>, <mailto:digest@example\.org\?subject=unsubscribe%207\.0\.[\w-]+>$/,
  )
  expect(headers['list-id']).toContain('<digest.revisit.example.org>')
  expect(headers).toMatchObject({ precedence: 'bulk', 'auto-submitted': 'auto-generated' })
  expect(mail.messageId).toBe(`<digest.${week}.7@revisit.example.org>`)
  expect(mail.html).toContain('1 Long Lane, Leeds')
  expect(mail.text).toContain('1 Long Lane, Leeds')
})

test('its links are the reader’s own, each for one purpose', async () => {
  const { platform, letter } = await lettersOf(31)
  const { unsubscribe = '', preferences = '' } = letter.fill
  const { secret } = platform.config
  expect(await readToken(secret, 'unsubscribe', unsubscribe, platform.now())).toBe('7')
  expect(await readToken(secret, 'preferences', preferences, platform.now())).toBe('7')
  expect(await readToken(secret, 'preferences', unsubscribe, platform.now())).toBeNull()
  for (const part of [letter.body.html, letter.body.text]) {
    expect(fillBlanks(part, letter)).toContain(`/unsubscribe/${unsubscribe}`)
    expect(fillBlanks(part, letter)).toContain(`/preferences/${preferences}`)
  }
})

test('readers who chose the same questions share one body', async () => {
  const { platform } = await testPlatform({ env })
  await freezeDigest(platform.db, digest, digest.composedAt)
  const letterFor = await issueLetters(platform, week)
  const reader = { questions: 3, status: 'active' as const, address: 'reader@example.org' }
  const [one, two] = [
    await letterFor({ ...reader, subscriberId: 1 }, AT),
    await letterFor({ ...reader, subscriberId: 2 }, AT),
  ]
  expect(one.body).toBe(two.body)
  expect(one.fill).not.toEqual(two.fill)
})

describe('says only what the reader asked for', () => {
  test.each([
    [
      'all',
      31,
      ['1. Character', '2. Environment', '3. Assurance', '4. Displacement', '5. Diffusion'],
    ],
    ['one', 16, ['5. Diffusion']],
    ['two', 1 + 8, ['1. Character', '4. Displacement']],
  ])('%s of the questions', async (_, questions, headings) => {
    const { letter } = await lettersOf(questions)
    const found = letter.body.text.match(
      /^\d\. (Character|Environment|Assurance|Displacement|Diffusion)/gm,
    )
    expect([...new Set(found)]).toEqual(headings)
  })
})

test('is whole under 100 KB, with every blank filled', async () => {
  const { letter } = await lettersOf(31)
  const html = fillBlanks(letter.body.html, letter)
  expect(new TextEncoder().encode(html).byteLength).toBeLessThan(100_000)
  expect(html).not.toContain('{{')
  expect(html).not.toContain('\u0001')
})
