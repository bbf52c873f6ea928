// src/collect/identity.ts - under which key a source knows each of its entries (pure), and when two
// entries are one item: promise 1, no item lost and none twice.

import { addressKey, canonicalUrl } from './canonical-url.ts'
import type { Entry } from './entry.ts'
import { fingerprint } from './hash.ts'

const TITLE_WORDS = 12
const LONG_TITLE = 20 // characters, from which the beginning of a title is the title
const SAME_POST_MS = 2 * 86_400_000 // a source restamps a post by so much at most

export type Keyed = { entry: Entry; key: string; url: string | null; title: string }

/**
 * Gives each entry of one document its key: the feed's id, else the address, else a hash. An id or an
 * address that different entries share is no identity; the same entry twice is kept once.
 */
export function keyEntries(entries: readonly Entry[]): Keyed[] {
  const found = entries.map((entry) => {
    const url = entry.url === null ? null : canonicalUrl(entry.url)
    const id = entry.id?.trim() || null
    return { entry, id, url, place: url === null ? '' : addressKey(url), title: titleOf(entry) }
  })
  const placesOfId = groups(found, ({ id, place, title }) => [id, `${place} ${normalTitle(title)}`])
  const titlesOfPlace = groups(
    found.filter(({ id }) => !isIdentity(id, placesOfId)),
    ({ place, title }) => [place, normalTitle(title)],
  )
  const keyed = new Map<string, Keyed>()
  for (const { entry, id, url, place, title } of found) {
    const key = isIdentity(id, placesOfId)
      ? `guid:${id}`
      : isIdentity(place, titlesOfPlace)
        ? `url:${place}`
        : `hash:${fingerprint([place, title, place ? '' : entry.text].join('\n'))}`
    if (!keyed.has(key)) keyed.set(key, { entry, key, url, title })
  }
  return [...keyed.values()]
}

/** An entry's title, or its first words where it has none. Never empty. */
export function titleOf({ title, text, url }: Entry): string {
  if (title.trim() !== '') return title.trim()
  const words = text.trim().split(/\s+/)
  const start = words.slice(0, TITLE_WORDS).join(' ')
  if (start !== '') return words.length > TITLE_WORDS ? `${start}…` : start
  return url ?? 'Untitled'
}

export type Post = { title: string; publishedAt: string | null; sourceId: string }

/**
 * Whether two posts at one address are the same post: by title, unless one source gives them dates that
 * lie days apart, as with a statistic that appears each month under the same title and address. Sources
 * disagree about dates, so between two of them a date says nothing.
 */
export function isSamePost(a: Post, b: Post): boolean {
  if (a.sourceId === b.sourceId && a.publishedAt !== null && b.publishedAt !== null) {
    const apartMs = Math.abs(Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
    if (apartMs > SAME_POST_MS) return false
  }
  const [short = '', long = ''] = [normalTitle(a.title), normalTitle(b.title)].sort(
    (one, other) => one.length - other.length,
  )
  return short === long || (short.length >= LONG_TITLE && long.startsWith(short))
}

/** A title as it is compared: letters and digits alone, in lower case; as it is where it has none. */
function normalTitle(title: string): string {
  const letters = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return letters === '' ? title : letters
}

/** Which second values occur with each first value. */
function groups<T>(list: readonly T[], pair: (one: T) => [string | null, string]) {
  const found = new Map<string, Set<string>>()
  for (const one of list) {
    const [first, second] = pair(one)
    if (!first) continue
    const seconds = found.get(first)
    if (seconds) seconds.add(second)
    else found.set(first, new Set([second]))
  }
  return found
}

function isIdentity(value: string | null, groups: Map<string, Set<string>>): boolean {
  return value !== null && groups.get(value)?.size === 1
}
