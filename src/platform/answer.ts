// src/platform/answer.ts - what the headers of an answer mean (pure).

const DAY_SECONDS = 86_400

/** Looks up a header by its lower-case name; null where it is missing. */
export type Header = (name: string) => string | null

/** How many seconds an answer asks us to wait: `Retry-After` in seconds or as a date, never negative. */
export function retryAfterSeconds(header: Header, now: Date): number | null {
  const value = header('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Math.min(Number(value), 365 * DAY_SECONDS)
  return secondsUntil(value, now)
}

/**
 * For how many seconds an answer may be kept: `Cache-Control`, else `Expires` counted from the answer's
 * own date. Null where it says nothing or asks not to be kept.
 */
export function maxAgeSeconds(header: Header, now: Date): number | null {
  const control = header('cache-control')?.toLowerCase() ?? ''
  if (/\bno-(store|cache)\b/.test(control)) return null
  const [, seconds] = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control) ?? []
  if (seconds !== undefined) return Math.min(Number(seconds), 365 * DAY_SECONDS)
  const date = parseHttpDate(header('date') ?? '')
  const left = secondsUntil(header('expires') ?? '', Number.isNaN(date) ? now : new Date(date))
  return left === 0 ? null : left
}

/** Where an answer redirects to, null where it does not. Permanent: the old address is out of use. */
export function redirectOf(status: number, header: Header, base: string) {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const location = header('location')
  if (location === null) return null
  const to = URL.canParse(location, base) ? new URL(location, base).href : location
  return { to, permanent: status === 301 || status === 308 }
}

function secondsUntil(date: string, now: Date): number | null {
  const at = parseHttpDate(date)
  if (Number.isNaN(at)) return null
  const seconds = Math.ceil((at - now.getTime()) / 1000)
  return Math.min(Math.max(seconds, 0), 365 * DAY_SECONDS)
}

/** HTTP dates begin with a weekday and are in GMT; `Date` alone would take "-5" for a year. */
function parseHttpDate(date: string): number {
  if (!/^\s*[A-Za-z]{3}/.test(date)) return Number.NaN
  return Date.parse(/GMT|UTC|[+-]\d{4}/.test(date) ? date : `${date} GMT`)
}
