// src/page/page.ts - step: reads the watched page, keeps it where it changed, and reports the claims
// whose anchor is gone or whose sentence reads otherwise.

import type { Page, Platform } from '../platform/platform.ts'
import { claims } from './claims.ts'
import { pageText } from './page-text.ts'
import { hashOf, readBytes } from './read-bytes.ts'
import { addSnapshot, latestSnapshot, noteReading, type Snapshot } from './snapshots.ts'
import { type Survey, surveyPage } from './survey.ts'

/** What became of the page: where it was read, whether it is new, how the ledger stands against it. */
export type Watched = Survey & {
  page: string | null // its address or file; null where there is no page
  isNew: boolean // its text is not what it was
  note: string
}
/** A page given instead of the one at PAGE_URL: its HTML or plain text, and what to call it. */
export type GivenPage = { page?: string | undefined; name?: string | undefined }

const MAX_PAGE_BYTES = 4_000_000

/**
 * Reads the page once and reports on every claim; the sentences are compared with those of the last
 * reading, the first time with the ledger's.
 *
 * @throws Error if the page cannot be had or has no text: what is stored stays
 */
export async function watch(platform: Platform, given: GivenPage = {}): Promise<Watched> {
  const last = await latestSnapshot(platform.db)
  const read = await readPage(platform, given, last)
  if (read === null) return ledgerAlone()
  const { url, text, validators } = read
  const hash = await hashOf(text)
  const readAt = platform.now().toISOString()
  const survey = surveyPage(text, last?.text ?? null)
  const isNew = last?.hash !== hash
  if (isNew) {
    const missing = survey.missing.map(({ claimId, closest }) => ({ claimId, closest }))
    await addSnapshot(platform.db, {
      ...{ url, hash, text, missing },
      ...{ takenAt: readAt, readAt, ...validators },
    })
  } else await noteReading(platform.db, last.id, readAt, validators)
  return { page: url, isNew, ...survey, note: noteOn(url, isNew, survey) }
}

type Reading = {
  url: string
  text: string
  validators: { etag: string | null; lastModified: string | null }
}

async function readPage(platform: Platform, { page, name }: GivenPage, last: Snapshot | null) {
  const url = name ?? platform.config.pageUrl
  if (page !== undefined) return reading(name ?? 'the given page', page, null)
  if (url === undefined) return null
  const since = last?.url === url ? last : undefined
  const found = await platform.fetchPage(url, {
    since,
    maxBytes: MAX_PAGE_BYTES,
    anyPort: true,
    accept: 'text/html, text/plain;q=0.9, */*;q=0.1',
  })
  if (found) return reading(url, readBytes(found.bytes, found.contentType), found)
  if (!last) throw new Error(`${url} says that it is unchanged, and was never read`)
  return { url, text: last.text, validators: last }
}

function reading(url: string, page: string, found: Page | null): Reading {
  const text = pageText(page)
  if (text === '') throw new Error(`${url} has no text`)
  const validators = { etag: found?.etag ?? null, lastModified: found?.lastModified ?? null }
  return { url, text, validators }
}

function ledgerAlone(): Watched {
  const note = 'No page is set (PAGE_URL): Revisit works from the ledger of 24 June 2026 alone.'
  return { page: null, isNew: false, found: 0, missing: [], changed: [], note }
}

function noteOn(url: string, isNew: boolean, { found, missing, changed }: Survey): string {
  const gone = missing.length === 0 ? 'none is gone' : `${missing.length} gone`
  return `${url} ${isNew ? 'has changed' : 'is unchanged'}: ${found} of ${claims.length} anchors found, ${gone}, ${changed.length} sentences changed.`
}
