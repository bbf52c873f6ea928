// src/page/cite.ts - step: visits the documents that the page cites, each once a week, a few a run, and
// reports those that changed, moved or are gone.

import { FetchError, type Page, type Platform } from '../platform/platform.ts'
import { type CitationVisit, lastCitationVisits, noteCitationVisit } from './citation-visits.ts'
import { type Citation, type CitedDocument, citations as listed } from './citations.ts'
import { documentText } from './document-text.ts'
import { versionOf } from './document-version.ts'
import { hashOf } from './read-bytes.ts'

/** A cited document and what a visit found of it. */
export type CitationNews = {
  number: number
  title: string
  url: string
  what: 'changed' | 'gone' | 'moved' | 'failed'
  detail: string // 'v3.3, was v3.2'; 'answered 404'; where it moved to; why it failed
}
export type Cited = { visited: number; news: CitationNews[]; left: number }
type Target = CitedDocument & { number: number }

const VISITS_PER_RUN = 7 // of up to six requests each: a Worker has fifty per event
const WEEK_HOURS = 7 * 24
const GONE = [404, 410]

/** Visits the cited documents that are due, the longest waiting first. A failure stops only its own. */
export async function cite(
  platform: Platform,
  citations: readonly Citation[] = listed,
): Promise<Cited> {
  const visits = await lastCitationVisits(platform.db)
  const due = dueDocuments(citations, visits, platform.now())
  const news: CitationNews[] = []
  for (const target of due.slice(0, VISITS_PER_RUN)) {
    const before = visits.get(target.url) ?? null
    const after = await visit(platform, target, before)
    await noteCitationVisit(platform.db, after)
    const { number, title, url } = target
    const told = newsOf(before, after, citedVersion(target))
    news.push(...told.map((found) => ({ number, title, url, ...found })))
  }
  const visited = Math.min(due.length, VISITS_PER_RUN)
  return { visited, news, left: due.length - visited }
}

/** The documents that are due at an instant: never visited first, then by when they were due. */
function dueDocuments(
  citations: readonly Citation[],
  visits: ReadonlyMap<string, CitationVisit>,
  now: Date,
): Target[] {
  const dueAt = ({ url }: Target) => visits.get(url)?.nextAt ?? ''
  return citations
    .flatMap(({ number, documents }) => documents.map((document) => ({ ...document, number })))
    .filter((target) => dueAt(target) <= now.toISOString())
    .sort((a, b) => (dueAt(a) < dueAt(b) ? -1 : Number(dueAt(a) > dueAt(b))))
}

async function visit(platform: Platform, target: Target, before: CitationVisit | null) {
  const visitedAt = platform.now().toISOString()
  const last = before ?? neverVisited(target)
  try {
    const since = before?.textHash ? before : undefined
    const page = await platform.fetchPage(target.url, { since, accept: 'text/html, */*;q=0.5' })
    return { ...last, ...(await found(target, last, page, visitedAt)), visitedAt }
  } catch (error) {
    return { ...last, ...failed(last, error, visitedAt), visitedAt }
  }
}

/** What a document now says: its version and hash, and whether either is new. */
async function found(target: Target, last: CitationVisit, page: Page | null, now: string) {
  const well = { succeededAt: now, failures: 0, failure: null, nextAt: hoursAfter(now, WEEK_HOURS) }
  if (page === null) return { ...well, status: 304 }
  const text = documentText(page.bytes, page.contentType)
  const textHash = await hashOf(text?.prose ?? page.bytes)
  const version = (text && versionOf(text.text, target)) ?? last.version
  const known = last.version ?? citedVersion(target)
  const differs =
    (last.textHash !== null && textHash !== last.textHash) ||
    (known !== null && version !== null && version !== known)
  const changedAt = differs ? now : last.changedAt
  const { etag, lastModified, movedTo } = page
  return { ...well, status: 200, textHash, version, changedAt, etag, lastModified, movedTo }
}

const citedVersion = ({ version }: CitedDocument) => (version === undefined ? null : `v${version}`)

/** A failed visit: again in a day, then in two, four, at most in a week; a page that is gone in a week. */
function failed(last: CitationVisit, error: unknown, now: string) {
  const known = error instanceof FetchError ? error : null
  const failures = last.failures + 1
  const isGone = known?.status != null && GONE.includes(known.status)
  const waits = isGone ? WEEK_HOURS : Math.min(24 * 2 ** (failures - 1), WEEK_HOURS)
  const asked = (known?.retryAfterSeconds ?? 0) / 3600
  const failure = error instanceof Error ? error.message : String(error)
  const nextAt = hoursAfter(now, Math.max(waits, asked))
  return { failures, failure, status: known?.status ?? null, nextAt }
}

/**
 * What is worth telling of a visit, set beside the visit before.
 *
 * @param cited the version that the page gives, where it gives one
 */
function newsOf(
  before: CitationVisit | null,
  after: CitationVisit,
  cited: string | null = null,
): Pick<CitationNews, 'what' | 'detail'>[] {
  if (after.failure !== null) {
    const isGone = after.status !== null && GONE.includes(after.status)
    if (!isGone) return [{ what: 'failed', detail: after.failure }]
    return before?.status === after.status ? [] : [{ what: 'gone', detail: after.failure }]
  }
  const news: Pick<CitationNews, 'what' | 'detail'>[] = []
  if (after.movedTo && after.movedTo !== before?.movedTo && isElsewhere(after)) {
    news.push({ what: 'moved', detail: after.movedTo })
  }
  if (after.changedAt !== (before?.changedAt ?? null)) {
    const was = before?.version ?? cited
    const isNamed = after.version !== null && after.version !== was
    const still = after.version === null ? '' : `; still ${after.version}`
    const reads = `its text is not what it was${still}`
    news.push({
      what: 'changed',
      detail: isNamed ? `${after.version}, was ${was ?? 'unnamed'}` : reads,
    })
  }
  return news
}

/** Whether it moved to another place, not just to the same with a slash or 'www.'. */
function isElsewhere({ url, movedTo }: CitationVisit): boolean {
  const plain = (address: string) => address.replace(/^https?:\/\/(www\.)?|\/$/g, '')
  return plain(movedTo ?? '') !== plain(url)
}

function neverVisited({ url, number }: Target): CitationVisit {
  const visit = { url, citation: number, visitedAt: '', nextAt: '', failures: 0 }
  const nothing = { succeededAt: null, status: null, etag: null, lastModified: null }
  const unknown = { textHash: null, version: null, changedAt: null, failure: null, movedTo: null }
  return { ...visit, ...nothing, ...unknown }
}

function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
