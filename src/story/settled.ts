// src/story/settled.ts - what an item settles: versions, months, quarters and flaw numbers. Items that settle
// one thing in different ways are not one event (pure).

import type { Terms } from '../collect/terms.ts'
import { monthOf } from './figures.ts'

/** What can hold one value only -> the values given. */
export type Settled = Map<string, Set<string>>

/** Notes a value. */
export function settle(settled: Settled, what: string, value: string): void {
  settled.set(what, (settled.get(what) ?? new Set()).add(value))
}

/** What a title settles: its versions, its period, and the flaws that the text names. */
export function readSettled(versions: Settled, title: Terms, text: string): Settled {
  const settled = new Map([...versions].map(([what, values]) => [what, new Set(values)]))
  addPeriods(settled, title)
  if (!text.includes('CVE-')) return settled
  for (const [, number = ''] of text.matchAll(CVE)) settle(settled, 'cve', number)
  return settled
}

/** Two that settle the same thing in different ways: Pelican 4 and Pelican 5, May and June. */
export function clash(a: Settled, b: Settled): boolean {
  for (const [what, values] of a) {
    const others = b.get(what)
    if (others && ![...values].some((value) => others.has(value))) return true
  }
  return false
}

/** A round-up of several events. */
export function isList({ title, text }: { title: string; text: string }): boolean {
  return (
    LIST_TITLE.test(title) ||
    /日报|周报|早报/.test(title) ||
    title.split(/[;；]/).length > 2 ||
    isHeadlines(title.split(/, (?:and )?/)) ||
    (text.match(/ \| /g) ?? []).length > 1
  )
}

/** Three or more headlines in a row: "Kimi K2.6 Leads, AI Saves Whales, Nvidia Raises Prices". */
function isHeadlines(parts: readonly string[]): boolean {
  return parts.length > 2 && parts.every((part) => /^\p{Lu}\S*\s+\S/u.test(part.trim()))
}

const CVE = /\bCVE-(\d{4}-\d+)/g
const LIST_TITLE =
  /\b(round-?up|digest|brief|briefs|briefing|weekly|this week|week in|links|news|updates)\b/i
const ORDINALS = ['first', 'second', 'third', 'fourth']

/** The month or quarter that a title is about: figures for May are not figures for June. */
function addPeriods(settled: Settled, title: Terms): void {
  for (const [at, word] of title.words.entries()) {
    const isMonth = word !== 'may' || title.text.includes('May')
    const month = isMonth ? monthOf(word) : undefined
    if (month) settle(settled, 'month', month)
    if (/^q[1-4]$/.test(word)) settle(settled, 'quarter', word)
    const ordinal = ORDINALS.indexOf(word)
    if (ordinal >= 0 && title.words[at + 1] === 'quarter')
      settle(settled, 'quarter', `q${ordinal + 1}`)
  }
}
