// src/story/figures.ts - the figures of a text as features: days, versions and numbers, so that one number
// is one feature however it is written (pure).

import type { Terms } from '../collect/terms.ts'

/** A figure: '~6-9' is 9 June, '#28800000' is 28.8 million, '@fable 5' a version. */
export type Figure = {
  feature: string
  isName: boolean
  settles: [what: string, value: string] | null // a version settles which one is meant
}

/** The figures that the word at a place stands for, none for most words. Years are too common to count. */
export function figuresAt(terms: Terms, at: number): Figure[] {
  const word = terms.words[at] ?? ''
  if (!/\d/.test(word)) return SPOKEN.has(word) ? spokenNumber(terms, at) : NONE
  const before = terms.words[at - 1] ?? ''
  const next = terms.words[at + 1] ?? ''
  const month = monthOf(next) ?? monthOf(before)
  if (/^\d{1,2}$/.test(word) && month) return [figure(`~${month}-${word}`)]
  if (/[a-z]/.test(word) && !SCALED.test(word)) return [{ ...figure(word), isName: true }]
  if (/^\d{1,2}(\.\d+)*$/.test(word) && isVersioned(terms, at - 1)) {
    return [{ feature: `@${before} ${word}`, isName: true, settles: [before, word] }]
  }
  return /^(19|20)\d\d$/.test(word) ? [] : numbers(terms, word, at + 1)
}

/** The number of a month by its name or first three letters. */
export function monthOf(word: string): string | undefined {
  return MONTHS.get(word)
}

/** A number as it is and, as others round it, in two digits: 28.8 million is also '#~29000000'. */
function numbers(terms: Terms, word: string, behind: number): Figure[] {
  const next = terms.words[behind] ?? ''
  const stem = terms.stems[behind] ?? ''
  const [, digits = word, suffix = ''] = SCALED.exec(word) ?? []
  const value = Number(digits.replaceAll(',', '')) * (SCALES.get(suffix || next) ?? 1)
  if (!Number.isFinite(value)) return []
  const number = `#${Number(value.toPrecision(12))}`
  if (next === 'percent' || isInHundred(terms, behind)) return [figure(`${number}%`)]
  if (value < 100 && Number.isInteger(value)) return [figure(`${number} ${stem}`)]
  const exact = figure(number)
  return value < 100 ? [exact] : [exact, figure(`#~${Number(value.toPrecision(2))}`)]
}

/** Whether "in a hundred" or "times out of a hundred" stands at a place. */
function isInHundred(terms: Terms, at: number): boolean {
  const hundred = terms.words.slice(at, at + 6).indexOf('hundred')
  return hundred >= 0 && /^(in|of)$/.test(terms.words[at + hundred - 2] ?? '')
}

/** Numbers from ten to ninety-nine that are written as words; smaller ones say too little. */
function spokenNumber(terms: Terms, at: number): Figure[] {
  const word = terms.words[at] ?? ''
  const teen = TEENS.indexOf(word)
  const ten = TENS.indexOf(word)
  if (teen < 0 && ten < 0) return []
  const one = ten < 0 ? -1 : ONES.indexOf(terms.words[at + 1] ?? '')
  const value = teen < 0 ? 20 + 10 * ten + 1 + one : 10 + teen
  const behind = at + (one < 0 ? 1 : 2)
  return numbers(terms, String(value), behind)
}

function isVersioned(terms: Terms, at: number): boolean {
  const written = terms.text.slice(terms.starts[at], terms.ends[at])
  return written === 'version' || /^\p{Lu}\p{L}+$/u.test(written)
}

function figure(feature: string): Figure {
  return { feature, isName: false, settles: null }
}

const SCALED = /^(\d[\d.,]*)(k|m|bn|b|tn)$/
const SCALES = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
])
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const SPOKEN = new Set([...TENS, ...TEENS])
const NONE: Figure[] = []
const ONES = 'one two three four five six seven eight nine'.split(' ')

const MONTH_NAMES =
  'january february march april may june july august september october november december'
const MONTHS = new Map(
  MONTH_NAMES.split(' ').flatMap((month, index): [string, string][] => {
    const number = String(index + 1)
    return [
      [month, number],
      [month.slice(0, 3), number],
    ]
  }),
)
