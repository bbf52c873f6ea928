// src/slots.ts - for which instant each step is due (pure). A slot is the latest instant, not after
// now, that the timetable names; a step whose last finished slot is earlier is due.

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** The hour that an instant is in. */
export function hourSlot(now: string): string {
  return floor(now, HOUR_MS)
}

/** The UTC day that an instant is in. */
export function daySlot(now: string): string {
  return floor(now, DAY_MS)
}

export type Weekly = {
  slot: string // when the issue was due
  aWeekBefore: string // an instant in the week that the issue is of
}

/**
 * The latest weekly slot not after an instant. The issue is of the last ISO week that is complete on
 * the day of the slot; where a zone far east has its Monday before the week ends in UTC, the slot is
 * the end of the week.
 *
 * @param digestAt weekday and time of day in the time zone, 'MON 07:00'
 * @param timeZone an IANA name
 */
export function weeklySlot(now: string, digestAt: string, timeZone: string): Weekly {
  const [weekday = 'MON', time = '07:00'] = digestAt.split(' ')
  for (let daysAgo = -1; daysAgo <= 8; daysAgo++) {
    const day = localTime(Date.parse(now) - daysAgo * DAY_MS, timeZone).slice(0, 10)
    const midnight = Date.parse(`${day}T00:00:00.000Z`)
    if (WEEKDAYS[new Date(midnight).getUTCDay()] !== weekday) continue
    const monday = midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY_MS
    const slot = new Date(Math.max(instantOf(day, time, timeZone), monday)).toISOString()
    if (slot <= now) return { slot, aWeekBefore: new Date(monday - DAY_MS).toISOString() }
  }
  throw new RangeError(`no ${digestAt} in ${timeZone} in the week before ${now}`)
}

/** The instant of a local time; one that the clocks leave out is as much later as they are put on. */
function instantOf(day: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  const offset = (at: number) => Date.parse(`${localTime(at, timeZone)}Z`) - at
  const early = asUtc - offset(asUtc - DAY_MS)
  const late = asUtc - offset(asUtc + DAY_MS)
  return localTime(early, timeZone).slice(0, 16) === `${day}T${time}`
    ? early
    : Math.max(early, late)
}

/** 'YYYY-MM-DDTHH:mm:ss' as the clocks of a zone show it. */
function localTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return format.format(new Date(Math.floor(at / 1000) * 1000)).replace(' ', 'T')
}

function floor(now: string, span: number): string {
  return new Date(Math.floor(Date.parse(now) / span) * span).toISOString()
}
