// src/collect/visit-source.ts - a part of the step `collect`: one visit to one source. Its items are
// stored before its validators are, so that a crash in between only reads the same document again.

import { FetchError, type Page, type Platform } from '../platform/platform.ts'
import { dueAfterSuccess } from '../sources/due.ts'
import type { Source } from '../sources/source.ts'
import { noteVisit, type Visit } from '../sources/visits.ts'
import { sameAddresses } from './canonical-url.ts'
import { type Candidate, candidates, compare } from './compare.ts'
import type { Document } from './entry.ts'
import { hashOf } from './hash.ts'
import { type Changes, itemsAt, itemsById, sightingsOf, storeChanges } from './items.ts'
import { noteFailure, noteUnchanged, type SourceReport, Unreadable } from './note-visit.ts'
import { parseDocument } from './parse.ts'

const SHRUNK = 0.6 // of the usual entries, under which a feed has lost some
const AVERAGE_WEIGHT = 0.25 // of the newest count in the usual one

/** Visits a source, stores what is new and when it is due again. Whatever goes wrong is reported. */
export async function visitSource(
  platform: Platform,
  source: Source,
  last: Visit | undefined,
): Promise<SourceReport> {
  try {
    const page = await fetchSource(platform, source, last)
    if (page === null) return await noteUnchanged(platform, source, last, null)
    const bodyHash = await hashOf(page.bytes)
    if (last?.bodyHash === bodyHash) return await noteUnchanged(platform, source, last, page)
    return await readPage(platform, source, last, page, bodyHash)
  } catch (error) {
    return noteFailure(platform, source, last, error)
  }
}

/** Asks where a permanent redirect led last time, and where the source was if nothing is there. */
async function fetchSource({ fetchPage }: Platform, source: Source, last: Visit | undefined) {
  const since = last && { etag: last.etag, lastModified: last.lastModified }
  if (!last?.movedTo) return fetchPage(source.url, { since, anyPort: true })
  try {
    const page = await fetchPage(last.movedTo, { since, anyPort: true })
    return page && { ...page, movedTo: page.movedTo ?? last.movedTo }
  } catch (error) {
    if (!(error instanceof FetchError) || error.kind === 'paused') throw error
    return fetchPage(source.url, { anyPort: true })
  }
}

async function readPage(
  platform: Platform,
  source: Source,
  last: Visit | undefined,
  page: Page,
  bodyHash: string,
): Promise<SourceReport> {
  const { db } = platform
  const now = platform.now().toISOString()
  const document = await parseDocument(page.bytes, page.contentType, page.url, source)
  refuseUnreadable(source, document)

  const found = candidates(document.entries, now)
  const { changes, restored } = await changesOf(platform, source, last, found, now)
  await storeChanges(db, source.id, now, changes)

  const problems = [...document.problems, ...shrinking(found.length, last?.usualEntries ?? null)]
  const rest = { ...document, ...page, every: source.every }
  await noteVisit(db, {
    sourceId: source.id,
    visitedAt: now,
    succeededAt: now,
    nextAt: dueAfterSuccess(rest, now),
    etag: page.etag,
    lastModified: page.lastModified,
    bodyHash,
    failures: 0,
    failure: null,
    movedTo: page.movedTo,
    usualEntries: usual(found.length, last?.usualEntries ?? null),
    problems,
  })
  return {
    sourceId: source.id,
    outcome: 'read',
    entries: document.entries.length,
    added: changes.added.length,
    sighted: changes.sighted.length - restored,
    edited: changes.edited.length,
    problems,
    failure: null,
    kind: null,
    movedTo: page.movedTo,
  }
}

/** Reads from the store what the document's entries have to be compared with. */
async function changesOf(
  { db }: Platform,
  source: Source,
  last: Visit | undefined,
  found: Candidate[],
  now: string,
): Promise<{ changes: Changes; restored: number }> {
  const sightings = await sightingsOf(
    db,
    source.id,
    found.map(({ key }) => key),
  )
  const changed = found.flatMap(({ key, fingerprint }) => {
    const sighting = sightings.get(key)
    return sighting && sighting.fingerprint !== fingerprint ? [sighting.itemId] : []
  })
  const fresh = found.filter(({ key, url }) => url !== null && !sightings.has(key))
  const addresses = fresh.flatMap(({ url }) => sameAddresses(url ?? ''))
  const items = [...(await itemsById(db, changed)), ...(await itemsAt(db, addresses))]
  const lastSuccessAt = last?.succeededAt ?? null
  const changes = compare(found, { sightings, items }, { source, now, lastSuccessAt })
  return { changes, restored: changed.length }
}

function refuseUnreadable(source: Source, { format, entries, problems }: Document): void {
  if (format === null) throw new Unreadable(problems.join('; ') || 'neither a feed nor a page')
  if (source.read === 'feed' && format === 'html') {
    throw new Unreadable('answered with a web page where a feed should be')
  }
  if (entries.length === 0 && problems.length > 0) throw new Unreadable(problems.join('; '))
}

function shrinking(entries: number, usualEntries: number | null): string[] {
  if (usualEntries === null || entries >= usualEntries * SHRUNK) return []
  return [`${entries} entries where there are usually ${usualEntries}`]
}

function usual(entries: number, before: number | null): number {
  if (before === null) return entries
  const step = (entries - before) * AVERAGE_WEIGHT
  return before + (step < 0 ? Math.floor(step) : Math.ceil(step))
}
