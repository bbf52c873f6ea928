// src/story/event-days.ts - the days that the opening of a text says something happened on: "on Tuesday",
// "on 17 April" (pure).

import type { Terms } from '../collect/terms.ts'
import { monthOf } from './figures.ts'

const DAY_MS = 86_400_000
const SENTENCES = 2
const FARTHEST = 45 // days back; what is said to be further ahead or back is no report's event

/**
 * The days that the first sentences name.
 *
 * @param published the day of the item, in days since 1970
 */
export function eventDays(terms: Terms, published: number): Set<number> {
  const found = new Set<number>()
  const to = terms.sentences[SENTENCES - 1]?.to ?? terms.words.length
  for (let at = 0; at < to; at++) {
    const day = dayAt(terms, at, published)
    if (day !== undefined && day <= published && day > published - FARTHEST) found.add(day)
  }
  return found
}

function dayAt(terms: Terms, at: number, published: number): number | undefined {
  const word = terms.words[at] ?? ''
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday >= 0) {
    const today = (published + 4) % 7 // 1 January 1970 was a Thursday
    return published - ((today - weekday + 7) % 7)
  }
  if (!/^\d{1,2}$/.test(word)) return undefined
  const month = monthOf(terms.words[at + 1] ?? '') ?? monthOf(terms.words[at - 1] ?? '')
  if (!month) return undefined
  const year = new Date(published * DAY_MS).getUTCFullYear()
  return Math.floor(Date.UTC(year, Number(month) - 1, Number(word)) / DAY_MS)
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
