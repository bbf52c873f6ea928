// src/story/rarity.ts - how rare a feature is: in general, by counts that are shipped, and in the weeks
// around a day, by the items seen so far (pure but for the traces that it is given to keep).

import { codeOf } from './codes.ts'
import { frequencies } from './frequencies.ts'
import { daysOf, type Gist } from './gist.ts'

/** Where a feature stands: in how many items of which span of days, and at which places of the list. */
export type Trace = {
  spans: number[] // a span, its count, the next span, its count...
  places: number[] // ascending
}
/** By the feature's number; `items` counts the items themselves, span by span. */
export type Traces = {
  of: Map<number, Trace>
  items: number[]
  at: Trace[][] // by place: the traces of the item's features, in step with its codes
}

const SPAN_DAYS = 10
const AROUND_SPANS = 1 // before and behind
const UNKNOWN = 2 // items that a feature is taken to stand in, where the shipped counts have none
const LOCAL_BONUS = 2.2 // few items are seen in a few weeks, so the weeks alone overstate how common
const LOCAL_SMOOTHING = 20
const ALWAYS_COMMON = 1 // nothing is said about the weeks

/** Nothing seen so far. */
export const noTraces = (): Traces => ({ of: new Map(), items: [], at: [] })

/** Counts an item's features in its span of days and notes its place. */
export function leaveTraces(traces: Traces, gist: Gist, place: number): void {
  const span = Math.floor(daysOf(gist) / SPAN_DAYS)
  addTo(traces.items, span)
  traces.at[place] = Array.from(gist.codes, (code) => leave(traces, code, span, place))
  if (gist.address !== null) leave(traces, gist.address, span, place)
}

/** Some days, and how many items there are around them. */
export type Days = { first: number; last: number; items: number }

/** The days from one to another, both as days since 1970. */
export function daysFrom(traces: Traces, from: number, to: number): Days {
  const first = Math.floor(from / SPAN_DAYS) - AROUND_SPANS
  const last = Math.floor(to / SPAN_DAYS) + AROUND_SPANS
  return { first, last, items: count(traces.items, first, last) }
}

/**
 * How rare a feature is around some days, as a natural logarithm: 0 is everywhere, 7 is hardly ever.
 *
 * @param general how rare it is in general
 */
export function rarityIn(trace: Trace | undefined, general: number, days: Days): number {
  if (general < ALWAYS_COMMON) return general
  const having = trace ? count(trace.spans, days.first, days.last) : 0
  const others = Math.max(0, having - 2) // besides the two that are compared
  const local = Math.log((days.items + LOCAL_SMOOTHING) / (others + 0.5)) + LOCAL_BONUS
  return Math.min(general, local)
}

/** How rare a feature is in the shipped counts, as a natural logarithm. */
export function generalRarity(code: number): number {
  table ??= readTable()
  return table.get(code) ?? UNKNOWN_RARITY
}

const UNKNOWN_RARITY = Math.log(frequencies.items / UNKNOWN)
let table: Map<number, number> | undefined

/** The shipped counts ('model 812,agent 640,...') as rarities. */
function readTable(): Map<number, number> {
  return new Map(
    frequencies.features.split(',').map((entry) => {
      const cut = entry.lastIndexOf(' ')
      const rarity = Math.log(frequencies.items / Number(entry.slice(cut + 1)))
      return [codeOf(entry.slice(0, cut)), rarity]
    }),
  )
}

function leave({ of }: Traces, code: number, span: number, place: number): Trace {
  const trace = of.get(code)
  if (!trace) {
    const made = { spans: [span, 1], places: [place] }
    of.set(code, made)
    return made
  }
  trace.places.push(place)
  addTo(trace.spans, span)
  return trace
}

function addTo(spans: number[], span: number): void {
  for (let at = 0; at < spans.length; at += 2) {
    if (spans[at] !== span) continue
    spans[at + 1] = (spans[at + 1] ?? 0) + 1
    return
  }
  spans.push(span, 1)
}

function count(spans: readonly number[], first: number, last: number): number {
  let found = 0
  for (let at = 0; at < spans.length; at += 2) {
    const span = spans[at] as number
    if (span >= first && span <= last) found += spans[at + 1] as number
  }
  return found
}
