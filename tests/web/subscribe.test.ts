// tests/web/subscribe.test.ts - a reader's way through the site: sign up, confirm, choose, take the data,
// leave. No GET changes anything, and leaving works as mail programs do it.

import { beforeEach, describe, expect, test } from 'vitest'
import { postNotices } from '../../src/deliver/post.ts'
import { subscriberById, subscriberCounts } from '../../src/deliver/subscribers.ts'
import { signToken } from '../../src/deliver/tokens.ts'
import type { Letter, Platform } from '../../src/platform/platform.ts'
import { createWeb } from '../../src/web/web.ts'
import { testPlatform } from '../test-platform.ts'

let platform: Platform
let letters: Letter[]
let setNow: (instant: string) => void
let web: ReturnType<typeof createWeb>

beforeEach(async () => {
  ;({ platform, letters, setNow } = await testPlatform({ now: '2026-06-24T08:00:00.000Z' }))
  web = createWeb(platform, [])
})

const get = (path: string) => web.request(path)
const post = (path: string, form: Record<string, string> | [string, string][] = {}) =>
  web.request(path, { method: 'POST', body: new URLSearchParams(form) })

async function formToken(): Promise<string> {
  const page = await (await get('/subscribe')).text()
  setNow(new Date(platform.now().getTime() + 10_000).toISOString())
  return /name="form" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

async function signedUp(address = 'reader@example.org'): Promise<string> {
  const answer = await post('/subscribe', { address, form: await formToken() })
  expect(answer.status).toBe(200)
  await postNotices(platform)
  return /\/confirm\/[\w.-]+/.exec(letters.at(-1)?.body.text ?? '')?.[0] ?? ''
}

async function subscribed(): Promise<{ preferences: string; unsubscribe: string }> {
  await post(await signedUp())
  const preferences = await signToken(platform.config.secret, 'preferences', 1)
  const unsubscribe = await signToken(platform.config.secret, 'unsubscribe', 1)
  return { preferences: `/preferences/${preferences}`, unsubscribe: `/unsubscribe/${unsubscribe}` }
}

const reader = () => subscriberById(platform.db, 1)

test('a sign-up is confirmed by the button behind the link in the letter', async () => {
  const link = await signedUp()
  expect((await get(link)).status).toBe(200)
  expect(await reader()).toMatchObject({ status: 'pending' })
  expect(await (await post(link)).text()).toContain('You are subscribed')
  expect(await reader()).toMatchObject({
    status: 'active',
    address: 'reader@example.org',
    questions: 31,
    consent: {
      askedAt: '2026-06-24T08:00:10.000Z',
      confirmedAt: '2026-06-24T08:00:10.000Z',
      wording: 'Send me the Revisit weekly digest at this address until I leave.',
    },
  })
  expect((await post(link)).status).toBe(200)
})

test.each([
  [
    'some questions',
    [
      ['question', 'character'],
      ['question', 'diffusion'],
    ],
    200,
    17,
  ],
  ['none of them', [], 422, undefined],
])('a form with %s', async (_, boxes, status, questions) => {
  const form = [
    ['address', 'a@example.org'],
    ['form', await formToken()],
    ['choice', '1'],
    ...boxes,
  ]
  expect((await post('/subscribe', form as [string, string][])).status).toBe(status)
  expect((await reader())?.questions).toBe(questions)
})

test('what is wrong is said beside the form, with what was typed still in it', async () => {
  const answer = await post('/subscribe', { address: '<b>@x', form: await formToken() })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('role="alert"')
  expect(page).toContain('value="&lt;b&gt;@x"')
})

test('the answer to a form is the same for an address that is subscribed', async () => {
  await subscribed()
  const page = async (address: string) =>
    (await post('/subscribe', { address, form: await formToken() })).text()
  expect(await page('reader@example.org')).toBe(await page('nobody@example.org'))
})

test('one network is limited by its socket, whatever headers it sends', async () => {
  const form = await formToken()
  const ask = (i: number) =>
    web.request(
      '/subscribe',
      {
        method: 'POST',
        body: new URLSearchParams({ address: `reader${i}@example.org`, form }),
        headers: { 'cf-connecting-ip': `192.0.2.${i}`, 'x-forwarded-for': `10.1.${i}.1` },
      },
      { incoming: { socket: { remoteAddress: '198.51.100.7' } } },
    )
  const answers: number[] = []
  for (let i = 0; i < 21; i++) answers.push((await ask(i)).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(20)
  expect(answers.at(-1)).toBe(429)
})

describe('links', () => {
  test('change nothing when they are opened, by GET or HEAD', async () => {
    const link = await signedUp()
    const { preferences, unsubscribe } = await subscribed()
    await web.request(link, { method: 'HEAD' })
    const before = await reader()
    for (const path of [link, preferences, `${preferences}/data`, unsubscribe])
      for (const method of ['GET', 'HEAD']) {
        expect((await web.request(path, { method })).status).toBe(200)
      }
    expect(await reader()).toEqual(before)
  })

  test.each(['confirm', 'preferences', 'unsubscribe'])(
    'of %s are kept to themselves',
    async (path) => {
      const answer = await get(`/${path}/1.0.forged`)
      expect(answer.status).toBe(404)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      })
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    },
  )

  test.each([
    ['confirm', 'preferences'],
    ['preferences', 'unsubscribe'],
    ['unsubscribe', 'preferences'],
  ] as const)('for %s do not work for another purpose', async (purpose, path) => {
    await subscribed()
    const token = await signToken(platform.config.secret, purpose, 1)
    expect((await post(`/${path}/${token}`)).status).toBe(404)
  })

  test('for confirming expire after a week', async () => {
    const link = await signedUp()
    setNow('2026-07-02T08:00:00.000Z')
    expect((await post(link)).status).toBe(404)
    expect(await reader()).toMatchObject({ status: 'pending' })
  })
})

describe('a reader', () => {
  test('chooses questions', async () => {
    const { preferences } = await subscribed()
    const answer = await post(preferences, { question: 'assurance' })
    expect(await answer.text()).toContain('Saved.')
    expect(await reader()).toMatchObject({ questions: 4 })
    expect((await post(preferences)).status).toBe(422)
    expect(await reader()).toMatchObject({ questions: 4 })
  })

  test('takes the data', async () => {
    const { preferences } = await subscribed()
    const answer = await get(`${preferences}/data`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.json()).toMatchObject({ address: 'reader@example.org', status: 'active' })
  })

  test('is erased, and keeps no link that works', async () => {
    const { preferences } = await subscribed()
    expect((await post(`${preferences}/erase`)).status).toBe(200)
    expect(await reader()).toMatchObject({ status: 'left', address: null, consent: null })
    expect((await get(preferences)).status).toBe(404)
    const { rows } = await platform.db.$client.execute('SELECT * FROM notices')
    expect(JSON.stringify(rows)).not.toContain('reader@example.org')
  })

  test('who left may come back', async () => {
    const { unsubscribe } = await subscribed()
    await post(unsubscribe)
    setNow('2026-06-25T08:00:00.000Z')
    await post(await signedUp('READER@example.org'))
    expect(await subscriberCounts(platform.db)).toMatchObject({ active: 1, left: 0 })
  })
})

const multipart = new FormData()
multipart.set('List-Unsubscribe', 'One-Click')

describe('leaving with one click answers 200, with no redirect and no cookie', () => {
  test.each([
    ['a form', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    ['a form in parts', multipart],
    ['nothing', null],
    ['anything', 'rubbish \u0000'],
  ])('to %s', async (_, body) => {
    const { unsubscribe } = await subscribed()
    const answer = await web.request(unsubscribe, { method: 'POST', body })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await reader()).toMatchObject({ status: 'left', address: null })
    expect((await web.request(unsubscribe, { method: 'POST', body })).status).toBe(200)
  })
})
