// tests/web/chart.test.ts - activity in words and as bars: what is drawn is what is said.

import { expect, test } from 'vitest'
import { activityText, graph, sumOf, WEEKS, weeksOf } from '../../src/web/chart.ts'

const NOW = new Date('2026-09-28T07:30:00.000Z')
const what = { one: 'flag', several: 'flags' }

test('days fall into weeks, the last of which ends today', () => {
  const days = new Map([
    ['2026-09-28', 2],
    ['2026-09-22', 1],
    ['2026-09-21', 4],
    ['2020-01-01', 9],
  ])
  const weeks = weeksOf(days, NOW)
  expect(weeks.length).toBe(WEEKS)
  expect([sumOf(weeks, 1), sumOf(weeks, 4), sumOf(weeks, WEEKS)]).toEqual([3, 7, 7])
  expect(activityText(weeks)).toBe('3 this week, 7 in four weeks, 7 in half a year')
  const drawn = String(graph(weeks, what))
  expect(drawn.match(/<rect/g)?.length).toBe(2)
  expect(drawn).toContain('at most 4 in a week')
})

test('where there is nothing, nothing is drawn', () => {
  const drawn = String(graph(weeksOf(new Map(), NOW), what))
  expect(drawn).toBe(`<p>No flag in the last ${WEEKS} weeks.</p>`)
})
