// src/story/gist.ts - what an item can be recognised by: its words, names, figures and days (pure).

import { readTerms, type Terms } from '../collect/terms.ts'

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
 * a figure, '~' and a day of the year, or two stems in a row with a space between.
 */
export type Gist = {
  features: Map<string, number> // each with how central it is: 1 in the title, less further down
  names: Set<string> // the features that are written as names
  settled: Map<string, Set<string>> // what can hold one value only: 'fable' -> '5', 'month' -> 'may'
  isList: boolean // a round-up of several events
  day: number | null // when it was published, in days since 1970
  url: string | null
  stock: number // how many words, names and figures there are
}

const READ_CHARACTERS = 2500 // of a long text: news says early what happened
const DAY_MS = 86_400_000
const CENTRAL = [1, 0.9, 0.7] // the title, the first sentence, the second
const MARGINAL = 0.45

/** Reads what an item can be recognised by. */
export function readGist(item: Readable): Gist {
  const gist: Gist = {
    features: new Map(),
    names: new Set(),
    settled: new Map(),
    isList: isList(item),
    day: item.published ? Math.floor(Date.parse(item.published) / DAY_MS) : null,
    url: item.url ?? null,
    stock: 0,
  }
  const title = readTerms(item.title)
  const shouted = isShouted(title)
  addFeatures(gist, title, 0, shouted)
  addFeatures(gist, readTerms(item.text.slice(0, READ_CHARACTERS)), 1, false)
  addPeriods(gist, title)
  for (const feature of gist.features.keys()) if (!feature.includes(' ')) gist.stock++
  return gist
}

/** The day of an item; an item without a date counts as of the first day. */
export function daysOf({ day }: Gist): number {
  return day ?? 0
}

const LIST_TITLE =
  /\b(round-?up|digest|brief|briefs|briefing|weekly|this week|week in|links|news|updates|watch)\b/i

function isList({ title, text }: Readable): boolean {
  return (
    LIST_TITLE.test(title) || title.split(';').length > 2 || (text.match(/ \| /g) ?? []).length > 1
  )
}

/** A title Written Like This says nothing about which words are names. */
function isShouted(title: Terms): boolean {
  const long = title.starts.filter((start, at) => (title.ends[at] ?? 0) - start > 3)
  const capitals = long.filter((start) => /\p{Lu}/u.test(title.text[start] ?? ''))
  return long.length > 3 && capitals.length > long.length * 0.6
}

function addFeatures(gist: Gist, terms: Terms, first: number, shouted: boolean): void {
  for (const [index, sentence] of terms.sentences.entries()) {
    const weight = CENTRAL[first + index] ?? MARGINAL
    let last = ''
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = terms.stems[at] ?? ''
      addSpokenNumber(gist, terms, at, weight)
      if (!isContent(word)) continue
      if (last) add(gist, `${last} ${word}`, weight)
      last = word
      if (/\d/.test(word)) addFigure(gist, terms, at, weight)
      else if (isName(terms, at, shouted ? terms.words.length : sentence.from)) {
        addName(gist, word, weight)
      } else add(gist, word, weight)
    }
  }
}

function add({ features }: Gist, feature: string, weight: number): void {
  const known = features.get(feature)
  features.set(feature, known ? Math.min(1, Math.max(known, weight) + 0.12) : weight)
}

function addName(gist: Gist, feature: string, weight: number): void {
  gist.names.add(feature)
  add(gist, feature, weight)
}

/** A capital letter behind the first word, or two capitals anywhere ("METR"). */
function isName(terms: Terms, at: number, first: number): boolean {
  if (PLACES.has(terms.words[at] ?? '')) return false
  const written = terms.text.slice(terms.starts[at], terms.ends[at])
  return /^\p{Lu}/u.test(written) && (at > first || /\p{Lu}.*\p{Lu}/u.test(written))
}

// Places stand in too many stories to name one.
const PLACES = new Set(
  `africa african america american asia asian australia australian austria belgium brazil brazilian britain
  british brussels california canada canadian china chinese denmark dutch england europe european finland
  france french german germany greece india indian ireland irish israel italian italy japan japanese kenya
  korea korean london mexico netherlands nigeria norway paris poland portugal russia russian scotland
  seoul singapore spain spanish states sweden swedish swiss switzerland tokyo turkey uk ukraine union
  united us wales washington york zealand eu`.split(/\s+/),
)

/** A figure is a day ("9 June"), a version ("Fable 5", "GPT-5.6") or a number. Years are too common. */
function addFigure(gist: Gist, terms: Terms, at: number, weight: number): void {
  const word = terms.words[at] ?? ''
  const before = terms.words[at - 1] ?? ''
  const month = MONTHS.get(terms.words[at + 1] ?? '') ?? MONTHS.get(before)
  if (/^\d{1,2}$/.test(word) && month) add(gist, `~${month}-${word}`, weight)
  else if (/[a-z]/.test(word) && !SCALED.test(word)) addName(gist, word, weight)
  else if (/^\d{1,2}(\.\d+)*$/.test(word) && isVersioned(terms, at - 1)) {
    settle(gist, before, word)
    addName(gist, `@${before} ${word}`, weight)
  } else if (!/^(19|20)\d\d$/.test(word)) addNumber(gist, word, terms.words[at + 1] ?? '', weight)
}

/** A number as it is and, as others round it, in two digits: 28.8 million is '#28800000', '#~29000000'. */
function addNumber(gist: Gist, word: string, next: string, weight: number): void {
  const [, digits = word, suffix = ''] = SCALED.exec(word) ?? []
  const value = Number(digits.replaceAll(',', '')) * (SCALES.get(suffix || next) ?? 1)
  if (!Number.isFinite(value)) return
  add(gist, `#${Number(value.toPrecision(12))}`, weight)
  if (value >= 100) add(gist, `#~${Number(value.toPrecision(2))}`, weight)
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
const ONES = 'one two three four five six seven eight nine'.split(' ')

/** Numbers from ten to ninety-nine that are written as words; smaller ones say too little. */
function addSpokenNumber(gist: Gist, terms: Terms, at: number, weight: number): void {
  const word = terms.words[at] ?? ''
  const teen = TEENS.indexOf(word)
  const ten = TENS.indexOf(word)
  if (teen < 0 && ten < 0) return
  const one = ten < 0 ? -1 : ONES.indexOf(terms.words[at + 1] ?? '')
  const value = String(teen < 0 ? 20 + 10 * ten + 1 + one : 10 + teen)
  addNumber(gist, value, terms.words[at + (one < 0 ? 1 : 2)] ?? '', weight)
}

function isVersioned(terms: Terms, at: number): boolean {
  const written = terms.text.slice(terms.starts[at], terms.ends[at])
  return written === 'version' || /^\p{Lu}\p{L}+$/u.test(written)
}

/** The month or quarter that a title is about: figures for May are not figures for June. */
function addPeriods(gist: Gist, title: Terms): void {
  for (const word of title.words) {
    const month = word === 'may' && !title.text.includes('May') ? undefined : MONTHS.get(word)
    if (month) settle(gist, 'month', month)
    if (/^q[1-4]$|^(first|second|third|fourth)$/.test(word)) settle(gist, 'quarter', word)
  }
}

function settle({ settled }: Gist, what: string, value: string): void {
  settled.set(what, (settled.get(what) ?? new Set()).add(value))
}

const MONTH_NAMES =
  'january february march april may june july august september october november december'
const MONTHS = new Map<string, string>(
  MONTH_NAMES.split(' ').flatMap((month, index) => {
    const number = String(index + 1)
    return [
      [month, number],
      [month.slice(0, 3), number],
    ]
  }),
)

const STOP_WORDS = new Set(
  `a about abov after again against all almost alon along also although among an and ani anoth ar as at
  back be becaus been befor behind below between both but by call came can come could did do doe done
  down dure each either els end enough even ever everi few first for from get give go goe had ha have he
  her here him his how howev i if in into is it its just keep kept last least less let like ll made mai
  make mani me might month more most much must my near need neither never new next no none nor not noth
  now of off often on onc one onli onto or other our out over own part per percent perhap put rather re s
  said same sai see seen sever she should sinc so some someth still such take taken tell than that the
  thei their them then there these thi those though three through thu time to todai togeth too took
  toward turn two under until up upon us use ve veri wa wai want we week well were what when where
  whether which while who whole whom whose why will with within without work would year yesterdai yet you
  your day`.split(/\s+/),
)

function isContent(word: string): boolean {
  return !STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word))
}
