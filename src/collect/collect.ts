// src/collect/collect.ts - the step: visits the sources that are due and stores what is new. It takes a
// bounded bite and may be cut off or repeated at any point. One bad source never stops the others.

import { sources as watched } from '../../feeds/index.ts'
import type { Platform } from '../platform/platform.ts'
import { dueSources } from '../sources/due.ts'
import type { Source } from '../sources/source.ts'
import { lastVisits } from '../sources/visits.ts'
import { inParallel } from './in-parallel.ts'
import type { SourceReport } from './note-visit.ts'
import { type ArticleReport, readArticles } from './read-articles.ts'
import { visitSource } from './visit-source.ts'

const AT_ONCE = 16 // hosts; the fetcher asks each of them one thing at a time
const LONGEST_MS = 600_000 // no source is begun after this, so that the lease outlives the step

export type CollectOptions = {
  sources?: readonly Source[]
  atOnce?: number
  limit?: number // sources per run: a Worker may make only so many requests per event
  onVisit?: (report: SourceReport, done: number, due: number) => void // for progress
}
export type Collected = {
  due: number
  visited: number
  unchanged: number
  failed: number
  entries: number
  added: number
  edited: number
  left: number // were due, and are still
  articles: ArticleReport
  sources: SourceReport[] // all but those that are unchanged where they were
}

/** Visits the sources that are due, the longest waiting first, and stores their new items. */
export async function collect(
  platform: Platform,
  { sources = watched, atOnce = AT_ONCE, limit = Infinity, onVisit }: CollectOptions = {},
): Promise<Collected> {
  const startedAt = platform.now()
  const visits = await lastVisits(platform.db)
  const due = dueSources(sources, visits, startedAt.toISOString())
  const reports: SourceReport[] = []
  await inParallel(due.slice(0, limit), atOnce, async (source) => {
    if (platform.now().getTime() - startedAt.getTime() > LONGEST_MS) return
    const report = await visitSource(platform, source, visits.get(source.id))
    reports.push(report)
    onVisit?.(report, reports.length, due.length)
  })
  const articles = await readArticles(platform, limit - reports.length)
  return { ...summary(due.length, reports), articles }
}

function summary(due: number, reports: SourceReport[]): Omit<Collected, 'articles'> {
  const count = (outcome: SourceReport['outcome']) =>
    reports.filter((report) => report.outcome === outcome).length
  const sum = (of: (report: SourceReport) => number) =>
    reports.reduce((total, report) => total + of(report), 0)
  return {
    due,
    visited: reports.length,
    unchanged: count('unchanged'),
    failed: count('failed'),
    entries: sum(({ entries }) => entries),
    added: sum(({ added }) => added),
    edited: sum(({ edited }) => edited),
    left: due - reports.length,
    sources: reports.filter(({ outcome, movedTo }) => outcome !== 'unchanged' || movedTo !== null),
  }
}
