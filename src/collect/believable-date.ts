// src/collect/believable-date.ts - which of a document's dates can be believed (pure). Feeds restamp
// their entries on every pull, give one date to all, know only the month, or live in the future; the
// date of such an entry is the day on which it was first seen.

import type { Entry } from './entry.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const SEVERAL = 3 // entries, from which a pattern among their dates says something
const OLDEST = '1990' // the web is not older
const STAMPING_MS = 120_000 // how long a generator takes to stamp every entry with the time
const MONTHLY_SHARE = 0.8

/** What programs write where they know no date: the zero of PHP, of Go, of spreadsheets. */
const PLACEHOLDERS = /^(1999-11-30|1999-12-31|2000-01-01|2001-01-01)T(00:00:00|23:59:59)/

export type Dating = {
  publishedAt: string | null // null where the date is missing or cannot be believed
  roughly: string | null // good enough to tell history from news, when it is known to the month
}

/**
 * Says for each entry of one document when it was published.
 *
 * @param entries of one document, whose dates are judged together
 * @param now     when the document was fetched, ISO 8601 UTC
 * @returns in the order of the entries
 */
export function believableDates(entries: readonly Entry[], now: string): Dating[] {
  const given = entries.map(({ published, updated }) => published ?? updated)
  const dates = given.map((date) => (date !== null && isSane(date, now) ? date : null))
  const stamped = stampedDates(dates, now)
  const monthly = isMonthly(dates)
  return dates.map((date) => {
    if (date === null || stamped.has(date)) return { publishedAt: null, roughly: null }
    if (monthly && isFirstOfMonth(date)) return { publishedAt: null, roughly: date }
    return { publishedAt: date, roughly: date }
  })
}

function isSane(date: string, now: string): boolean {
  if (Number.isNaN(Date.parse(date)) || date < OLDEST || PLACEHOLDERS.test(date)) return false
  return Date.parse(date) <= Date.parse(now) + DAY_MS
}

/**
 * The dates that a program gave, not an editor: one for all entries, one with odd seconds for half of
 * them, or all within the minutes of the fetch.
 */
function stampedDates(dates: readonly (string | null)[], now: string): Set<string> {
  const known = dates.filter((date) => date !== null)
  if (known.length < SEVERAL) return new Set()
  const counts = new Map<string, number>()
  for (const date of known) counts.set(date, (counts.get(date) ?? 0) + 1)
  if (counts.size === 1) return new Set(known)

  const times = known.map((date) => Date.parse(date))
  const newest = Math.max(...times)
  const justNow = Math.abs(Date.parse(now) - newest) < HOUR_MS
  if (justNow && newest - Math.min(...times) < STAMPING_MS) return new Set(known)

  const odd = [...counts].filter(([date, count]) => {
    return count >= SEVERAL && count * 2 >= known.length && !date.endsWith(':00.000Z')
  })
  return new Set(odd.map(([date]) => date))
}

/** Whether the document knows only months: nearly all of its dates are the first of one, at midnight. */
function isMonthly(dates: readonly (string | null)[]): boolean {
  const known = dates.filter((date) => date !== null)
  const first = known.filter(isFirstOfMonth)
  return known.length >= SEVERAL && first.length >= known.length * MONTHLY_SHARE
}

function isFirstOfMonth(date: string): boolean {
  return date.slice(8) === '01T00:00:00.000Z'
}
