// tests/web/digests.test.ts - the front page, the archive and a digest, as a browser gets them.

import * as cheerio from 'cheerio'
import { expect, test } from 'vitest'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { styles } from '../../src/digest/styles.ts'
import { claims } from '../../src/page/claims.ts'
import { questions } from '../../src/page/questions.ts'
import { beginRun, endRun } from '../../src/runs.ts'
import { noteVisit } from '../../src/sources/visits.ts'
import { stylesheet } from '../../src/web/layout.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'

const source = {
  kind: 'press' as const,
  read: 'feed' as const,
  every: 1,
  questions: [],
  why: 'a test',
  publisher: 'P',
}
const sources = ['a', 'b'].map((id) => ({ ...source, id, url: `https://${id}.example/` }))

async function site() {
  const { platform } = await testPlatform({ now: '2025-09-08T08:00:00.000Z' })
  const web = createWeb(platform, sources)
  const get = async (path: string) => {
    const response = await web.request(path)
    return { response, page: cheerio.load(await response.text()) }
  }
  const freeze = () => freezeDigest(platform.db, compose(sample), '2025-09-08T07:00:00.000Z')
  return { platform, get, freeze }
}

test('the front page shows the questions, and how far the first collection has come', async () => {
  const { platform, get } = await site()
  const visitedAt = '2025-09-08T07:00:00.000Z'
  await noteVisit(platform.db, { sourceId: 'a', visitedAt, nextAt: visitedAt })
  const { page, response } = await get('/')
  expect(response.status).toBe(200)
  for (const { name } of questions) expect(page('main').text()).toContain(name)
  expect(page('main').text()).toContain(`${claims.length} claims`)
  expect(page('[role=status]').text()).toContain('1 of 2 sources visited')

  await noteVisit(platform.db, { sourceId: 'b', visitedAt, nextAt: visitedAt })
  const { page: done } = await get('/')
  expect(done('[role=status]').length).toBe(0)
})

test('a source that is added later is no first collection', async () => {
  const { platform, get } = await site()
  const at = '2025-09-08T07:00:00.000Z'
  await noteVisit(platform.db, { sourceId: 'a', visitedAt: at, nextAt: at })
  await beginRun(platform.db, 'collect', at, at)
  const ending = { endedAt: at, finished: true, failure: null, report: null }
  await endRun(platform.db, 'collect', at, 'me', ending)
  expect((await get('/')).page('[role=status]').length).toBe(0)
})

test('the archive and the front page lead to a digest, and it shows the page’s sentence', async () => {
  const { get, freeze } = await site()
  expect((await get('/digests')).page('main').text()).toContain('There is none yet')
  await freeze()
  for (const path of ['/', '/digests']) {
    expect((await get(path)).page('main a[href="/digests/2025-W36"]').length).toBe(1)
  }
  const { page } = await get('/digests/2025-W36')
  expect(page('h1').text()).toBe('Week 36: 1 to 7 September 2025')
  expect(page('main').text()).toContain('trailed by about four months on one capability index')
  expect(page('a[href="/claims/diffusion.gap-four-months"]').length).toBe(1)
})

test.each(['/digests/2025-W37', '/digests/2025-W99', '/digests/soon', '/nothing'])(
  '%s is not there',
  async (path) => {
    const { get } = await site()
    expect((await get(path)).response.status).toBe(404)
  },
)

test('every page keeps to a policy under which nothing runs and no style is inline', async () => {
  const { get, freeze } = await site()
  await freeze()
  for (const path of ['/', '/digests', '/digests/2025-W36', '/nothing']) {
    const { page, response } = await get(path)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; style-src 'self'")
    expect(page('script,style,[style],img,iframe').length).toBe(0)
    const used = page('[class^=d-]')
      .toArray()
      .map((one) => page(one).attr('class')?.slice(2) ?? '')
    expect(used.filter((name) => !(name in styles))).toEqual([])
    expect(used.filter((name) => !stylesheet.includes(`.d-${name}{`))).toEqual([])
    expect(page('h1').length).toBe(1)
  }
})
