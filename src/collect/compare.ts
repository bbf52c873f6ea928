// src/collect/compare.ts - what a document brings that is not stored yet (pure).

import { believableDates, type Dating } from './believable-date.ts'
import { addressKey } from './canonical-url.ts'
import { isMaterial } from './changes.ts'
import type { Entry } from './entry.ts'
import { fingerprint } from './hash.ts'
import { isSamePost, type Keyed, keyEntries } from './identity.ts'
import type { Changes, Edit, Known, NewItem, Sighting } from './items.ts'
import { unglued } from './unglued.ts'

const DAY_MS = 86_400_000
const NEWS_DAYS_AT_FIRST = 14 // on the first visit, what is older is history
const NEWS_DAYS = 60 // on later visits, what is older was put there late and is no news either
const TITLE_LENGTH = 500
const TEXT_LENGTH = 100_000
const SHORT_TEXT = 400 // characters, under which another source's fuller text is welcome

/** An entry with all that can be said of it alone. */
export type Candidate = Keyed & Dating & { text: string; fingerprint: string }

/** What the store knows of a document's entries. */
export type Stored = {
  sightings: ReadonlyMap<string, Sighting> // by key
  items: readonly Known[] // of edited entries, and at the addresses of new ones
}
export type Circumstances = {
  source: { id: string; publisher: string }
  now: string
  lastSuccessAt: string | null // null: the first visit, which brings history
}

/** Keys, dates and shortens the entries of one document. The last of them, the oldest, comes first. */
export function candidates(entries: readonly Entry[], now: string): Candidate[] {
  const dates = believableDates(entries, now)
  const dateOf = new Map(entries.map((entry, place) => [entry, dates[place]]))
  return keyEntries(entries.filter(isSomething))
    .map((keyed) => {
      const title = unglued(tidy(keyed.title, TITLE_LENGTH))
      const text = tidy(keyed.entry.text, TEXT_LENGTH)
      const dating = dateOf.get(keyed.entry) ?? { publishedAt: null, roughly: null }
      return { ...keyed, ...dating, title, text, fingerprint: fingerprint(`${title}\n${text}`) }
    })
    .reverse()
}

function isSomething({ id, url, title, text }: Entry): boolean {
  return Boolean(id || url || title.trim() || text.trim())
}

/** Sorts entries into new items, new sightings of items there are, and edits. */
export function compare(found: Candidate[], stored: Stored, given: Circumstances): Changes {
  const changes: Changes = { added: [], sighted: [], edited: [] }
  const byId = new Map(stored.items.map((item) => [item.id, item]))
  const byAddress = Map.groupBy(stored.items, ({ url }) => (url === null ? '' : addressKey(url)))
  const taken = new Set(found.map(({ key }) => stored.sightings.get(key)?.itemId))
  for (const one of found) {
    const sighting = stored.sightings.get(one.key)
    if (sighting?.fingerprint === one.fingerprint) continue
    const item = sighting
      ? byId.get(sighting.itemId)
      : samePost({ ...one, sourceId: given.source.id }, byAddress, taken)
    if (!sighting && !item) {
      changes.added.push(newItem(one, given))
      continue
    }
    const itemId = sighting?.itemId ?? item?.id ?? 0
    taken.add(itemId)
    changes.sighted.push({ key: one.key, itemId, fingerprint: one.fingerprint })
    const edit = item && editOf(item, one, given)
    if (edit) changes.edited.push(edit)
  }
  return changes
}

/** The stored item that a new key leads to as well, unless another entry of the document is that item. */
function samePost(
  one: Candidate & { sourceId: string },
  byAddress: Map<string, Known[]>,
  taken: ReadonlySet<number | undefined>,
): Known | undefined {
  if (one.url === null) return undefined
  const there = byAddress.get(addressKey(one.url)) ?? []
  return there
    .filter((item) => !taken.has(item.id) && isSamePost(one, item))
    .reduce<Known | undefined>((best, item) => {
      return best && apart(best, one) <= apart(item, one) ? best : item
    }, undefined)
}

/** Days between two posts, none where a date is missing. */
function apart(a: { publishedAt: string | null }, b: { publishedAt: string | null }): number {
  if (a.publishedAt === null || b.publishedAt === null) return 0
  return Math.abs(daysBetween(a.publishedAt, b.publishedAt))
}

function newItem(one: Candidate, { source, now, lastSuccessAt }: Circumstances): NewItem {
  const { key, url, title, text, publishedAt, entry } = one
  return {
    sourceId: source.id,
    publisher: source.publisher,
    key,
    fingerprint: one.fingerprint,
    url,
    title,
    text,
    authors: entry.authors.map((author) => tidy(author, TITLE_LENGTH)),
    publishedAt,
    updatedAt: null,
    firstSeenAt: now,
    datedAt: publishedAt ?? now,
    backlog: isHistory(one.roughly, now, lastSuccessAt),
  }
}

/**
 * Whether an entry is stored but is not news: at the first visit all that is undated or older than two
 * weeks; later what is older than two months, and was not waiting while the source could not be read.
 */
function isHistory(date: string | null, now: string, lastSuccessAt: string | null): boolean {
  if (lastSuccessAt === null) return date === null || daysBetween(date, now) > NEWS_DAYS_AT_FIRST
  if (date === null) return false
  return daysBetween(date, now) > NEWS_DAYS && daysBetween(date, lastSuccessAt) > NEWS_DAYS_AT_FIRST
}

/**
 * What an entry that reads differently changes about its item: its own source edits title and text,
 * another source only fills in a text that was short. A text that is cut is no edit. Its date stays
 * what it was first.
 */
function editOf(item: Known, one: Candidate, { source, now }: Circumstances): Edit | undefined {
  const isOwn = item.sourceId === source.id
  const isFuller = item.text.length < SHORT_TEXT && one.text.length > 2 * item.text.length
  if (!isOwn && !isFuller) return undefined
  const title = isOwn ? one.title : item.title
  const text = item.textFrom === 'feed' && !isCut(one.text, item.text) ? one.text : item.text
  if (title === item.title && text === item.text && item.textFrom === 'feed') return undefined
  return {
    itemId: item.id,
    title,
    text,
    updatedAt: now,
    isMaterial: isMaterial(`${item.title}\n${item.text}`, `${title}\n${text}`),
    wantsArticle: item.textFrom !== 'feed',
  }
}

/** Whether a text is the beginning of another: the feed went over to summaries, or ended half-way. */
function isCut(text: string, whole: string): boolean {
  const beginning = text.replace(/\s*\[?(\u2026|\.{3})\]?$/, '')
  return beginning.length < whole.length && whole.startsWith(beginning)
}

/** A text without what cannot be stored, cut at a length. */
function tidy(text: string, length: number): string {
  return text.replaceAll('\0', '').slice(0, length).toWellFormed().trim()
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / DAY_MS
}
