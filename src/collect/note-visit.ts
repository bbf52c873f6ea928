// src/collect/note-visit.ts - a part of the step `collect`: what is noted of a visit that brought nothing.

import { FetchError, type FetchErrorKind, type Page, type Platform } from '../platform/platform.ts'
import { dueAfterFailure, dueAfterNothing } from '../sources/due.ts'
import type { Source } from '../sources/source.ts'
import { noteVisit, type Visit } from '../sources/visits.ts'

export type SourceReport = {
  sourceId: string
  outcome: 'read' | 'unchanged' | 'failed' | 'postponed' | 'unavailable'
  entries: number
  added: number
  sighted: number // entries that are items of another source, or of this one under another key
  edited: number
  problems: string[] // what was wrong with a document that could be read
  failure: string | null
  kind: FetchErrorKind | 'unreadable' | 'fault' | null
  movedTo: string | null
}

const nothing = { entries: 0, added: 0, sighted: 0, edited: 0, problems: [], movedTo: null }

/** The document that a source answered with cannot be read as what it should be. */
export class Unreadable extends Error {}

/** An unchanged source is not parsed and writes one row. */
export async function noteUnchanged(
  platform: Platform,
  source: Source,
  last: Visit | undefined,
  page: Page | null,
): Promise<SourceReport> {
  const now = platform.now().toISOString()
  await noteVisit(platform.db, {
    sourceId: source.id,
    visitedAt: now,
    succeededAt: now,
    nextAt: dueAfterNothing(source.every, last, now),
    failures: 0,
    failure: null,
    ...(page ? { etag: page.etag, lastModified: page.lastModified, movedTo: page.movedTo } : {}),
  })
  return { ...nothing, sourceId: source.id, outcome: 'unchanged', failure: null, kind: null }
}

/**
 * A source that failed is left alone for longer each time, and one that is gone for good. A host that
 * is being left alone because of another source, or a recording that lacks this one, is no failure.
 */
export async function noteFailure(
  platform: Platform,
  source: Source,
  last: Visit | undefined,
  error: unknown,
): Promise<SourceReport> {
  const now = platform.now().toISOString()
  const failure = error instanceof Error ? error.message : String(error)
  const fault = error instanceof FetchError ? error : null
  const kind: SourceReport['kind'] =
    fault?.kind ?? (error instanceof Unreadable ? 'unreadable' : 'fault')
  const report = { ...nothing, sourceId: source.id, failure, kind }
  if (kind === 'unavailable') return { ...report, outcome: 'unavailable' }

  const isPostponed = kind === 'paused'
  const failures = (last?.failures ?? 0) + (isPostponed ? 0 : 1)
  const nextAt = dueAfterFailure(Math.max(failures, 1), fault?.retryAfterSeconds ?? null, now)
  await noteVisit(platform.db, {
    sourceId: source.id,
    visitedAt: now,
    nextAt,
    ...(isPostponed ? {} : { failures, failure, movedTo: null }),
    ...(fault?.status === 410 ? { goneAt: now } : {}),
  })
  return { ...report, outcome: isPostponed ? 'postponed' : 'failed' }
}
