// tests/jobs.test.ts - what is due is computed from the runs, so that a tick that is missed, doubled or
// cut off does no harm.

import { expect, test } from 'vitest'
import { type Job, jobs, runNext, slotOf, tick } from '../src/jobs.ts'
import { finishedSlots, runOf, takeLease } from '../src/runs.ts'
import { leases, runs } from '../src/schema.ts'
import { testPlatform } from './test-platform.ts'

const START = '2026-07-06T06:00:00.000Z' // a Monday

/** A world with jobs that note when they ran. */
async function world(now = START) {
  const made = await testPlatform({ now })
  const done: string[] = []
  const job = (step: string, every: Job['every'], report: () => unknown = () => ({})): Job => ({
    step,
    every,
    run: async ({ now }) => {
      done.push(`${step} ${now().toISOString().slice(5, 16)}`)
      return report()
    },
  })
  const at = (instant: string, all: Job[], holder?: string) => {
    made.setNow(instant)
    return tick(made.platform, { jobs: all, ...(holder ? { holder } : {}) })
  }
  return { ...made, done, job, at }
}

test('an hourly step runs once an hour, however often the clock ticks', async () => {
  const { done, job, at } = await world()
  const all = [job('collect', 'hour')]
  for (const minute of ['00', '05', '05', '55']) await at(`2026-07-06T06:${minute}:00.000Z`, all)
  await at('2026-07-06T09:40:00.000Z', all) // three hours were missed: once is enough
  expect(done).toEqual(['collect 07-06T06:00', 'collect 07-06T09:40'])
})

test('a step that throws is recorded, rests, and the next ones go on', async () => {
  const { platform, done, job, at } = await world()
  const failing = job('tag', 'hour', () => {
    throw new Error('out of luck')
  })
  const all = [failing, job('flag', 'hour')]
  const ran = await at(START, all)
  expect(ran.map(({ step, failure }) => [step, failure])).toEqual([
    ['tag', 'out of luck'],
    ['flag', null],
  ])
  await at('2026-07-06T06:05:00.000Z', all)
  await at('2026-07-06T06:20:00.000Z', all)
  expect(done).toEqual(['tag 07-06T06:00', 'flag 07-06T06:00', 'tag 07-06T06:20'])
  expect(await runOf(platform.db, 'tag', START)).toMatchObject({
    failure: 'out of luck',
    finished: false,
  })
})

test('a step that has some left goes on at the next tick', async () => {
  const { platform, done, job, at } = await world()
  let left = 2
  const all = [job('collect', 'hour', () => ({ left: left-- }))]
  for (const minute of ['00', '05', '10', '15']) await at(`2026-07-06T06:${minute}:00.000Z`, all)
  expect(done).toHaveLength(3)
  expect((await finishedSlots(platform.db)).get('collect')).toBe(START)
  expect(await platform.db.select().from(runs)).toHaveLength(1)
})

test('what another scheduler is doing is left to it, until its lease has run out', async () => {
  const { platform, done, job, at } = await world()
  const all = [job('collect', 'hour')]
  const until = '2026-07-06T06:10:00.000Z'
  await takeLease(platform.db, 'collect', 'another', { now: START, until })
  await at('2026-07-06T06:05:00.000Z', all)
  expect(done).toEqual([])
  await at('2026-07-06T06:10:00.000Z', all)
  expect(done).toEqual(['collect 07-06T06:10'])
  expect(await platform.db.select().from(leases)).toEqual([])
})

test('two schedulers at once do each step once', async () => {
  const { platform, done, job } = await world()
  const all = [job('collect', 'hour'), job('tag', 'hour')]
  await Promise.all([tick(platform, { jobs: all }), tick(platform, { jobs: all })])
  expect(done).toHaveLength(new Set(done).size)
  expect([...done].sort()).toEqual(['collect 07-06T06:00', 'tag 07-06T06:00'])
})

test('a Worker does one step an event, again while some is left, and waits for one that is being done', async () => {
  const { platform, done, job, setNow } = await world()
  let left = 1
  const all = [job('collect', 'hour', () => ({ left: left-- })), job('tag', 'hour')]
  const steps: (string | undefined)[] = []
  for (let i = 0; i < 4; i++) steps.push((await runNext(platform, { jobs: all }))?.step)
  expect(steps).toEqual(['collect', 'collect', 'tag', undefined])

  setNow('2026-07-06T07:00:00.000Z')
  const until = '2026-07-06T07:10:00.000Z'
  await takeLease(platform.db, 'collect', 'another', { now: START, until })
  expect(await runNext(platform, { jobs: all })).toBeUndefined()
  expect(done).toHaveLength(3)
})

test('the first digest is that of the first week in which something was collected', async () => {
  const { done, job, at } = await world()
  const all = [job('collect', 'hour'), job('digest', 'week')]
  await at('2026-07-08T06:00:00.000Z', all) // a Wednesday: the week before was not watched
  await at('2026-07-13T06:55:00.000Z', all)
  await at('2026-07-13T07:00:00.000Z', all)
  await at('2026-07-13T07:05:00.000Z', all)
  await at('2026-07-23T11:00:00.000Z', all) // Monday was missed
  expect(done.filter((one) => one.startsWith('digest'))).toEqual([
    'digest 07-13T07:00',
    'digest 07-23T11:00',
  ])
})

test.each<[string, Job['every'], Record<string, string>, string]>([
  ['an hour', 'hour', {}, '2026-07-08T13:00:00.000Z'],
  ['a day', 'day', {}, '2026-07-08T00:00:00.000Z'],
  ['a week', 'week', {}, '2026-07-06T07:00:00.000Z'],
  ['a week in Berlin', 'week', { TIME_ZONE: 'Europe/Berlin' }, '2026-07-06T05:00:00.000Z'],
  ['a week from Thursday', 'week', { DIGEST_AT: 'THU 09:30' }, '2026-07-02T09:30:00.000Z'],
])('the slot of %s', async (_, every, env, slot) => {
  const { platform } = await testPlatform({ env, now: '2026-07-08T13:37:11.000Z' })
  const job: Job = { step: 'any', every, run: async () => null }
  expect(slotOf(job, platform)).toBe(slot)
})

test('the timetable names its steps in the order of the flow', () => {
  const order = [
    'watch',
    'collect',
    'story',
    'tag',
    'flag',
    'opine',
    'cite',
    'digest',
    'alert',
    'deliver',
  ]
  const places = jobs.map(({ step }) => order.indexOf(step))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
