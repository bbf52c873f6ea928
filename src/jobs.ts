// src/jobs.ts - the one timetable, as data. Node's scheduler, the Worker's cron events, the command
// line, replays and tests all read it. A cron is only a tick; what is due is computed from the runs.

import { type CollectOptions, collect } from './collect/collect.ts'
import type { Platform } from './platform/platform.ts'
import { beginRun, dropLease, endRun, finishedSlots, forgetRuns, runOf, takeLease } from './runs.ts'
import { daySlot, hourSlot, weeklySlot } from './slots.ts'

const LEASE_MS = 20 * 60_000 // longer than any step takes its time
const RETRY_MS = 15 * 60_000 // a step that failed rests so long
const KEPT_MS = 90 * 86_400_000 // how long runs are remembered

export type Step = (platform: Platform, slot: string) => Promise<unknown>
export type Job = { step: string; every: 'hour' | 'day' | 'week'; run: Step }

/** The crons of Node and Cloudflare, in UTC; wrangler.toml repeats them. */
export const crons = ['*/5 * * * *']

/** Every step in the order of the flow. */
export function timetable(collecting: CollectOptions = {}): Job[] {
  return [{ step: 'collect', every: 'hour', run: (platform) => collect(platform, collecting) }]
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
  const { jobs: all = jobs, holder = crypto.randomUUID() } = options
  const finished = await finishedSlots(platform.db)
  const ran: Ran[] = []
  for (const job of all) {
    const now = platform.now().toISOString()
    const slot = slotOf(job, platform, now)
    if ((finished.get(job.step) ?? '') >= slot || (await isResting(platform, job, slot))) continue
    const until = new Date(Date.parse(now) + LEASE_MS).toISOString()
    if (!(await takeLease(platform.db, job.step, holder, { now, until }))) continue
    options.onStep?.(job.step)
    ran.push(await runStep(platform, job, slot, options.keepsReports ?? true))
    await dropLease(platform.db, job.step, holder)
  }
  if (ran.some(({ slot }) => slot === daySlot(slot))) await forgetOld(platform)
  return ran
}

/** Does one step now, whether or not it is due, and records it. */
export async function runStep(
  platform: Platform,
  { step, run }: Job,
  slot: string,
  keepsReport = true,
): Promise<Ran> {
  const { db, now, log } = platform
  await beginRun(db, step, slot, now().toISOString())
  let report: unknown = null
  let failure: string | null = null
  try {
    report = await run(platform, slot)
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
  }
  const finished = failure === null && !hasLeft(report)
  const endedAt = now().toISOString()
  await endRun(db, step, slot, { endedAt, finished, failure, report: keepsReport ? report : null })
  log({ step, slot, ...(failure === null ? { report } : { failure }) })
  return { step, slot, report, failure }
}

/** The slot of a job at an instant. */
export function slotOf({ every }: Job, { config }: Platform, now: string): string {
  if (every === 'hour') return hourSlot(now)
  if (every === 'day') return daySlot(now)
  return weeklySlot(now, config.digestAt, config.timeZone).slot
}

/** A step that failed for this slot is not tried again at once. */
async function isResting({ db, now }: Platform, { step }: Job, slot: string): Promise<boolean> {
  const run = await runOf(db, step, slot)
  if (!run?.failure || !run.endedAt) return false
  return now().getTime() - Date.parse(run.endedAt) < RETRY_MS
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
