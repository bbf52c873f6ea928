// src/replay.ts - the whole service over recorded documents, day by day: the same timetable, the same
// steps, a clock that is moved. Run again over the same database it goes on where it was.

import { sources as watched } from '../feeds/index.ts'
import type { Collected } from './collect/collect.ts'
import { lastSlot } from './digest/week.ts'
import { type Ran, tick, timetable } from './jobs.ts'
import type { GivenPage } from './page/page.ts'
import type { Platform } from './platform/platform.ts'
import { newestCapture, replayFetcher } from './platform/replay.ts'
import { type Recorded, type Recording, recordedSources } from './sources/recorded.ts'

const DAY_MS = 86_400_000
const HOUR_OF_COLLECTING = 'T06:00:00.000Z'
const NETWORK_STEPS = ['cite'] // what a recording does not hold

export type Replay = {
  recordings: readonly Recording[]
  read: (file: string) => Promise<Uint8Array>
  from: string // a day, 'YYYY-MM-DD'
  to: string // a day, the last one
  page?: GivenPage | undefined // the watched page; without it the ledger of claims is all there is
  onDay?: (day: string, done: number, days: number) => void
}
export type Replayed = {
  days: number
  sources: number // that the recording holds
  documents: Set<string> // read in this replay
  problems: Map<string, string[]> // by document
  faults: Ran[] // steps that failed
  articles: boolean // whether an article was wanted, which a recording does not hold
}

/** Moves the clock from the first day to the last and does what is due at each instant. */
export async function replay(base: Platform, options: Replay): Promise<Replayed> {
  const recorded = recordedSources(options.recordings, watched)
  let instant = ''
  const now = () => new Date(instant)
  const captures = new Map(recorded.map((one) => [one.source.url, one.captures]))
  const platform: Platform = {
    ...base,
    config: { ...base.config, quietHours: 'none' }, // a replay wakes nobody
    now,
    fetchPage: replayFetcher(captures, options.read, now),
  }
  const sources = recorded.map(({ source }) => source)
  const jobs = timetable({ sources, atOnce: 1, page: options.page }).filter(
    ({ step }) => !NETWORK_STEPS.includes(step) && (step !== 'watch' || options.page),
  )
  const days = daysFrom(options.from, options.to)
  const replayed: Replayed = {
    days: days.length,
    sources: recorded.length,
    documents: new Set(),
    problems: new Map(),
    faults: [],
    articles: false,
  }
  for (const [done, day] of days.entries()) {
    options.onDay?.(day, done, days.length)
    for (instant of instantsOf(day, platform)) {
      const ran = await tick(platform, { jobs, holder: 'replay', keepsReports: false })
      note(replayed, ran, recorded, instant)
    }
  }
  return replayed
}

/** Every day from one to another, both included. Empty where the last is before the first. */
function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** When something is due on a day: once to collect, and when the digest goes out. */
function instantsOf(day: string, { config }: Platform): string[] {
  const collecting = day + HOUR_OF_COLLECTING
  const lastInstant = new Date(Date.parse(day) + DAY_MS - 1)
  const slot = lastSlot(lastInstant, config.digestAt, config.timeZone)
  return slot.startsWith(day) ? [...new Set([collecting, slot])].sort() : [collecting]
}

/** Adds what a tick did to the report, documents under their own names. */
function note(replayed: Replayed, ran: readonly Ran[], recorded: Recorded[], now: string): void {
  for (const one of ran) {
    if (one.failure !== null) replayed.faults.push(one)
    if (one.step !== 'collect' || one.report === null) continue
    const { sources, articles } = one.report as Collected
    if (articles.unavailable) replayed.articles = true
    for (const { sourceId, outcome, problems, failure } of sources) {
      if (outcome === 'unchanged' || outcome === 'unavailable') continue
      const source = recorded.find(({ source }) => source.id === sourceId)
      const file = newestCapture(source?.captures ?? [], now)?.file ?? sourceId
      replayed.documents.add(file)
      const all = failure === null ? problems : [...problems, failure]
      if (all.length > 0) replayed.problems.set(file, all)
    }
  }
}
