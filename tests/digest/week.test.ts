import { describe, expect, test } from 'vitest'
import { lastSlot, lastWholeWeek, parseWeek, weekBefore, weekOf } from '../../src/digest/week.ts'

test.each([
  ['2026-06-24T08:00:00.000Z', '2026-W26', '2026-06-22'],
  ['2026-06-22T00:00:00.000Z', '2026-W26', '2026-06-22'], // the first instant
  ['2026-06-28T23:59:59.999Z', '2026-W26', '2026-06-22'], // the last
  ['2024-12-30T00:00:00.000Z', '2025-W01', '2024-12-30'], // December, in next year's week 1
  ['2027-01-03T12:00:00.000Z', '2026-W53', '2026-12-28'], // January, in last year's week 53
  ['2021-01-03T12:00:00.000Z', '2020-W53', '2020-12-28'],
])('%s is in %s, which starts on %s', (instant, id, day) => {
  const week = weekOf(instant)
  expect(week.id).toBe(id)
  expect(week.startsAt).toBe(`${day}T00:00:00.000Z`)
  expect(Date.parse(week.endsAt) - Date.parse(week.startsAt)).toBe(7 * 86_400_000)
  expect(parseWeek(id)).toEqual(week)
})

test('every day of sixty years is in the week that its id names', () => {
  for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2050, 0, 1); time += 86_400_000) {
    const week = weekOf(new Date(time).toISOString())
    expect(parseWeek(week.id)).toEqual(week)
  }
})

test.each(['2026-W54', '2025-W53', '2026-W00', '2026-39', '2026-W9', ' 2026-W39', 'soon'])(
  'refuses %s',
  (id) => {
    expect(() => parseWeek(id)).toThrow(RangeError)
  },
)

test('refuses an instant that is none', () => {
  expect(() => weekOf('yesterday')).toThrow('not an instant: yesterday')
})

test('counts weeks back over the turn of a year', () => {
  expect(weekBefore(parseWeek('2027-W01')).id).toBe('2026-W53')
  expect(weekBefore(parseWeek('2027-W01'), 4).id).toBe('2026-W50')
  expect(weekBefore(parseWeek('2026-W53'), -1).id).toBe('2027-W01')
})

describe('the last slot', () => {
  test.each([
    // now, at, time zone, slot
    ['2026-09-28T07:00:00.000Z', 'MON 07:00', 'Etc/UTC', '2026-09-28T07:00:00.000Z'],
    ['2026-09-28T06:59:59.999Z', 'MON 07:00', 'Etc/UTC', '2026-09-21T07:00:00.000Z'],
    ['2026-10-04T23:00:00.000Z', 'MON 07:00', 'Etc/UTC', '2026-09-28T07:00:00.000Z'],
    ['2026-09-28T06:00:00.000Z', 'MON 07:00', 'Europe/London', '2026-09-28T06:00:00.000Z'],
    ['2026-11-02T07:30:00.000Z', 'MON 07:00', 'Europe/London', '2026-11-02T07:00:00.000Z'],
    // Sunday 15:30 in UTC is Monday 00:30 in Tokyo
    ['2026-09-27T16:00:00.000Z', 'MON 00:30', 'Asia/Tokyo', '2026-09-27T15:30:00.000Z'],
    ['2026-09-27T15:00:00.000Z', 'MON 00:30', 'Asia/Tokyo', '2026-09-20T15:30:00.000Z'],
    // New York has no 02:30 on 14 March 2027: it counts at 03:30, and no week goes without
    ['2027-03-14T12:00:00.000Z', 'SUN 02:30', 'America/New_York', '2027-03-14T07:30:00.000Z'],
    ['2027-03-14T07:29:00.000Z', 'SUN 02:30', 'America/New_York', '2027-03-07T07:30:00.000Z'],
    // and 01:30 twice on 1 November 2026: the first counts, and the second is no slot of its own
    ['2026-11-01T12:00:00.000Z', 'SUN 01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01T05:29:00.000Z', 'SUN 01:30', 'America/New_York', '2026-10-25T05:30:00.000Z'],
    // Lord Howe Island moves its clocks by half an hour
    ['2026-10-04T12:00:00.000Z', 'SUN 02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-09-28T01:00:00.000Z', 'MON 06:45', 'Asia/Kathmandu', '2026-09-28T01:00:00.000Z'],
  ])('at %s for %s %s is %s', (now, at, timeZone, slot) => {
    expect(lastSlot(new Date(now), at, timeZone)).toBe(slot)
  })

  test('is one a week, all through a year, wherever clocks change', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      const slots = new Set<string>()
      for (let time = Date.UTC(2026, 0, 5); time < Date.UTC(2027, 0, 4); time += 12 * 3_600_000) {
        slots.add(lastSlot(new Date(time), 'SUN 02:30', timeZone))
      }
      expect(slots.size).toBe(53)
      expect(new Set([...slots].map((slot) => weekOf(slot).id)).size).toBe(53)
    }
  })

  test('names the week that was over by then', () => {
    expect(lastWholeWeek('2026-09-28T07:00:00.000Z').id).toBe('2026-W39')
    expect(lastWholeWeek('2026-09-27T15:30:00.000Z').id).toBe('2026-W38')
  })
})
