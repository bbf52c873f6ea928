// tests/web/webhooks.test.ts - what the mail provider reports: believed only when signed and fresh, counted
// once, and heeded.

import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { isPaused } from '../../src/deliver/pauses.ts'
import { subscriberById } from '../../src/deliver/subscribers.ts'
import { addressHash, signToken } from '../../src/deliver/tokens.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { deliveries, digests, mailEvents, notices, subscribers } from '../../src/schema.ts'
import { createWeb } from '../../src/web/web.ts'
import { testPlatform } from '../test-platform.ts'

const KEY = Buffer.from('a key of the tests, long enough')
const SECRET = `whsec_${KEY.toString('base64')}`
const READERS = 1000

let platform: Platform
let web: ReturnType<typeof createWeb>

beforeEach(async () => {
  const env = { RESEND_WEBHOOK_SECRET: SECRET, OWNER_EMAIL: 'author@example.org' }
  ;({ platform } = await testPlatform({ env }))
  web = createWeb(platform, [])
  const { db, config } = platform
  await db.insert(subscribers).values({
    addressHash: await addressHash(config.secret, 'reader@example.org'),
    address: 'Reader@example.org',
    status: 'active',
    createdAt: '2026-06-01T00:00:00.000Z',
  })
})

type Report = {
  type: string
  bounce?: { type: string; message?: string }
  to?: string
  id?: string
  subject?: string
}

/** A report as Resend sends it, signed as the standard says. */
function send(
  { type, bounce, to = 'reader@example.org', id = type, subject }: Report,
  ageSeconds = 0,
) {
  const body = JSON.stringify({
    type,
    created_at: '2026-06-24T08:00:00.000Z',
    data: { to: [to], subject, ...(bounce ? { bounce } : {}) },
  })
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds)
  const signature = createHmac('sha256', KEY).update(`${id}.${timestamp}.${body}`).digest('base64')
  return post(body, { id, timestamp, signature: `v1,${signature}` })
}

function post(body: string, { id, timestamp, signature }: Record<string, string>) {
  const headers = {
    'svix-id': id ?? '',
    'svix-timestamp': timestamp ?? '',
    'svix-signature': signature ?? '',
  }
  return web.request('/webhooks/resend', { method: 'POST', body, headers })
}

const reader = () => subscriberById(platform.db, 1)
const hard = { type: 'email.bounced', bounce: { type: 'Permanent' } }
const soft = { type: 'email.bounced', bounce: { type: 'Transient' } }

test.each<[string, Report, string]>([
  ['a hard bounce', hard, 'stopped'],
  ['a complaint', { type: 'email.complained' }, 'stopped'],
  ['one soft bounce', soft, 'active'],
  ['a delivery', { type: 'email.delivered' }, 'active'],
  ['what we do not ask for', { type: 'email.opened' }, 'active'],
])('after %s', async (_, report, status) => {
  expect((await send(report)).status).toBe(200)
  expect(await reader()).toMatchObject({ status })
})

test('what a report says is kept without the address', async () => {
  const message = '550 5.1.1 <reader@example.org>: no such user, Reader@Example.org'
  await send({ ...hard, bounce: { type: 'Permanent', message } })
  const events = await platform.db.select().from(mailEvents)
  expect(events).toMatchObject([{ detail: expect.stringContaining('no such user') }])
  expect(JSON.stringify([events, (await reader())?.stopReason])).not.toMatch(/@example/i)
})

describe('soft bounces', () => {
  test('stop mail when there are three in a row', async () => {
    for (const id of ['1', '2']) await send({ ...soft, id })
    expect(await reader()).toMatchObject({ status: 'active', softBounces: 2 })
    await send({ ...soft, id: '3' })
    expect(await reader()).toMatchObject({ status: 'stopped' })
  })

  test('are forgotten when a letter arrives', async () => {
    for (const id of ['1', '2']) await send({ ...soft, id })
    await send({ type: 'email.delivered' })
    await send({ ...soft, id: '3' })
    expect(await reader()).toMatchObject({ status: 'active', softBounces: 1 })
  })

  test('count once, however often a report is repeated', async () => {
    for (let i = 0; i < 5; i++) expect((await send(soft)).status).toBe(200)
    expect(await reader()).toMatchObject({ status: 'active', softBounces: 1 })
  })
})

describe('not believed:', () => {
  test.each([
    [
      'a forged signature',
      { id: 'x', timestamp: String(Math.floor(Date.now() / 1000)), signature: 'v1,AAAA' },
    ],
    ['none', {}],
  ])('%s', async (_, stamp) => {
    const body = JSON.stringify({ type: 'email.complained', data: { to: ['reader@example.org'] } })
    expect((await post(body, stamp)).status).toBe(401)
    expect(await reader()).toMatchObject({ status: 'active' })
  })

  test('a report of ten minutes ago', async () => {
    expect((await send(hard, 600)).status).toBe(401)
    expect(await reader()).toMatchObject({ status: 'active' })
  })
})

/** An issue that a thousand readers got. */
async function sentIssue() {
  const { db, config } = platform
  const at = '2026-06-22T07:00:00.000Z'
  const week = '2026-W25'
  await db.insert(digests).values({
    week,
    composedAt: at,
    digest: {},
    frozenAt: at,
    addressedAt: at,
  })
  for (let i = 2; i <= READERS; i++) {
    const hash = i <= 60 ? await addressHash(config.secret, `r${i}@example.org`) : `hash ${i}`
    await db.insert(subscribers).values({
      id: i,
      addressHash: hash,
      address: `r${i}@example.org`,
      status: 'active',
      createdAt: at,
    })
  }
  const rows = Array.from({ length: READERS }, (_, i) => ({
    issue: week,
    subscriberId: i + 1,
    batch: 0,
    questions: 31,
    outcome: 'accepted' as const,
    settledAt: at,
  }))
  await db.insert(deliveries).values(rows)
}

test.each([
  ['complaints', { type: 'email.complained' }, 1, 2],
  ['bounces', hard, 50, 51],
])(
  'sending pauses with a letter to the owner when %s pass the limit',
  async (_, report, most, over) => {
    await sentIssue()
    for (let i = 2; i < 2 + most; i++)
      await send({ ...report, to: `r${i}@example.org`, id: String(i) })
    expect(await isPaused(platform.db, 'mail')).toBeNull()
    await send({ ...report, to: `r${most + 2}@example.org`, id: 'last' })
    expect(await isPaused(platform.db, 'mail')).toContain(`${over} of 1000 letters`)
    const [letter] = await platform.db.select().from(notices)
    expect(letter?.letter).toMatchObject({
      to: 'author@example.org',
      subject: 'Revisit has stopped sending the digest',
    })
  },
)

test('a few letters are too few to judge by', async () => {
  await send(hard)
  expect(await isPaused(platform.db, 'mail')).toBeNull()
})

describe('a letter that a mail program sends to leave', () => {
  const received = (subject: string) =>
    send({ type: 'email.received', to: 'leave@in.example.org', subject })
  const token = (purpose: 'unsubscribe' | 'preferences' = 'unsubscribe', subject = 1) =>
    signToken(platform.config.secret, purpose, subject)

  test('makes its reader leave: nothing stays but the keyed hash', async () => {
    expect((await received(`unsubscribe ${await token()}`)).status).toBe(200)
    expect(await reader()).toMatchObject({ status: 'left', address: null })
  })

  test.each<[string, () => Promise<string>]>([
    ['without a token', async () => 'unsubscribe'],
    ['with another’s signature', async () => `unsubscribe 1.0.${(await token()).slice(4)}x`],
    ['with a token for something else', async () => `unsubscribe ${await token('preferences')}`],
    ['in an answer that quotes it', async () => `Re: unsubscribe ${await token()} please`],
  ])('%s changes nothing', async (_, subject) => {
    expect((await received(await subject())).status).toBe(200)
    expect(await reader()).toMatchObject({ status: 'active' })
  })
})
