// src/collect/dates.ts - dates as feeds and pages write them -> instants (pure).

const ENGLISH =
  'january february march april may june july august september october november december'.split(' ')
const SHORT = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'el', 'pl', 'sv', 'ru', 'uk']

// biome-ignore format: a table
// Hours that a zone's name stands for; a name that is not here counts as UTC.
const ZONE_HOURS: Record<string, number> = {
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8,
  hst: -10, ast: -4, adt: -3, nst: -3.5, ndt: -2.5, wet: 0, west: 1, bst: 1, cet: 1, cest: 2,
  mez: 1, mesz: 2, eet: 2, eest: 3, msk: 3, ist: 5.5, sgt: 8, hkt: 8, awst: 8, jst: 9, kst: 9,
  aest: 10, aedt: 11, acst: 9.5, acdt: 10.5, nzst: 12, nzdt: 13, sast: 2, brt: -3, art: -3,
}

/**
 * The instant that a date names, as ISO 8601 UTC; null where it names none. A date without a time is
 * midnight UTC, a month without a day its first, a time without a zone UTC. Impossible dates (32
 * January) are refused, dates to come are not: whoever knows the time judges those.
 */
export function parseDate(text: string): string | null {
  const date = text.trim().replace(/\s+/g, ' ')
  if (date === '' || date.length > 100) return null
  return usual(date) ?? epoch(date) ?? iso(date) ?? week(date) ?? slashes(date) ?? words(date)
}

const USUAL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d:\d\d:\d\d (?:GMT|[-+]\d{4}))$/

/** As nearly all of RSS has it, which is quickly read. */
function usual(date: string): string | null {
  const found = USUAL.exec(date)
  if (!found) return null
  const [, day, month = '', year, time = ''] = found
  return instant(Number(year), SHORT.indexOf(month) / 3 + 1, Number(day), time)
}

/** Seconds or milliseconds since 1970. */
function epoch(date: string): string | null {
  if (!/^(\d{9,10}|\d{12,13})(\.\d+)?$/.test(date)) return null
  const value = Number(date)
  return new Date(value < 1e11 ? value * 1000 : value).toISOString()
}

const MAX_WORDS = 7 // more is a sentence with a month in it
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?/

/** 2026-08-19T12:00:00Z and what resembles it: spaces, no dashes, no day, day of the year, 2026年8月19日. */
function iso(date: string): string | null {
  const day =
    /^(\d{4})(\d{2})(\d{2})(?=T|$| )/.exec(date) ??
    /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[日일]?(?!\d)/.exec(date) ??
    /^(\d{4})[-年](\d{2})月?(?=$)/.exec(date) ??
    /^(\d{4})(?=$)/.exec(date)
  if (day) {
    const [year, month = 1, dayOfMonth = 1] = day.slice(1).map(Number)
    const rest = date.slice(day[0].length).replace(/^T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3')
    return instant(year ?? 0, month, dayOfMonth, rest)
  }
  const ordinal = /^(\d{4})-?(\d{3})(?=T|$)/.exec(date)
  if (!ordinal || Number(ordinal[2]) < 1 || Number(ordinal[2]) > 366) return null
  const first = Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2]))
  return fromDays(first, date.slice(ordinal[0].length))
}

/** 2026-W34-3 @see https://www.iso.org/iso-8601-date-and-time-format.html */
function week(date: string): string | null {
  const found = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?(?=T|$)/i.exec(date)
  if (!found) return null
  const [year = 0, number = 0, weekday = 1] = found.slice(1).map((part) => Number(part ?? 1))
  if (number < 1 || number > 53) return null
  const fourth = new Date(Date.UTC(year, 0, 4)) // always in week 1
  const days = (number - 1) * 7 + weekday - (fourth.getUTCDay() || 7)
  return fromDays(fourth.getTime() + days * 86_400_000, date.slice(found[0].length))
}

function fromDays(atMs: number, rest: string): string | null {
  const day = new Date(atMs)
  return instant(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), rest)
}

/** 8/19/2026 as in America, 19.8.2026 and 19/8/2026 where it can only be that. */
function slashes(date: string): string | null {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(date)
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[3])]
  const dayFirst = found[2] === '.' || first > 12
  const [month, day] = dayFirst ? [second, first] : [first, second]
  return instant(Number(found[4]), month, day, date.slice(found[0].length))
}

/** Wed, 19 Aug 2026 12:00:00 GMT; August 19th, 2026 at 3:05 pm EST; August 2026; in a dozen languages. */
function words(date: string): string | null {
  const time = TIME.exec(date)
  const bare = time ? date.slice(0, time.index) + date.slice(time.index + time[0].length) : date
  const month = monthIn(bare)
  if (!month || bare.split(/\P{L}+/u).filter(Boolean).length > MAX_WORDS) return null
  const numbers = [...bare.replace(/(?:^|\s)[-+]\d{2}:?\d{2}\b/, ' ').matchAll(/\d+/g)].map(
    ([n]) => n,
  )
  const year = numbers.find((n) => n.length === 4) ?? (numbers.length > 1 ? numbers[1] : undefined)
  if (year === undefined) return null
  const day =
    numbers.find((n) => n !== year && n.length <= 2) ?? (numbers[0] === year ? '1' : numbers[0])
  const rest = time ? date.slice(time.index) : ''
  return instant(fullYear(year), month, Number(day), rest)
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year)
  return Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

/** The month that is named last: "mar" may be a Tuesday, but the month comes after it. */
function monthIn(date: string): number | null {
  const found = [...date.toLowerCase().matchAll(/\p{L}{3,}/gu)].map(([word]) => monthOf(word))
  return found.findLast((month) => month !== null) ?? null
}

function monthOf(word: string): number | null {
  const english = ENGLISH.findIndex((name) => name.startsWith(word))
  if (english >= 0) return english + 1
  if (word in ZONE_HOURS || /^(gmt|utc|(mon|tue|wed|thu|fri|sat|sun))/.test(word)) return null
  foreignMonths ??= listForeignMonths()
  return foreignMonths.get(word) ?? null
}

let foreignMonths: Map<string, number> | undefined // made when first needed, then constant

function listForeignMonths(): Map<string, number> {
  const months = new Map<string, number>()
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
      })
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const day = new Date(Date.UTC(2026, month - 1, 15))
        const within = format.formatToParts(day).find((part) => part.type === 'month')?.value ?? ''
        for (const name of [within, alone.format(day)]) {
          months.set(name.toLowerCase().replace(/\P{L}/gu, ''), month)
        }
      }
    }
  }
  return months
}

/** A day and the time written after it; null where either is impossible. */
function instant(year: number, month: number, day: number, rest: string): string | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const time = TIME.exec(rest)
  if (!time) return new Date(Date.UTC(year, month - 1, day)).toISOString()
  const after = rest.slice(time.index + time[0].length)
  const hour = on12Hours(Number(time[1]), after)
  const [minute, second] = [Number(time[2]), Number(time[3] ?? 0)]
  if (hour > 24 || minute > 59 || second > 60) return null
  const atMs = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59))
  return new Date(atMs - zoneHours(after) * 3_600_000).toISOString()
}

function on12Hours(hour: number, after: string): number {
  const half = /^\s*([ap])\.?m\b/i.exec(after)?.[1]?.toLowerCase()
  if (!half || hour > 12) return hour
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** Hours ahead of UTC: +02:00, +0200, GMT+2, or a name. */
function zoneHours(after: string): number {
  const offset = /([-+\u2212])(\d{1,2})(?::?(\d{2}))?\s*(?:\(.*\))?$/.exec(after)
  if (offset) {
    const hours = Number(offset[2]) + Number(offset[3] ?? 0) / 60
    return hours > 14 ? 0 : offset[1] === '+' ? hours : -hours
  }
  const names = after.toLowerCase().match(/[a-z]{3,4}/g) ?? []
  return ZONE_HOURS[names.find((name) => name in ZONE_HOURS) ?? ''] ?? 0
}
