// src/sources/due.ts - which sources are due, and when one is due again (pure).

import type { Source } from './source.ts'
import type { Visit } from './visits.ts'

const HOUR_MS = 3_600_000
const LONGEST_REST_HOURS = 24 // what a document may ask for at most, beyond the source's own `every`
const LONGEST_PAUSE_HOURS = 7 * 24 // what Retry-After may ask for at most

/** The sources that may be visited now: those never visited, then the longest waiting first. */
export function dueSources(
  sources: readonly Source[],
  visits: ReadonlyMap<string, Visit>,
  now: string,
): Source[] {
  const waitingSince = (source: Source) => visits.get(source.id)?.nextAt ?? ''
  return sources
    .filter((source) => !visits.get(source.id)?.goneAt && waitingSince(source) <= now)
    .map((source, order) => ({ source, order, since: waitingSince(source) }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.order - b.order))
    .map(({ source }) => source)
}

export type Rest = { every: number; ttlMinutes: number | null; maxAgeSeconds: number | null }

/** When a source that answered is due again: never within the hour, later if it asks to be left alone. */
export function dueAfterSuccess({ every, ttlMinutes, maxAgeSeconds }: Rest, now: string): string {
  const asked = Math.max((ttlMinutes ?? 0) / 60, (maxAgeSeconds ?? 0) / 3600)
  return later(now, Math.max(1, every, Math.min(asked, LONGEST_REST_HOURS)))
}

/** When an unchanged source is due again: after the same rest as last time. */
export function dueAfterNothing(every: number, last: Visit | undefined, now: string): string {
  const rested =
    last && last.failures === 0 ? Date.parse(last.nextAt) - Date.parse(last.visitedAt) : 0
  const longest = Math.max(every, LONGEST_REST_HOURS)
  return later(now, Math.max(1, every, Math.min(rested / HOUR_MS, longest)))
}

/** When a source that failed is tried again: after 1, 2, 4, 8, 16, 24 hours, or as long as it asked. */
export function dueAfterFailure(
  failures: number,
  retryAfterSeconds: number | null,
  now: string,
): string {
  const backOff = Math.min(2 ** (failures - 1), LONGEST_REST_HOURS)
  const asked = Math.min((retryAfterSeconds ?? 0) / 3600, LONGEST_PAUSE_HOURS)
  return later(now, Math.max(backOff, asked))
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + Math.round(hours * HOUR_MS)).toISOString()
}
