// src/story/gist.ts - what an item can be recognised by: its words, names, figures and days (pure).

import { readTerms, type Terms } from '../collect/terms.ts'
import { eventDays } from './event-days.ts'
import { figuresAt, monthOf } from './figures.ts'
import { headWord, thingsAt } from './same-thing.ts'

/** An item as the story step reads it. */
export type Readable = {
  title: string
  text: string
  publisher?: string | null | undefined
  url?: string | null | undefined
  published?: string | null | undefined // an instant or a day
}

/** What can hold one value only -> the values given. */
export type Settled = Map<string, Set<string>>

/**
 * What an item can be recognised by. A feature is a word's stem, '@' and a name with its version, '#' and
 * a figure, '~' and a day of the year, or two stems in a row with a space between.
 */
export type Gist = {
  features: Map<string, number> // each with how central it is: 1 in the title, less further down
  names: Set<string> // the features that are written as names
  lead: string[] // the features that the item opens with, without pairs
  settled: Settled // versions that the text names: 'fable' -> '5'
  titled: Settled // what the title settles: 'fable' -> '5', 'month' -> '5'; and the CVEs
  isList: boolean // a round-up of several events
  day: number | null // when it was published, in days since 1970
  happened: Set<number> // days that the opening names, in days since 1970
  by: string[] // stems of the publisher's name
  isOwn: boolean // told by those who did it: "we find"
  url: string | null
  stock: number // how many words, names and figures there are
}

const READ_CHARACTERS = 2500 // of a long text: news says early what happened
const DAY_MS = 86_400_000
const CENTRAL = [1, 0.9, 0.7] // the title, the first sentence, the second
const MARGINAL = 0.45
const LEAD = 0.9

/** Reads what an item can be recognised by. */
export function readGist(item: Readable): Gist {
  const gist: Gist = {
    features: new Map(),
    names: new Set(),
    lead: [],
    settled: new Map(),
    titled: new Map(),
    isList: isList(item),
    day: item.published ? Math.floor(Date.parse(item.published) / DAY_MS) : null,
    happened: new Set(),
    by: readTerms(item.publisher ?? '').stems.filter(isContent),
    isOwn: (item.text.slice(0, READ_CHARACTERS).match(OWN) ?? []).length > 0,
    url: item.url ?? null,
    stock: 0,
  }
  const title = readTerms(item.title)
  const shouted = isShouted(title)
  addFeatures(gist, title, 0, shouted)
  gist.titled = new Map([...gist.settled].map(([what, values]) => [what, new Set(values)]))
  const text = readTerms(item.text.slice(0, READ_CHARACTERS))
  addFeatures(gist, text, 1, false)
  if (gist.day !== null) gist.happened = eventDays(text, gist.day)
  addPeriods(gist.titled, title)
  for (const [, number = ''] of item.text.matchAll(CVE)) settle(gist.titled, 'cve', number)
  for (const [feature, weight] of gist.features) {
    if (isPair(feature)) continue
    gist.stock++
    if (weight >= LEAD) gist.lead.push(feature)
  }
  return gist
}

/** Two words in a row. */
export function isPair(feature: string): boolean {
  return feature[0] !== '@' && feature[0] !== '#' && feature.includes(' ')
}

/** The day of an item; an item without a date counts as of the first day. */
export function daysOf({ day }: Gist): number {
  return day ?? 0
}

const OWN = /\b(?:[Ww]e|[Oo]ur)\b/g
const CVE = /\bCVE-(\d{4}-\d+)/g

const LIST_TITLE =
  /\b(round-?up|digest|brief|briefs|briefing|weekly|this week|week in|links|news|updates)\b/i

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
      const word = headWord(terms.stems[at] ?? '')
      addFigures(gist, terms, at, weight)
      for (const thing of thingsAt(terms, at)) {
        add(gist, thing, weight)
        gist.names.add(thing)
      }
      if (!isContent(word)) continue
      if (last) add(gist, `${last} ${word}`, weight)
      last = word
      if (/\d/.test(word)) continue
      if (isName(terms, at, shouted ? terms.words.length : sentence.from)) gist.names.add(word)
      add(gist, word, weight)
    }
  }
}

function addFigures(gist: Gist, terms: Terms, at: number, weight: number): void {
  for (const { feature, isName, settles } of figuresAt(terms, at)) {
    add(gist, feature, weight)
    if (isName) gist.names.add(feature)
    if (settles) settle(gist.settled, ...settles)
  }
}

function add({ features }: Gist, feature: string, weight: number): void {
  const known = features.get(feature)
  features.set(feature, known ? Math.min(1, Math.max(known, weight) + 0.12) : weight)
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

/** The month or quarter that a title is about: figures for May are not figures for June. */
function addPeriods(titled: Settled, title: Terms): void {
  for (const [at, word] of title.words.entries()) {
    const isMonth = word !== 'may' || title.text.includes('May')
    const month = isMonth ? monthOf(word) : undefined
    if (month) settle(titled, 'month', month)
    if (/^q[1-4]$/.test(word)) settle(titled, 'quarter', word)
    const ordinal = ORDINALS.indexOf(word)
    if (ordinal >= 0 && title.words[at + 1] === 'quarter')
      settle(titled, 'quarter', `q${ordinal + 1}`)
  }
}

const ORDINALS = ['first', 'second', 'third', 'fourth']

function settle(settled: Settled, what: string, value: string): void {
  settled.set(what, (settled.get(what) ?? new Set()).add(value))
}

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
