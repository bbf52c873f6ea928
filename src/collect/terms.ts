// src/collect/terms.ts - plain text -> words, stems and sentences (pure). Every offset counts in the text
// as it was given, so that a phrase can be cut from it word for word.

import { eachAsciiWord, type KnownWord, knownWord, type Stem } from './known-words.ts'

/** A text taken apart. The arrays run in step: one entry per word. */
export type Terms = {
  text: string // as given
  words: string[] // lower case, typographic characters made plain, without possessive 's
  stems: string[]
  known: Stem[] // the same stems with their numbers
  starts: number[] // offset of each word in `text`
  ends: number[] // offset behind each word
  sentences: Sentence[]
}

/** A sentence: its words are `from` to before `to`, its characters `start` to before `end`. */
export type Sentence = { from: number; to: number; start: number; end: number }

/** Takes a text apart into words, stems and sentences. */
export function readTerms(text: string): Terms {
  const plain = plainCharacters(text)
  const terms: Terms = {
    text,
    words: [],
    stems: [],
    known: [],
    starts: [],
    ends: [],
    sentences: [],
  }
  let from = 0
  for (const [start, end] of sentenceSpans(plain)) {
    addWords(terms, plain, start, end)
    const to = terms.words.length
    if (to > from) terms.sentences.push({ from, to, start, end })
    from = to
  }
  return terms
}

/** The stems of a phrase as one string with single spaces, for lists of phrases. */
export function stemPhrase(phrase: string): string {
  return readTerms(phrase).stems.join(' ')
}

/** Typographic quotes, dashes and spaces as their plain forms; every offset stays as it was. */
export function plainCharacters(text: string): string {
  return /[\u0080-\uffff]/.test(text)
    ? text.replace(TYPOGRAPHIC, (found) => PLAIN[found] ?? ' ')
    : text
}

const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u00ad': '-',
}
const TYPOGRAPHIC =
  /[\u2018\u2019\u201a\u2032\u201c\u201d\u201e\u00ab\u00bb\u2010-\u2015\u2212\u00ad\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g

/** Where sentences stand: a line break ends one, so does a stop before a capital, digit or quote. */
function* sentenceSpans(plain: string): Generator<[number, number]> {
  let start = 0
  SENTENCE_END.lastIndex = 0
  for (let found = SENTENCE_END.exec(plain); found; found = SENTENCE_END.exec(plain)) {
    const end = found.index + (found[1] ?? '').length
    if (found[1] && endsInAbbreviation(plain, start, found.index + 1)) continue
    yield* trimmed(plain, start, end)
    start = found.index + found[0].length
  }
  yield* trimmed(plain, start, plain.length)
}

const SENTENCE_END = /([.!?]+["')\]]*)\s+(?=["'([]?[A-Z0-9À-ÞĀ-ž])|\n+|\r+/g
const ABBREVIATION =
  /(?:^|[\s("'])(?:[A-Za-z]|mr|mrs|ms|dr|prof|sen|rep|gov|gen|st|no|nos|vs|etc|inc|ltd|co|corp|jr|sr|art|sec|fig|eq|al|cf|approx|dept|univ|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|e\.g|i\.e|u\.s|u\.k|u\.n|a\.m|p\.m)\.$/i

function endsInAbbreviation(plain: string, start: number, end: number): boolean {
  return plain[end - 1] === '.' && ABBREVIATION.test(plain.slice(Math.max(start, end - 10), end))
}

function* trimmed(plain: string, start: number, end: number): Generator<[number, number]> {
  let from = start
  let to = end
  while (from < to && plain.charCodeAt(from) <= 32) from++
  while (to > from && plain.charCodeAt(to - 1) <= 32) to--
  if (to > from) yield [from, to]
}

// A word: letters and digits, with single dots, commas, apostrophes or underscores inside. The
// percent sign and "per cent" are the word "percent".
const WORD = /[\p{L}\p{N}]+(?:[.,'_][\p{L}\p{N}]+)*|%/gu
const BEYOND_ASCII = /[\u0080-\uffff]/

function addWords(terms: Terms, plain: string, start: number, end: number): void {
  const add = (word: KnownWord, from: number, to: number) => addWord(terms, word, from, to)
  const sentence = plain.slice(start, end)
  if (!BEYOND_ASCII.test(sentence)) {
    eachAsciiWord(plain, start, end, add)
    return
  }
  for (const found of sentence.matchAll(WORD)) {
    const from = start + found.index
    add(knownWord(found[0].toLowerCase()), from, from + found[0].length)
  }
}

function addWord(terms: Terms, known: KnownWord, start: number, end: number): void {
  const last = terms.words.length - 1
  if (known.found === 'cent' && terms.words[last] === 'per') {
    const percent = knownWord('%')
    terms.words[last] = percent.word
    terms.stems[last] = percent.stem.name
    terms.known[last] = percent.stem
    terms.ends[last] = end
    return
  }
  terms.words.push(known.word)
  terms.stems.push(known.stem.name)
  terms.known.push(known.stem)
  terms.starts.push(start)
  terms.ends.push(end)
}
