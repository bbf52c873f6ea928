// src/web/health.ts - is the service doing its work? For monitors, and for people who wonder.

import { Hono } from 'hono'
import { outages } from '../deliver/outages.ts'
import { type Job, jobs } from '../jobs.ts'
import type { Platform } from '../platform/platform.ts'
import { finishedSlots, lastRuns, type Run } from '../runs.ts'
import { lastVisits, type Visit } from '../sources/visits.ts'
import { healthPage } from './health-page.ts'

const HOUR_MS = 3_600_000
const LATE_AFTER_HOURS = { tick: 3, hour: 3, day: 26, week: 7 * 24 + 3 } // counted from the slot that was finished
const OVERDUE_AFTER_HOURS = 6

export type Health = {
  status: 'ok' | 'failing'
  reasons: string[] // why it is failing
  at: string
  database: 'ok' | 'unreachable'
  steps: { step: string; finished: string | null; endedAt: string | null; failure: string | null }[]
  sources: { visited: number; failing: number; overdue: number }
}

/** `/health`: 200 while all is well, 503 with the reasons where it is not; a page where a browser asks. */
export function healthRoutes(platform: Platform) {
  return new Hono().get('/', async (c) => {
    const health = await readHealth(platform)
    const status = health.status === 'ok' ? 200 : 503
    c.header('cache-control', 'no-store')
    c.header('vary', 'accept')
    const isBrowser = c.req.header('accept')?.includes('text/html')
    return isBrowser ? c.html(healthPage(health), status) : c.json(health, status)
  })
}

async function readHealth(platform: Platform): Promise<Health> {
  const { db, now } = platform
  const at = now().toISOString()
  try {
    const [finished, runs, visits] = await Promise.all([
      finishedSlots(db),
      lastRuns(db),
      lastVisits(db),
    ])
    const health = judgeHealth(jobs, finished, runs, [...visits.values()], at)
    const late = (await outages(platform)).filter(({ key }) => key.startsWith('digest/'))
    if (late.length === 0) return health
    return {
      ...health,
      status: 'failing',
      reasons: [...health.reasons, ...late.map(({ says }) => says)],
    }
  } catch (error) {
    const reason = `the database does not answer: ${String(error)}`
    const sources = { visited: 0, failing: 0, overdue: 0 }
    return { status: 'failing', reasons: [reason], at, database: 'unreachable', steps: [], sources }
  }
}

/** How the service stands at an instant (pure). A service that has never run yet is starting, not failing. */
export function judgeHealth(
  timetable: readonly Pick<Job, 'step' | 'every'>[],
  finished: ReadonlyMap<string, string>,
  runs: readonly Pick<Run, 'step' | 'endedAt' | 'failure'>[],
  visits: readonly Pick<Visit, 'sourceId' | 'nextAt' | 'goneAt' | 'failures'>[],
  at: string,
): Health {
  const hoursSince = (instant: string) => (Date.parse(at) - Date.parse(instant)) / HOUR_MS
  const steps = timetable.map(({ step }) => {
    const last = runs.find((run) => run.step === step)
    return {
      step,
      finished: finished.get(step) ?? null,
      endedAt: last?.endedAt ?? null,
      failure: last?.failure ?? null,
    }
  })
  const overdue = visits.filter(
    ({ nextAt, goneAt }) => !goneAt && hoursSince(nextAt) > OVERDUE_AFTER_HOURS,
  )
  const late = timetable.filter(({ step, every }) => {
    const slot = finished.get(step)
    return slot !== undefined && hoursSince(slot) > LATE_AFTER_HOURS[every]
  })
  const reasons = [
    ...late.map(({ step }) => `${step} has not finished since ${finished.get(step)}`),
    ...steps.flatMap(({ step, failure }) => (failure ? [`${step} failed: ${failure}`] : [])),
    ...(overdue.length > 0 ? [`${count(overdue.length, 'source')} overdue`] : []),
  ]
  return {
    status: reasons.length === 0 ? 'ok' : 'failing',
    reasons,
    at,
    database: 'ok',
    steps,
    sources: {
      visited: visits.length,
      failing: visits.filter(({ failures }) => failures > 0).length,
      overdue: overdue.length,
    },
  }
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? ' is' : 's are'}`
