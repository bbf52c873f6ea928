// src/flag/value.ts - the quantities of a text: figures and words, shares, ranges, with what they count
// (pure). Years, versions and identifiers are not quantities.

import type { Terms } from '../collect/terms.ts'
import { numberAt, SHARES, SMALL } from './number.ts'

export type Value = {
  low: number
  high: number // the same as `low` unless a range is given
  unit: string // 'percent', 'points', 'dollars', else the stem of what is counted; '' where unclear
  of: number | null // 'three of ten': 10; the value is then a share in percent
  from: number // its words are `from` to before `to`
  to: number
}

const FILLER = new Set(
  'about around roughly some nearly almost more than over under up to at least the of a an only just full high low critical severe new further additional total different separate such known per'.split(
    ' ',
  ),
)

/** The quantities in the words `from` to before `to`, in order. */
export function valuesIn(terms: Terms, from = 0, to = terms.words.length): Value[] {
  const values: Value[] = []
  for (let at = from; at < to; ) {
    const value = valueAt(terms, at, to)
    if (value) values.push(value)
    at = value ? value.to : at + 1
  }
  return values
}

function valueAt(terms: Terms, at: number, to: number): Value | null {
  const { words } = terms
  const first = numberAt(words, at, to)
  if (!first) return shareAt(terms, at, to)
  let { amount: low, next } = first
  let high = low
  const joined = words[next]
  if (joined === 'to' || joined === 'and' || (joined !== undefined && gapIsDash(terms, next - 1))) {
    const second = numberAt(words, gapIsDash(terms, next - 1) ? next : next + 1, to)
    const between = joined !== 'and' || words[at - 1] === 'between'
    if (second && between && second.amount > low) {
      if (second.amount >= 1000 && low < 1000 && second.scale > 1) low *= second.scale
      high = second.amount
      next = second.next
    }
  }
  const share = outOf(words, next, to)
  if (share && share.amount >= high && share.amount <= 1000)
    return {
      low: (100 * low) / share.amount,
      high: (100 * high) / share.amount,
      unit: 'percent',
      of: share.amount,
      from: at,
      to: share.next,
    }
  if (isYear(low, terms, at) || isName(terms, at)) return null
  const { unit, end } = unitAt(terms, at, next, to)
  return { low, high, unit, of: null, from: at, to: end }
}

/** 'in five', 'of 10', 'out of ten' after a number. */
function outOf(words: readonly string[], next: number, to: number) {
  if (words[next] === 'in') return numberAt(words, next + 1, to)
  if (words[next] === 'out' && words[next + 1] === 'of') return numberAt(words, next + 2, to)
  if (words[next] === 'of')
    return numberAt(words, words[next + 1] === 'the' ? next + 2 : next + 1, to)
  return null
}

/** 'a third', 'two fifths', 'half'. */
function shareAt({ words }: Terms, at: number, to: number): Value | null {
  const word = words[at] as string
  const share = SHARES.get(word)
  if (share === undefined || at >= to) return null
  if ((word === 'third' || word === 'quarter' || word === 'fifth') && words[at - 1] !== 'a')
    return null
  const times = SMALL[words[at - 1] ?? ''] ?? 1
  return {
    low: share * times,
    high: share * times,
    unit: 'percent',
    of: null,
    from: at,
    to: at + 1,
  }
}

function unitAt({ words, stems, text, starts }: Terms, at: number, next: number, to: number) {
  if (/[$£€]$/.test(text.slice(Math.max(0, (starts[at] as number) - 2), starts[at]).trim()))
    return { unit: 'dollars', end: next }
  if (words[next] === 'percent')
    return words[next + 1]?.startsWith('point')
      ? { unit: 'points', end: next + 2 }
      : { unit: 'percent', end: next + 1 }
  if (words[next] === 'percentage') return { unit: 'points', end: next + 2 }
  let end = next
  while (end < to && end < next + 4 && FILLER.has(words[end] as string)) end++
  return end < to ? { unit: stems[end] as string, end: next } : { unit: '', end: next }
}

function gapIsDash({ text, ends, starts }: Terms, at: number): boolean {
  const gap = text.slice(ends[at], starts[at + 1])
  return gap.length === 1 && /[-\u2013]/.test(gap)
}

function isYear(amount: number, { words }: Terms, at: number): boolean {
  return Number.isInteger(amount) && amount >= 1900 && amount <= 2100 && !words[at]?.includes(',')
}

/** A number that belongs to a name: 'Mythos 5', 'GPT-5.6', 'version 3.1', 'Section 4'. */
function isName({ text, starts, words }: Terms, at: number): boolean {
  const start = starts[at] as number
  const before = text.slice(Math.max(0, start - 24), start)
  if (
    /^(version|v|section|article|chapter|no|number|part|week|phase|level)$/.test(
      words[at - 1] ?? '',
    )
  )
    return true
  return (
    /[A-Za-z]-$/.test(before) ||
    (/\b[A-Z][A-Za-z]+\.?\s$/.test(before) &&
      !/[.!?]\s+[A-Z][a-z]+\s$/.test(before) &&
      !/\b(The|In|At|Of|Some|About|Over|Only|Around|Nearly|By|For|From|And|But|With|After|All|Every|May|June|July|March|April|January|February|August|September|October|November|December)\s$/.test(
        before,
      ))
  )
}
