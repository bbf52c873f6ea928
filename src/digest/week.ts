// src/digest/week.ts - ISO weeks, and when the weekly digest is due (pure). A week runs from Monday
// 00:00 UTC; the hour at which its digest goes out is a reading of a clock on somebody's wall.

export type Week = { id: string; startsAt: string; endsAt: string }

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/**
 * The ISO week that an instant falls in, as a half-open span: startsAt <= instant < endsAt.
 *
 * @param instant ISO 8601 UTC, e.g. '2026-06-24T08:00:00.000Z'
 * @returns id 'YYYY-Www'; both bounds are Mondays at 00:00 UTC, seven days apart
 * @throws RangeError if the instant is not a date
 * @see ISO 8601 week date: weeks start on Monday, and week 1 is the one with the year's first
 *      Thursday, so the Thursday of a week decides which year the week belongs to
 */
export function weekOf(instant: string): Week {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`)

  const monday = mondayBefore(time)
  const year = new Date(monday + 3 * DAY_MS).getUTCFullYear()
  const number = 1 + (monday - firstMonday(year)) / WEEK_MS
  return {
    id: `${year}-W${String(number).padStart(2, '0')}`,
    startsAt: new Date(monday).toISOString(),
    endsAt: new Date(monday + WEEK_MS).toISOString(),
  }
}

/**
 * The week with an id such as '2026-W39'.
 *
 * @throws RangeError if it is not written so, or if that year has no such week
 */
export function parseWeek(id: string): Week {
  const match = /^(\d{4})-W(\d{2})$/.exec(id)
  if (!match) throw new RangeError(`not a week, which is written 2026-W39: ${id}`)

  const monday = firstMonday(Number(match[1])) + (Number(match[2]) - 1) * WEEK_MS
  const week = weekOf(new Date(monday).toISOString())
  if (week.id !== id) throw new RangeError(`there is no week ${id}`)
  return week
}

/** The week that lies a number of weeks before another (after it, where the number is negative). */
export function weekBefore(week: Week, weeks = 1): Week {
  return weekOf(new Date(Date.parse(week.startsAt) - weeks * WEEK_MS).toISOString())
}

/**
 * The last instant, at or before `now`, at which the digest was due.
 *
 * @param at       'MON 07:00': a weekday and a time on a clock in `timeZone`
 * @param timeZone IANA name. A reading that summer time skips counts an hour later; one that
 *                 winter time repeats counts the first time
 * @returns ISO 8601 UTC
 */
export function lastSlot(now: Date, at: string, timeZone: string): string {
  const [weekday = '', time = ''] = at.split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const today = Math.floor(wallClock(now.getTime(), timeZone) / DAY_MS) * DAY_MS

  for (let daysAgo = 0; daysAgo <= 7; daysAgo++) {
    const day = today - daysAgo * DAY_MS
    if (WEEKDAYS[new Date(day).getUTCDay()] !== weekday) continue
    const slot = instantOf(day + (hours * 60 + minutes) * 60_000, timeZone)
    if (slot <= now.getTime()) return new Date(slot).toISOString()
  }
  throw new RangeError(`not a weekday and a time: ${at}`)
}

/** The last week that was over at an instant. */
export const lastWholeWeek = (instant: string): Week => weekBefore(weekOf(instant))

/** Midnight UTC of the last Monday at or before a time; both in milliseconds since 1970. */
function mondayBefore(time: number): number {
  const midnight = Math.floor(time / DAY_MS) * DAY_MS
  const daysSinceMonday = (new Date(midnight).getUTCDay() + 6) % 7
  return midnight - daysSinceMonday * DAY_MS
}

/** 4 January is always in week 1. */
const firstMonday = (year: number) => mondayBefore(Date.UTC(year, 0, 4))

/** What a clock in a time zone reads, as the milliseconds at which a clock in UTC reads the same. */
function wallClock(time: number, timeZone: string): number {
  const reading = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(time) // '2026-09-28 07:00:00'
  return Date.parse(`${reading.replace(' ', 'T')}Z`)
}

/** The first instant at which a clock in a time zone reads `wall`, or would but for summer time. */
function instantOf(wall: number, timeZone: string): number {
  const offset = (time: number) => wallClock(time, timeZone) - Math.floor(time / 1000) * 1000
  const before = wall - offset(wall - DAY_MS)
  const after = wall - offset(wall + DAY_MS)
  const fitting = [before, after].filter((time) => wallClock(time, timeZone) === wall)
  return fitting.length > 0 ? Math.min(...fitting) : before
}
