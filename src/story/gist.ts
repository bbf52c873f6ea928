// src/story/gist.ts - what an item can be recognised by: its words, names, figures and days (pure).

import { readTerms, type Terms } from '../collect/terms.ts'
import { codeOf, pairCode } from './codes.ts'
import { isContent } from './common-words.ts'
import { eventDays } from './event-days.ts'
import { figuresAt } from './figures.ts'
import { isNameAt, isShouted } from './names.ts'
import { generalRarity } from './rarity.ts'
import { headWord, thingsAt } from './same-thing.ts'
import { isList, readSettled, type Settled, settle } from './settled.ts'

/** An item as the story step reads it. */
export type Readable = {
  title: string
  text: string
  publisher?: string | null | undefined
  url?: string | null | undefined
  published?: string | null | undefined // an instant or a day
}

/**
 * What an item can be recognised by. A feature is a word's stem, '@' and a name with its version, '#' and
 * a figure, '~' and a day of the year, '&' and a thing of many names; codes.ts makes a number of each.
 */
export type Gist = {
  codes: Int32Array // the features, ascending; the next three run in step
  bits: Uint8Array // which kind each is: NAME, FIGURE, DAY; NUMBER; whether it stands in the LEAD, in the TITLE
  weights: Float32Array // how central each is: 1 in the title, less further down
  rarities: Float32Array // how rare each is in general
  opening: number // how rare what it opens with is, all together
  length: number // of the list of rarities as a vector, the more central counting more
  pairs: Int32Array // two stems in a row, ascending
  settled: Settled // versions that the text names: 'fable' -> '5'
  titled: Settled // what the title settles: 'fable' -> '5', 'month' -> '5'; and the CVEs
  isList: boolean // a round-up of several events
  day: number | null // when it was published, in days since 1970
  happened: number[] // days that the opening names, in days since 1970
  by: number[] // the stems of the publisher's name
  isOwn: boolean // told by those who did it: "we find"
  url: string | null
  address: number | null // the number that stands for the url
}

export const NAME = 1
export const FIGURE = 2
export const DAY = 4
export const LEAD = 8
export const TITLE = 16
export const NUMBER = 32 // a figure, a day or a version

const READ_CHARACTERS = 1100 // of a long text: news says early what happened, and long texts share much
const DAY_MS = 86_400_000
const CENTRAL = [1, 0.9, 0.7] // the title, the first sentence, the second
const MARGINAL = 0.45
const LEADING = 0.9 // as central as the first sentence
const AGAIN = 0.12 // more central with every mention
const OWN = /\b(?:[Ww]e|[Oo]ur)\b/

/** Reads what an item can be recognised by. `spell` is told every feature with its number. */
export function readGist(item: Readable, spell?: Spell): Gist {
  const read = item.text.slice(0, READ_CHARACTERS)
  const [title, text] = [readTerms(item.title), readTerms(read)]
  const marks: Marks = { found: new Map(), pairs: new Set(), settled: new Map(), spell }
  addFeatures(marks, title, 0, isShouted(title))
  const titled = readSettled(marks.settled, title, item.text)
  addFeatures(marks, text, 1, false)
  const day = item.published ? Math.floor(Date.parse(item.published) / DAY_MS) : null
  return {
    ...inOrder(marks.found),
    pairs: Int32Array.from(marks.pairs).sort(),
    settled: marks.settled,
    titled,
    isList: isList(item),
    day,
    happened: day === null ? [] : [...eventDays(text, day)],
    by: readTerms(item.publisher ?? '')
      .stems.filter(isContent)
      .map(codeOf),
    isOwn: OWN.test(read),
    url: item.url ?? null,
    address: item.url ? codeOf(`url ${item.url}`) : null,
  }
}

/** The day of an item; an item without a date counts as of the first day. */
export function daysOf({ day }: Gist): number {
  return day ?? 0
}

type Spell = (code: number, feature: string) => void
type Mark = { bits: number; weight: number }
type Marks = {
  found: Map<number, Mark>
  pairs: Set<number>
  settled: Settled
  spell: Spell | undefined
}

function addFeatures(marks: Marks, terms: Terms, first: number, shouted: boolean): void {
  for (const [index, sentence] of terms.sentences.entries()) {
    const weight = CENTRAL[first + index] ?? MARGINAL
    const place = weight === CENTRAL[0] ? TITLE : 0
    const namesFrom = shouted ? terms.words.length : sentence.from
    let last = ''
    let lastCode = 0
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = headWord(terms.stems[at] ?? '')
      for (const figure of figuresAt(terms, at)) {
        const kind = figure.isName ? NAME : figure.feature[0] === '~' ? DAY : FIGURE
        add(marks, figure.feature, kind | NUMBER | place, weight)
        if (figure.settles) settle(marks.settled, ...figure.settles)
      }
      for (const thing of thingsAt(terms, at)) add(marks, thing, NAME | place, weight)
      if (!isContent(word)) continue
      const code = codeOf(word)
      if (last) {
        const pair = pairCode(lastCode, code)
        marks.pairs.add(pair)
        marks.spell?.(pair, `${last} ${word}`)
      }
      last = word
      lastCode = code
      if (hasDigit(word)) continue
      const isName = isNameAt(terms, at, namesFrom)
      addCode(marks, code, (isName ? NAME : 0) | place, weight)
      marks.spell?.(code, word)
    }
  }
}

function add(marks: Marks, feature: string, bits: number, weight: number): void {
  const code = codeOf(feature)
  addCode(marks, code, bits, weight)
  marks.spell?.(code, feature)
}

function addCode({ found }: Marks, code: number, bits: number, weight: number): void {
  const mark = found.get(code)
  if (!mark) {
    found.set(code, { bits, weight })
    return
  }
  mark.bits |= bits
  mark.weight = Math.min(1, Math.max(mark.weight, weight) + AGAIN)
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

function inOrder(found: ReadonlyMap<number, Mark>) {
  const marks = [...found.values()]
  const order = Float64Array.from(found.keys(), (code, at) => code * MARKS + at).sort()
  const codes = new Int32Array(order.length)
  const bits = new Uint8Array(order.length)
  const weights = new Float32Array(order.length)
  const rarities = new Float32Array(order.length)
  let opening = 0
  let square = 0
  for (let at = 0; at < order.length; at++) {
    const key = order[at] as number
    const code = Math.floor(key / MARKS)
    const mark = marks[key - code * MARKS] as Mark
    const rarity = generalRarity(code)
    const isLeading = mark.weight >= LEADING
    codes[at] = code
    bits[at] = mark.bits | (isLeading ? LEAD : 0)
    weights[at] = mark.weight
    rarities[at] = rarity
    const worth = Math.max(0, rarity - 1)
    if (isLeading) opening += worth
    square += worth * worth * mark.weight
  }
  return { codes, bits, weights, rarities, opening, length: Math.sqrt(square) }
}

const MARKS = 4096 // more than a text can have
