// src/web/chart.ts - activity over time as SVG, rendered here (pure). The numbers stand beside each chart
// as text, so the charts are for the eye alone.

import { area, curveStep, line } from 'd3-shape'
import { html, raw } from 'hono/html'
import { many } from '../digest/say.ts'
import type { Html } from './layout.ts'
import { dateOf } from './parts.ts'

const DAY_MS = 86_400_000
export const WEEKS = 26

export type Week = { startsAt: string; count: number } // a day, YYYY-MM-DD

/** The first day of the weeks shown, the last of which ends today. */
export const firstDay = (now: Date) =>
  new Date(midnight(now) - (WEEKS * 7 - 1) * DAY_MS).toISOString().slice(0, 10)

/** Days with their counts -> the last weeks, the oldest first; the last one ends today. */
export function weeksOf(days: ReadonlyMap<string, number>, now: Date): Week[] {
  const first = Date.parse(firstDay(now))
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({
    startsAt: new Date(first + week * 7 * DAY_MS).toISOString().slice(0, 10),
    count: 0,
  }))
  for (const [day, count] of days) {
    const week = weeks[Math.floor((Date.parse(day) - first) / DAY_MS / 7)]
    if (week) week.count += count
  }
  return weeks
}

const midnight = (now: Date) => Math.floor(now.getTime() / DAY_MS) * DAY_MS

/** '3 this week, 14 in four weeks, 60 in half a year'. */
export function activityText(weeks: readonly Week[]): string {
  return `${sumOf(weeks, 1)} this week, ${sumOf(weeks, 4)} in four weeks, ${sumOf(weeks, WEEKS)} in half a year`
}

/** How many there are in the last weeks. */
export const sumOf = (weeks: readonly Week[], last: number) =>
  weeks.slice(-last).reduce((all, { count }) => all + count, 0)

/** A line of steps, as wide as a word or two: a week is a count, and between two weeks is nothing. */
export function sparkline(weeks: readonly Week[], tallest: number): Html {
  const x = linear(WEEKS - 1, 1, 159)
  const y = linear(Math.max(1, tallest), 32, 3)
  const points = weeks.map(({ count }, week): [number, number] => [round(x(week)), round(y(count))])
  const under = area<[number, number]>()
    .y0(32.5)
    .y1(([, top]) => top)
    .curve(curveStep)
  const over = line<[number, number]>().curve(curveStep)
  return html`<svg class="spark" viewBox="0 0 160 34" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="a" d="${raw(under(points) ?? '')}"/><path class="l" d="${raw(over(points) ?? '')}"/></svg>`
}

/** Bars, a week each, as wide as the page; the numbers behind them in a table that opens. */
export function graph(weeks: readonly Week[], what: { one: string; several: string }): Html {
  const [width, height] = [720, 120]
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  const y = linear(most, 0, height - 8)
  const step = width / WEEKS
  const bars = weeks.map(({ count }, week) =>
    count === 0
      ? ''
      : `<rect class="b" x="${round(week * step + 2)}" y="${round(height - 1 - y(count))}" width="${round(step - 4)}" height="${round(y(count))}"/>`,
  )
  const total = sumOf(weeks, WEEKS)
  if (total === 0) return html`<p>No ${what.one} in the last ${WEEKS} weeks.</p>`
  return html`<figure><figcaption>${activityText(weeks)}; at most ${most} in a week.</figcaption><svg class="graph" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${many(total, what.one, what.several)} in ${WEEKS} weeks, at most ${most} in one; the numbers are in the table below">
${raw(bars.join(''))}<path class="x" d="M0 ${height}H${width}"/></svg><p class="ends"><span>${dateOf(weeks[0]?.startsAt ?? '')}</span><span>today</span></p>
<details><summary>The numbers, week by week</summary><table class="rows"><thead><tr><th scope="col">Week from</th><th scope="col" class="num">${what.several}</th></tr></thead><tbody>${weeks.toReversed().map(({ startsAt, count }) => html`<tr><td>${dateOf(startsAt)}</td><td class="num">${count}</td></tr>`)}</tbody></table></details></figure>`
}

/** Values from 0 to `most` -> places from `start` to `end`. */
const linear = (most: number, start: number, end: number) => (value: number) =>
  start + (value / most) * (end - start)

const round = (value: number) => Math.round(value * 10) / 10
