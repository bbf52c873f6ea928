// src/flag/rules.ts - what the rules of labelling say about dates, versions and withdrawals, for every
// claim alike (pure).

import type { Case } from './case.ts'
import type { Entry } from './ledger.ts'
import { conceptNames } from './reading.ts'
import { older } from './version.ts'

const LONGEST_SENTENCE = 60 // in words: what is longer is a list, where anything stands beside anything
const WITHDRAWN = conceptNames.indexOf('withdrawn')

/**
 * Whether the holder of a record is withdrawn or returns, in a sentence that names it. One clause of a
 * digest is enough, because the page's sentence then no longer holds.
 */
export function isUndone(
  { reading: { sentences } }: Case,
  { claim, happens, names }: Entry,
): boolean {
  if (claim.kind !== 'record' || happens[WITHDRAWN] !== 1) return false
  return sentences.some(
    ({ concepts, words }) =>
      words.length <= LONGEST_SENTENCE &&
      concepts.includes(WITHDRAWN) &&
      names.some((name) => words.includes(name)),
  )
}

/** What the dates and the versions of an item say beside those that a claim rests on. */
export function datesOf(
  { published, versions }: Case,
  { restsOn, version }: Entry,
  pageDay: string,
) {
  const isBefore = (day: string | null) =>
    day !== null && published !== null && published.slice(0, day.length) < day
  const newest = versions.at(-1)
  const beforePage = isBefore(pageDay)
  return {
    beforePage,
    beforeSource: isBefore(restsOn),
    oldVersion: version !== null && (newest ? older(newest, version) <= 0 : beforePage),
    newVersion: version !== null && newest !== undefined && older(newest, version) > 0,
  }
}
