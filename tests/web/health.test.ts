// tests/web/health.test.ts - when the service is well, and what it says when it is not.

import { describe, expect, test } from 'vitest'
import { jobs } from '../../src/jobs.ts'
import { beginRun, endRun } from '../../src/runs.ts'
import { noteVisit } from '../../src/sources/visits.ts'
import { judgeHealth } from '../../src/web/health.ts'
import { createWeb } from '../../src/web/web.ts'
import { testPlatform } from '../test-platform.ts'

const at = '2026-06-24T08:00:00.000Z'
const timetable = [
  { step: 'collect', every: 'hour' },
  { step: 'watch', every: 'day' },
  { step: 'digest', every: 'week' },
] as const
const visit = (nextAt: string, more = {}) => ({
  sourceId: 'a',
  nextAt,
  goneAt: null,
  failures: 0,
  ...more,
})

describe('the service', () => {
  test.each([
    ['that has never run', {}, [], [], []],
    [
      'that is up to date',
      { collect: '2026-06-24T07:00:00.000Z', watch: '2026-06-24T00:00:00.000Z' },
      [{ step: 'collect', endedAt: at, failure: null }],
      [visit('2026-06-24T02:30:00.000Z')],
      [],
    ],
    [
      'that skipped a day',
      { watch: '2026-06-23T00:00:00.000Z' },
      [],
      [],
      ['watch has not finished since 2026-06-23T00:00:00.000Z'],
    ],
    [
      'whose steps are as late as they may be',
      {
        collect: '2026-06-24T05:00:00.000Z',
        watch: '2026-06-23T06:00:00.000Z',
        digest: '2026-06-17T05:00:00.000Z',
      },
      [],
      [],
      [],
    ],
    [
      'that has stopped collecting',
      { collect: '2026-06-24T04:00:00.000Z' },
      [],
      [],
      ['collect has not finished since 2026-06-24T04:00:00.000Z'],
    ],
    [
      'whose digest did not come',
      { digest: '2026-06-15T07:00:00.000Z' },
      [],
      [],
      ['digest has not finished since 2026-06-15T07:00:00.000Z'],
    ],
    [
      'whose last step failed',
      { collect: '2026-06-24T07:00:00.000Z' },
      [{ step: 'collect', endedAt: at, failure: 'disk full' }],
      [],
      ['collect failed: disk full'],
    ],
    [
      'that leaves sources waiting',
      {},
      [],
      [visit('2026-06-24T01:00:00.000Z'), visit('2026-06-20T01:00:00.000Z')],
      ['2 sources are overdue'],
    ],
    [
      'that leaves alone what is gone',
      {},
      [],
      [visit('2026-06-20T01:00:00.000Z', { goneAt: '2026-06-20T01:00:00.000Z' })],
      [],
    ],
    ['whose source fails, which is not its own fault', {}, [], [visit(at, { failures: 9 })], []],
  ])('%s', (_, finished, runs, visits, reasons) => {
    const slots = new Map(Object.entries(finished as Record<string, string>))
    const health = judgeHealth(timetable, slots, runs, visits, at)
    expect(health.reasons).toEqual(reasons)
    expect(health.status).toBe(reasons.length === 0 ? 'ok' : 'failing')
  })
})

test('/health answers 200 with the state of each step and the sources', async () => {
  const { platform } = await testPlatform({ now: at })
  const step = jobs[0]?.step ?? ''
  await beginRun(platform.db, step, '2026-06-24T08:00:00.000Z', at)
  const ending = { endedAt: at, finished: true, failure: null, report: null }
  await endRun(platform.db, step, '2026-06-24T08:00:00.000Z', 'nobody', ending)
  await noteVisit(platform.db, { sourceId: 'a', visitedAt: at, nextAt: at, failures: 2 })
  const response = await createWeb(platform).request('/health')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({
    status: 'ok',
    database: 'ok',
    sources: { visited: 1, failing: 1, overdue: 0 },
  })
})

test('/health answers 503 when a step is late, and when the database is gone', async () => {
  const { platform, setNow } = await testPlatform({ now: at })
  const step = jobs[0]?.step ?? ''
  await beginRun(platform.db, step, at, at)
  await endRun(platform.db, step, at, 'nobody', {
    endedAt: at,
    finished: true,
    failure: null,
    report: null,
  })
  setNow('2026-07-24T08:00:00.000Z')
  const late = await createWeb(platform).request('/health')
  expect(late.status).toBe(503)
  expect(await late.json()).toMatchObject({ reasons: [`${step} has not finished since ${at}`] })
  platform.db.$client.close()
  const gone = await createWeb(platform).request('/health')
  expect(gone.status).toBe(503)
  expect(await gone.json()).toMatchObject({ status: 'failing', database: 'unreachable' })
})

test('what is not there, and what went wrong, is said without details', async () => {
  const { platform, logged } = await testPlatform()
  const web = createWeb(platform).get('/broken', () => {
    throw new Error('a secret detail')
  })
  expect((await web.request('/nothing')).status).toBe(404)
  const broken = await web.request('/broken')
  expect(broken.status).toBe(500)
  expect(await broken.text()).not.toContain('secret')
  expect(logged).toMatchObject([{ failed: '/broken' }])
})
