// src/flag/happening.ts - what happens in an item, near what a claim speaks of and names (pure).

import type { Claim } from '../page/claims.ts'
import type { Case } from './case.ts'
import type { Entry } from './ledger.ts'
import { conceptNames } from './reading.ts'

const place = (name: string) => conceptNames.indexOf(name)

/** The events that outdate each kind of claim. */
export const outdates: Record<Claim['kind'], readonly number[]> = {
  figure: ['measurement', 'replication', 'newer-version'].map(place),
  record: ['surpassed', 'withdrawn', 'newer-version', 'measurement'].map(place),
  finding: ['measurement', 'replication', 'newer-version', 'correction'].map(place),
  document: ['newer-version', 'change-of-programme', 'first-appearance'].map(place),
  programme: ['change-of-programme', 'first-appearance', 'withdrawn'].map(place),
  absence: ['first-appearance', 'measurement', 'change-of-programme'].map(place),
  status: ['measurement', 'change-of-programme', 'newer-version', 'first-appearance'].map(place),
}

/** How much of what the claim is about some concepts cover, 0 to 1. */
export function shareOf(concepts: readonly number[], { subjects }: Entry): number {
  let share = 0
  for (const concept of concepts) share += subjects[concept] as number
  return Math.min(1, share)
}

/** How many of the claim's names the item has, and whether one stands in its title. */
export function namesShared({ stems, reading: { sentences }, textFrom }: Case, { names }: Entry) {
  const found = names.filter((name) => stems.has(name))
  if (found.length === 0) return [0, 0]
  const inTitle = sentences
    .slice(0, textFrom)
    .some(({ words }) => found.some((name) => words.includes(name)))
  return [names.length === 0 ? 0 : found.length / names.length, Number(inTitle)]
}

/** Whether what outdates such a claim happens: near the sentence, in the title, anywhere; as named. */
export function eventsAround(
  item: Case,
  { claim: { kind }, happens }: Entry,
  sentence: number,
): number[] {
  const around = item.reading.sentences.slice(Math.max(0, sentence - 1), sentence + 2)
  const near = around.flatMap(({ concepts }) => concepts)
  const suited = outdates[kind]
  const all = suited.filter((event) => item.concepts.includes(event)).length
  return [
    Number(suited.some((event) => near.includes(event))),
    Number(suited.some((event) => item.titleConcepts.includes(event))),
    all / suited.length,
    Number(near.some((concept) => happens[concept] === 1)),
  ]
}

/** How much of what the claim is about, and of its names, shares a sentence with what outdates it. */
export function whereItHappens(
  { reading: { sentences }, eventful, stems }: Case,
  entry: Entry,
): number[] {
  const suited = outdates[entry.claim.kind]
  let subjects = 0
  let names = 0
  const said = entry.names.filter((name) => stems.has(name))
  for (const [at, { concepts, words }] of sentences.entries()) {
    if (!eventful[at]) continue
    if (!concepts.some((one) => entry.happens[one] === 1 || suited.includes(one))) continue
    subjects = Math.max(subjects, shareOf(concepts, entry))
    if (said.length > names)
      names = Math.max(names, said.filter((name) => words.includes(name)).length)
  }
  return [subjects, names / (entry.names.length || 1)]
}
