// src/deliver/quiet.ts - what the clock on the author's wall says: the day, and whether he is to be left
// alone (pure).

const MINUTES = /^(\d\d):(\d\d)$/

/** Whether an instant lies in the quiet hours, '22:00-07:00' or 'none', by the clock of a time zone. */
export function isQuiet(now: Date, hours: string, timeZone: string): boolean {
  if (hours === 'none') return false
  const [from = 0, to = 0] = hours.split('-').map(minutesOf)
  const time = minutesOf(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now),
  )
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** The day that the clock of a time zone shows: '2026-06-24'. */
export function dayOf(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}

function minutesOf(reading: string): number {
  const [, hours = '0', minutes = '0'] = MINUTES.exec(reading) ?? []
  return Number(hours) * 60 + Number(minutes)
}
