// tests/deliver/issue.test.ts - exactly one letter per reader, whatever the post does.

import { describe, expect, test } from 'vitest'
import { deliverIssue } from '../../src/deliver/issue.ts'
import { outcomeCounts } from '../../src/deliver/issues.ts'
import { pause } from '../../src/deliver/pauses.ts'
import { leave } from '../../src/deliver/subscribers.ts'
import type { Letter, Mailer, Outcome, Platform } from '../../src/platform/platform.ts'
import { resendMailer } from '../../src/platform/resend.ts'
import { digests, subscribers } from '../../src/schema.ts'
import { testPlatform } from '../test-platform.ts'
import { type Fault, startResendServer } from './resend-server.ts'

const ISSUE = '2026-W25'
const body = { html: '<p>News for {{who}}</p>', text: 'News for {{who}}' }
const letterFor = async ({ address }: { address: string }): Promise<Letter> => ({
  to: address,
  from: 'Revisit <digest@example.org>',
  subject: 'The week',
  body,
  fill: { who: address },
  headers: {},
})

/** A platform with an issue composed and so many readers, posting to a server with faults. */
async function world(readers: number, faultFor?: (call: number) => Fault) {
  const timeoutMs = faultFor ? 200 : 10_000 // short where some call may never be answered
  const server = await startResendServer(faultFor)
  const { platform, setNow } = await testPlatform()
  const sleep = async () => {}
  platform.mailer = resendMailer({
    apiKey: 're_test',
    baseUrl: server.url,
    sleep,
    timeoutMs,
    streams: true,
  })
  await platform.db
    .insert(digests)
    .values({ week: ISSUE, composedAt: '2026-06-22T07:00:00.000Z', digest: {} })
  await addReaders(platform, readers)
  return { platform, setNow, server }
}

/** One more reader, with an address that the server finds something wrong with. */
async function addReader({ db }: Platform, address: string) {
  await db.insert(subscribers).values({
    addressHash: address,
    address,
    status: 'active',
    createdAt: '2026-06-01T00:00:00.000Z',
  })
}

async function addReaders({ db }: Platform, readers: number) {
  const rows = Array.from({ length: readers }, (_, index) => ({
    addressHash: `hash ${index}`,
    address: `reader${index}@example.org`,
    status: 'active' as const,
    createdAt: '2026-06-01T00:00:00.000Z',
  }))
  await db.insert(subscribers).values(rows)
}

/** Runs until nothing waits, moving the clock to whenever it is worth trying again. */
async function runToTheEnd(platform: Platform, setNow: (at: string) => void, calls = 200) {
  for (let run = 0; run < 100; run++) {
    const { waiting, retryAt } = await deliverIssue(platform, ISSUE, { letterFor, calls })
    if (waiting === 0) return
    if (retryAt && retryAt > platform.now().toISOString()) setNow(retryAt)
  }
  throw new Error('it never ended')
}

const once = (readers: number) =>
  new Map(Array.from({ length: readers }, (_, index) => [`reader${index}@example.org`, 1]))

describe('every reader gets exactly one letter', () => {
  test.each<[string, (call: number) => Fault]>([
    ['when all goes well', () => 'ok'],
    ['when the first calls are refused for haste', (call) => (call <= 3 ? '429' : 'ok')],
    ['when the post breaks now and then', (call) => (call % 2 ? '500' : 'ok')],
    ['when it accepts and then breaks', (call) => (call % 2 ? '500-after' : 'ok')],
    ['when it does not answer', (call) => (call % 3 === 1 ? 'hang-before' : 'ok')],
    ['when it accepts and does not answer', (call) => (call % 3 === 1 ? 'hang-after' : 'ok')],
    ['when it accepts and hangs up', (call) => (call % 2 ? 'reset-after' : 'ok')],
  ])('%s', async (_, faultFor) => {
    const { platform, setNow, server } = await world(250, faultFor)
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(250))
    expect(await outcomeCounts(platform.db, ISSUE)).toEqual({ accepted: 250 })
    await server.close()
  })

  test('when two senders work at once', async () => {
    const { platform, setNow, server } = await world(500)
    await Promise.all([
      deliverIssue(platform, ISSUE, { letterFor }),
      deliverIssue(platform, ISSUE, { letterFor }),
    ])
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(500))
    await server.close()
  })

  test('when a sender dies after the post took the call', async () => {
    const { platform, setNow, server } = await world(150)
    const { mailer } = platform
    platform.mailer = dyingAfterwards(mailer)
    await expect(deliverIssue(platform, ISSUE, { letterFor })).rejects.toThrow('killed')
    platform.mailer = mailer
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(150))
    await server.close()
  })

  test('and a run cut short goes on where it stopped', async () => {
    const { platform, setNow, server } = await world(350)
    const { waiting } = await deliverIssue(platform, ISSUE, { letterFor, calls: 1 })
    expect(waiting).toBe(3)
    await runToTheEnd(platform, setNow, 1)
    expect(server.letters).toEqual(once(350))
    await server.close()
  })
})

function dyingAfterwards(mailer: Mailer): Mailer {
  return {
    ...mailer,
    send: async (letters, key) => {
      await mailer.send(letters, key)
      throw new Error('killed')
    },
  }
}

test('who leaves before the letter is handed over gets none, also when the call was tried before', async () => {
  const { platform, setNow, server } = await world(3, (call) => (call === 1 ? 'hang-before' : 'ok'))
  await deliverIssue(platform, ISSUE, { letterFor })
  await leave(platform.db, 2, platform.now().toISOString())
  await runToTheEnd(platform, setNow)
  expect([...server.letters.keys()].sort()).toEqual(['reader0@example.org', 'reader2@example.org'])
  expect(await outcomeCounts(platform.db, ISSUE)).toEqual({ accepted: 2, left: 1 })
  await server.close()
})

test('who leaves after the call was taken does not make the others get it again', async () => {
  const { platform, setNow, server } = await world(3, (call) => (call === 1 ? 'hang-after' : 'ok'))
  await deliverIssue(platform, ISSUE, { letterFor })
  await leave(platform.db, 2, platform.now().toISOString())
  await runToTheEnd(platform, setNow)
  expect(server.letters).toEqual(once(3))
  expect(await outcomeCounts(platform.db, ISSUE)).toEqual({ accepted: 2, left: 1 })
  await server.close()
})

test('what cannot be known once the post has forgotten the key is held, not guessed', async () => {
  const { platform, setNow, server } = await world(2, () => 'hang-after')
  await deliverIssue(platform, ISSUE, { letterFor })
  setNow('2026-06-26T08:00:00.000Z')
  const report = await deliverIssue(platform, ISSUE, { letterFor })
  expect(report).toMatchObject({ held: 2, waiting: 0 })
  expect(server.letters).toEqual(once(2))
  await server.close()
})

test('an address that the post refuses is stopped; the others get theirs', async () => {
  const { platform, setNow, server } = await world(2)
  await platform.db.insert(subscribers).values({
    addressHash: 'hash',
    address: 'refused@example.org',
    status: 'active',
    createdAt: '2026-06-01T00:00:00.000Z',
  })
  await runToTheEnd(platform, setNow)
  expect(server.letters).toEqual(once(2))
  expect(await outcomeCounts(platform.db, ISSUE)).toEqual({ accepted: 2, refused: 1 })
  const [stopped] = await platform.db
    .select()
    .from(subscribers)
    .orderBy(subscribers.id)
    .offset(2)
    .limit(1)
  expect(stopped?.status).toBe('stopped')
  await server.close()
})

test('who subscribes after an issue was frozen waits for the next', async () => {
  const { platform, setNow, server } = await world(1)
  await deliverIssue(platform, ISSUE, { letterFor, calls: 0 })
  await platform.db.insert(subscribers).values({
    addressHash: 'late',
    address: 'late@example.org',
    status: 'active',
    createdAt: '2026-06-24T09:00:00.000Z',
  })
  await runToTheEnd(platform, setNow)
  expect(server.letters).toEqual(once(1))
  await server.close()
})

test('nothing goes out while mail is paused', async () => {
  const { platform, server } = await world(1)
  await pause(platform.db, 'mail', 'many complaints', '2026-06-24T08:00:00.000Z')
  expect(await deliverIssue(platform, ISSUE, { letterFor })).toMatchObject({
    paused: 'many complaints',
    accepted: 0,
  })
  expect(server.letters.size).toBe(0)
  await server.close()
})

test('a letter is filled in for its reader, and says so in HTML and text', async () => {
  const { platform, setNow, server } = await world(1)
  await runToTheEnd(platform, setNow)
  expect(server.last.get('reader0@example.org')).toMatchObject({
    html: '<p>News for reader0@example.org</p>',
    text: 'News for reader0@example.org',
  })
  await server.close()
})

describe('one letter that spoils a call goes alone, and the others arrive once', () => {
  test('when the whole call is refused for it', async () => {
    const { platform, setNow, server } = await world(5)
    await addReader(platform, 'spoils@example.org')
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(5))
    expect(await outcomeCounts(platform.db, ISSUE)).toEqual({ accepted: 5, refused: 1 })
    await server.close()
  })

  test('when some of the letters that go alone are taken without an answer', async () => {
    const { platform, setNow, server } = await world(5, (call) => (call % 2 ? 'ok' : '500-after'))
    await addReader(platform, 'spoils@example.org')
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(5))
    await server.close()
  })

  test('when the sender dies among those that go alone, and the one that spoilt it leaves', async () => {
    const { platform, setNow, server } = await world(5)
    await addReader(platform, 'spoils@example.org')
    const { mailer } = platform
    await deliverIssue(platform, ISSUE, { letterFor, calls: 3 })
    platform.mailer = dyingAfterwards(mailer)
    await expect(deliverIssue(platform, ISSUE, { letterFor })).rejects.toThrow('killed')
    await leave(platform.db, 6, platform.now().toISOString())
    platform.mailer = mailer
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(5))
    await server.close()
  })

  test('when the others were taken and it was not', async () => {
    const { platform, setNow, server } = await world(5)
    await addReader(platform, 'odd@example.org')
    await runToTheEnd(platform, setNow)
    expect(server.letters).toEqual(once(5).set('odd@example.org', 1))
    await server.close()
  })
})

test('a letter that was surely never taken goes out however late, and is not held', async () => {
  const { platform, setNow, server } = await world(2, (call) => (call <= 3 ? '429-day' : 'ok'))
  for (const at of ['2026-06-24T08:00', '2026-06-25T08:00', '2026-06-26T08:00']) {
    setNow(`${at}:00.000Z`)
    expect(await deliverIssue(platform, ISSUE, { letterFor })).toMatchObject({
      held: 0,
      waiting: 1,
    })
  }
  setNow('2026-06-27T08:00:00.000Z')
  expect(await deliverIssue(platform, ISSUE, { letterFor })).toMatchObject({ accepted: 2, held: 0 })
  expect(server.letters).toEqual(once(2))
  await server.close()
})

test('a post without keys is asked again after it surely took nothing', async () => {
  const { platform, setNow, server } = await world(1)
  const said: Outcome[] = [
    { status: 'postponed', reason: 'greylisted', retryAfterSeconds: null },
    { status: 'accepted' },
  ]
  const send = async () => [said.shift() as Outcome]
  platform.mailer = { name: 'SMTP', batchSize: 1, keyHours: 0, send }
  await runToTheEnd(platform, setNow)
  expect(await outcomeCounts(platform.db, ISSUE)).toEqual({ accepted: 1 })
  await server.close()
})

test('a post that takes nothing is left alone after three calls', async () => {
  const { platform, server } = await world(1000, () => '429-day')
  const { waiting, retryAt } = await deliverIssue(platform, ISSUE, { letterFor })
  expect({ waiting, retryAt, calls: server.calls }).toEqual({
    waiting: 10,
    retryAt: '2026-06-24T20:00:00.000Z',
    calls: 3,
  })
  await server.close()
})

test('another database with the same account at the post is not taken for a repeat', async () => {
  const { platform, setNow, server } = await world(2)
  await runToTheEnd(platform, setNow)
  const other = await testPlatform({ now: '2026-06-24T09:00:00.000Z' })
  other.platform.mailer = platform.mailer
  await other.platform.db
    .insert(digests)
    .values({ week: ISSUE, composedAt: '2026-06-22T07:00:00.000Z', digest: {} })
  await addReader(other.platform, 'other@example.org')
  await runToTheEnd(other.platform, other.setNow)
  expect(server.letters.get('other@example.org')).toBe(1)
  await server.close()
})

test('a pause in the middle of a sending stops it before the next call', async () => {
  const { platform, server } = await world(300)
  const { mailer } = platform
  const send: Mailer['send'] = async (letters, key) => {
    await pause(platform.db, 'mail', 'complaints', '2026-06-24T08:00:00.000Z')
    return mailer.send(letters, key)
  }
  platform.mailer = { ...mailer, send }
  const report = await deliverIssue(platform, ISSUE, { letterFor })
  expect(report).toMatchObject({ accepted: 100, waiting: 2, paused: 'complaints' })
  await server.close()
})

test('a claim is kept while the post is slow, so that no other sender takes the call', async () => {
  const { platform, server } = await world(1)
  platform.now = () => new Date()
  const { mailer } = platform
  platform.mailer = {
    ...mailer,
    keyHours: 0,
    send: async (letters, key) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      return mailer.send(letters, key)
    },
  }
  const slow = deliverIssue(platform, ISSUE, { letterFor, claimMs: 150 })
  await new Promise((resolve) => setTimeout(resolve, 250))
  const other = await deliverIssue(platform, ISSUE, { letterFor, claimMs: 150 })
  expect(other).toMatchObject({ held: 0, accepted: 0, waiting: 1 })
  expect(await slow).toMatchObject({ accepted: 1 })
  await server.close()
})
