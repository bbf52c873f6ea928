// src/flag/restated.ts - whether an item only tells again what the page cites: its title, its findings,
// its figures, its day (pure).

import type { Citation, CitedDocument } from '../page/citations.ts'
import { type Case, monthOf } from './case.ts'
import { sameAmount } from './compare.ts'
import type { Entry } from './ledger.ts'
import { readItem } from './reading.ts'
import { type Value, valuesIn } from './value.ts'
import { featureNames, type Vocabulary } from './vector.ts'

/** What a claim rests on, as the page cites it. */
export type Cited = {
  titles: readonly (readonly string[])[] // of each document, the stems that say something
  squares: ReadonlyMap<number, number> // of the gists, by feature; the sum is 1
  values: readonly Value[] // that the gists give
  months: readonly number[] // when its documents are from: see `monthOf`
}

const LEAST_TITLE = 2 // stems of a title, for it to be known again

/** Reads what a claim rests on. */
export function citedOf(citations: readonly Citation[], { ids, rarity }: Vocabulary): Cited {
  const gist = readItem('', citations.map(({ gist }) => gist).join(' '))
  const documents = citations.flatMap(({ documents }) => documents)
  const names = new Set(gist.sentences.flatMap((sentence) => [...featureNames(sentence)]))
  const known = [...names].flatMap((name) => ids.get(name) ?? [])
  const sum = known.reduce((sum, id) => sum + (rarity[id] as number) ** 2, 0) || 1
  return {
    titles: documents.map(titleStems).filter(({ length }) => length >= LEAST_TITLE),
    squares: new Map(known.map((id) => [id, (rarity[id] as number) ** 2 / sum])),
    values: valuesIn(gist.terms),
    months: documents.flatMap(({ date }) => (date ? [monthOf(date)] : [])),
  }
}

const titleStems = ({ title }: CitedDocument) => [
  ...new Set(readItem(title, '').sentences.flatMap(({ words }) => words.filter(Boolean))),
]

/** The names of the numbers of `restates`, in order. */
export const restatedNames = [
  'title of source in title',
  'title of source',
  'gist of source',
  'figures of source',
  'months behind source',
  'months behind page',
  'near source',
]

const LONG_AGO = -24 // months: what is older is as old
const UNDATED = 6 // months behind, for what bears no date

/** How far an item tells what a claim rests on, and when. */
export function restates(item: Case, { cited }: Entry, pageDay: string): number[] {
  const { stems, titleStems, sentencesWith, month } = item
  let gist = 0
  for (const [feature, square] of cited.squares) if (sentencesWith.has(feature)) gist += square
  const behind = (since: number) => (month === null ? UNDATED : month - since)
  const months = cited.months.map(behind)
  return [
    Math.max(0, ...cited.titles.map((title) => shareIn(title, titleStems))),
    Math.max(0, ...cited.titles.map((title) => shareIn(title, stems))),
    Math.sqrt(gist),
    cited.values.length === 0 ? 0 : Math.min(2, sameValues(item, cited.values)),
    Math.max(LONG_AGO, Math.min(24, ...months)),
    Math.max(LONG_AGO, Math.min(6, behind(monthOf(pageDay)))),
    Number(months.some((between) => Math.abs(between) <= 1)),
  ]
}

const shareIn = (title: readonly string[], stems: ReadonlySet<string>) =>
  title.filter((stem) => stems.has(stem)).length / title.length

function sameValues({ counted }: Case, known: readonly Value[]): number {
  let same = 0
  for (const value of counted())
    if (known.some((one) => one.unit === value.unit && sameAmount(one, value))) same++
  return same
}
