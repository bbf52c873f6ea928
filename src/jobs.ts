// src/jobs.ts - the one timetable, as data. Node's scheduler, the Worker's cron events, the command
// line, replays and tests all read it. A cron is only a tick; what is due is computed from the runs.

import { type CollectOptions, collect } from './collect/collect.ts'
import { alert } from './deliver/alert.ts'
import { type DeliverStep, deliver } from './deliver/deliver.ts'
import { digest } from './digest/digest.ts'
import { lastSlot, lastWholeWeek } from './digest/week.ts'
import { flag } from './flag/flag.ts'
import { opine } from './flag/opine.ts'
import { cite } from './page/cite.ts'
import { claims } from './page/claims.ts'
import { type GivenPage, watch } from './page/page.ts'
import type { Platform } from './platform/platform.ts'
import { beginRun, endRun, finishedSlots, firstSlot, forgetRuns, runOf, takeLease } from './runs.ts'
import { story } from './story/story.ts'
import { tag } from './tag/tag.ts'

const TICK_MS = 300_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const LEASE_MS = 20 * 60_000 // longer than any step takes its time
const RETRY_MS = 15 * 60_000 // a step that failed rests so long
const KEPT_MS = 90 * DAY_MS // how long runs are remembered

export type Step = (platform: Platform) => Promise<unknown>
export type Job = {
  step: string
  every: 'tick' | 'hour' | 'day' | 'week'
  run: Step
  shared?: boolean // several processes may do it at once: it takes no lease
}

/** The crons of Node and Cloudflare, in UTC; wrangler.toml repeats them. */
export const crons = ['*/5 * * * *']

/** What a replay or a Worker does otherwise than the service on Node. */
export type Variations = CollectOptions & {
  page?: GivenPage | undefined
  delivering?: DeliverStep
  bites?: number // of items that story, tag and flag read per run
}

/** Every step in the order of the flow. */
export function timetable({ page, delivering, bites, ...collecting }: Variations = {}): Job[] {
  return [
    { step: 'watch', every: 'day', run: (platform) => watch(platform, page) },
    { step: 'collect', every: 'hour', run: (platform) => collect(platform, collecting) },
    { step: 'story', every: 'hour', run: (platform) => story(platform, bites) },
    { step: 'tag', every: 'hour', run: (platform) => tag(platform, bites) },
    { step: 'flag', every: 'hour', run: (platform) => flag(platform, claims, bites) },
    { step: 'opine', every: 'hour', run: (platform) => opine(platform) },
    { step: 'cite', every: 'day', run: (platform) => cite(platform) },
    { step: 'digest', every: 'week', run: (platform) => digest(platform, collecting.sources) },
    { step: 'alert', every: 'tick', run: (platform) => alert(platform) },
    {
      step: 'deliver',
      every: 'tick',
      shared: true,
      run: (platform) => deliver(platform, delivering),
    },
  ]
}

export const jobs: readonly Job[] = timetable()

export type Ran = { step: string; slot: string; report: unknown; failure: string | null }
export type TickOptions = {
  jobs?: readonly Job[]
  holder?: string // who takes the leases; a name of one's own outlives a crash
  keepsReports?: boolean
  onStep?: (step: string) => void
}

/** Does what is due, in order. A step that throws is recorded and the next ones go on. */
export async function tick(platform: Platform, options: TickOptions = {}): Promise<Ran[]> {
  const finished = await finishedSlots(platform.db)
  const ran: Ran[] = []
  for (const job of options.jobs ?? jobs) {
    if (!(await isDue(platform, job, finished))) continue
    const one = await runDue(platform, job, options)
    if (one) ran.push(one)
  }
  return ran
}

/**
 * Does the first step that is due and no other: what one event of a Worker has room for. A step that
 * has some left is due again.
 *
 * @returns nothing where none is due, or another holder is doing it: then those behind it wait too
 */
export async function runNext(
  platform: Platform,
  options: TickOptions = {},
): Promise<Ran | undefined> {
  const finished = await finishedSlots(platform.db)
  for (const job of options.jobs ?? jobs) {
    if (await isDue(platform, job, finished)) return runDue(platform, job, options)
  }
  return undefined
}

async function isDue(platform: Platform, job: Job, finished: ReadonlyMap<string, string>) {
  const slot = slotOf(job, platform)
  return (finished.get(job.step) ?? '') < slot && (await isReady(platform, job, slot))
}

async function runDue(platform: Platform, job: Job, options: TickOptions) {
  options.onStep?.(job.step)
  const ran = await runStep(platform, job, options)
  if (ran?.step === 'watch') await forgetOld(platform)
  return ran
}

/**
 * Does one step now, whether or not it is due, and records it.
 *
 * @returns nothing where another holder is doing it
 */
export async function runStep(
  platform: Platform,
  job: Job,
  { holder = crypto.randomUUID(), keepsReports = true }: TickOptions = {},
): Promise<Ran | undefined> {
  const { db, now, log } = platform
  const { step } = job
  const slot = slotOf(job, platform)
  const startedAt = now().toISOString()
  const until = new Date(now().getTime() + LEASE_MS).toISOString()
  if (!job.shared && !(await takeLease(db, step, holder, { now: startedAt, until })))
    return undefined
  await beginRun(db, step, slot, startedAt)
  const { report, failure } = await outcomeOf(platform, job)
  const finished = failure === null && !hasLeft(report)
  const endedAt = now().toISOString()
  const kept = keepsReports ? report : null
  await endRun(db, step, slot, holder, { endedAt, finished, failure, report: kept })
  log({ step, slot, ...(failure === null ? { report } : { failure }) })
  return { step, slot, report, failure }
}

async function outcomeOf(platform: Platform, { run }: Job) {
  try {
    return { report: await run(platform), failure: null }
  } catch (error) {
    return { report: null, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** The latest instant, not after now, that the timetable names for a job. */
export function slotOf({ every }: Job, { config, now }: Platform): string {
  if (every === 'week') return lastSlot(now(), config.digestAt, config.timeZone)
  const span = { tick: TICK_MS, hour: HOUR_MS, day: DAY_MS }[every]
  return new Date(Math.floor(now().getTime() / span) * span).toISOString()
}

/**
 * Whether a job may run for a slot: not at once again after it failed, and not for a week in which
 * nothing had been collected yet.
 */
async function isReady({ db, now }: Platform, { step, every }: Job, slot: string) {
  const run = await runOf(db, step, slot)
  const failedAt = run?.failure ? Date.parse(run.endedAt ?? '') : 0
  if (now().getTime() - failedAt < RETRY_MS) return false
  if (every !== 'week') return true
  const began = await firstSlot(db, 'collect')
  return began !== undefined && began < lastWholeWeek(slot).endsAt
}

/** A step that took a bounded bite says in its report how much is left. */
function hasLeft(report: unknown): boolean {
  return (
    typeof report === 'object' && report !== null && 'left' in report && Number(report.left) > 0
  )
}

async function forgetOld({ db, now }: Platform): Promise<void> {
  await forgetRuns(db, new Date(now().getTime() - KEPT_MS).toISOString())
}
