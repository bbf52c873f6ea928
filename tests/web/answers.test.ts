// tests/web/answers.test.ts - the author answers a flag: from the link in a letter, and at the desk.

import { beforeEach, describe, expect, test } from 'vitest'
import { postNotices } from '../../src/deliver/post.ts'
import { signToken } from '../../src/deliver/tokens.ts'
import { checksOf } from '../../src/flag/checks.ts'
import type { Letter, Platform } from '../../src/platform/platform.ts'
import { createWeb } from '../../src/web/web.ts'
import { raise } from '../deliver/raise.ts'
import { testPlatform } from '../test-platform.ts'

const CLAIM = 'character.trait-directions'
const WORD = 'a word of sixteen or more'
let platform: Platform
let letters: Letter[]
let setNow: (instant: string) => void
let web: ReturnType<typeof createWeb>
let link: string

beforeEach(async () => {
  const env = { OWNER_EMAIL: 'author@example.org', OWNER_TOKEN: WORD }
  ;({ platform, letters, setNow } = await testPlatform({ env }))
  web = createWeb(platform, [])
  await raise(platform, { storyId: 7 })
  const expiresAt = Math.floor(platform.now().getTime() / 1000) + 86_400
  link = `/answers/${await signToken(platform.config.secret, 'answer', 1, expiresAt)}`
})

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  web.request(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: 'http://localhost', ...headers },
  })
const answers = async () =>
  (await checksOf(platform.db, CLAIM)).map(({ flagId, answer, note, until }) => ({
    flagId,
    answer,
    note,
    until,
  }))

test('opening the link shows the flag and the answer, and records nothing', async () => {
  const page = await (await web.request(`${link}?answer=still-right`)).text()
  expect(page).toContain('directions in activation space')
  expect(page).toContain('<mark>9 of 10 attempts</mark>')
  expect(page).toMatch(/value="still-right" required checked/)
  expect(await answers()).toEqual([])
})

test('the button records the answer, for all that the story raised, and undo takes it back', async () => {
  await raise(platform, { storyId: 7 })
  await raise(platform, { storyId: 8 })
  const page = await (await post(link, { answer: 'not-relevant', note: ' no link ' })).text()
  expect(page).toContain('Recorded.')
  const given = { answer: 'not-relevant', note: 'no link', until: null }
  expect((await answers()).sort((a, b) => (a.flagId ?? 0) - (b.flagId ?? 0))).toEqual([
    { flagId: 1, ...given },
    { flagId: 2, ...given },
  ])
  const at = /name="at" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect(await (await post(`${link}/undo`, { at })).text()).toContain('Taken back.')
  expect(await answers()).toEqual([])
})

test.each([
  ['nothing', {}],
  ['an answer that there is not', { answer: 'perhaps' }],
  ['later without a day', { answer: 'later' }],
  ['later on a day gone by', { answer: 'later', until: '2026-06-24' }],
])('%s is refused in words', async (_, form) => {
  const answer = await post(link, form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('role="alert"')
  expect(await answers()).toEqual([])
})

test('later needs a day', async () => {
  await post(link, { answer: 'later', until: '2026-07-01' })
  expect(await answers()).toMatchObject([{ answer: 'later', until: '2026-07-01' }])
})

describe('a link', () => {
  test.each(['unsubscribe', 'preferences', 'confirm'] as const)(
    'for %s answers nothing',
    async (purpose) => {
      const token = await signToken(platform.config.secret, purpose, 1)
      expect((await post(`/answers/${token}`, { answer: 'revised' })).status).toBe(404)
      expect(await answers()).toEqual([])
    },
  )

  test('that is too old answers nothing, and is had anew at the author’s own address', async () => {
    setNow('2026-06-26T08:00:00.000Z')
    expect((await post(link, { answer: 'revised' })).status).toBe(410)
    expect(await answers()).toEqual([])
    for (let i = 0; i < 3; i++) await post(`${link}/renew`, {})
    await postNotices(platform)
    expect(letters.map(({ to }) => to)).toEqual(['author@example.org'])
    const fresh = /\/answers\/[\w.-]+/.exec(letters[0]?.body.text ?? '')?.[0] ?? ''
    expect((await post(fresh, { answer: 'revised' })).status).toBe(200)
    expect(await answers()).toMatchObject([{ answer: 'revised' }])
  })
})

describe('the desk', () => {
  const session = async () => {
    const entered = await post('/desk/login', { token: WORD })
    expect(entered.status).toBe(303)
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/)
    return { cookie: cookie.split(';')[0] ?? '' }
  }

  test('is closed without the word', async () => {
    expect((await web.request('/desk')).status).toBe(401)
    expect((await post('/desk/login', { token: 'another' })).status).toBe(401)
    expect((await post('/desk/answers/1', { answer: 'revised' })).status).toBe(401)
    expect((await web.request('/desk', { headers: { cookie: 'desk=owner.0.x' } })).status).toBe(401)
    expect(await answers()).toEqual([])
  })

  test('shows open flags, and answers them in place', async () => {
    const headers = await session()
    const before = await (await web.request('/desk', { headers })).text()
    expect(before).toContain('1 sentence to look at')
    expect((await post('/desk/answers/1', { answer: 'still-right' }, headers)).status).toBe(303)
    const after = await (await web.request('/desk', { headers })).text()
    expect(after).toContain('0 sentences to look at')
    expect(after).toContain('Still right')
  })

  test('takes no form from another site', async () => {
    const headers = { ...(await session()), origin: 'https://evil.example' }
    expect((await post('/desk/answers/1', { answer: 'revised' }, headers)).status).toBe(403)
    expect(await answers()).toEqual([])
  })

  test('takes ten guesses an hour', async () => {
    for (let i = 0; i < 10; i++) await post('/desk/login', { token: 'a guess' })
    expect((await post('/desk/login', { token: WORD })).status).toBe(401)
  })

  test('is not there without OWNER_TOKEN', async () => {
    const { platform } = await testPlatform()
    const closed = createWeb(platform, [])
    expect((await closed.request('/desk')).status).toBe(404)
    const entered = await closed.request('/desk/login', {
      method: 'POST',
      body: new URLSearchParams({ token: 'undefined' }),
      headers: { origin: 'http://localhost' },
    })
    expect(entered.status).toBe(404)
  })
})
