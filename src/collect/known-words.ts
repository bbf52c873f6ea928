// src/collect/known-words.ts - words and their stems, looked up where they stand in a text. The same
// words come again and again: a known one costs a walk over its letters and makes no new string.

import { stemmer } from 'stemmer'

/** A word as read, and what is kept of it. */
export type KnownWord = {
  found: string // as it stands in a text, in lower case
  word: string // without possessive 's; the percent sign is a word
  stem: Stem
}

/** A stem. Its number is 0 unless a list gave it one before the text was read. */
export type Stem = { name: string; number: number }

const MOST_WORDS = 32_768 // so many are remembered, then they are forgotten together
const SLOTS = 65_536 // twice as many, a power of two
const MOST_NUMBERS = 65_535 // two numbers fit into 32 bits
const START = 0x811c9dc5 // FNV-1a
const PRIME = 0x01000193

const slots = new Int32Array(SLOTS * 2) // by hash: place in `words` plus one, and the hash
const words: KnownWord[] = []
const numbered = new Map<string, Stem>()

/** The lower case of an ASCII letter or digit by its code; 0 for any other character. */
const LOWER = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  LOWER[letter.charCodeAt(0)] = LOWER[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0)
}

// What may stand between two letters of a word.
const JOINTS = new Uint8Array(128)
for (const joint of ".,'_") JOINTS[joint.charCodeAt(0)] = joint.charCodeAt(0)

const PERCENT = 37

/** Gives stems numbers for lists to look them up by, from 1 on; one that has a number keeps it. */
export function numberStems(stems: Iterable<string>): void {
  for (const name of stems) {
    if (numbered.has(name)) continue
    if (numbered.size >= MOST_NUMBERS) throw new Error('too many stems to number')
    numbered.set(name, { name, number: numbered.size + 1 })
  }
  forgetWords()
}

/** The number of a stem, 0 if it has none. */
export const numberOf = (stem: string): number => numbered.get(stem)?.number ?? 0

/**
 * Tells `add` of every word of a passage without any character beyond ASCII: letters and digits, with
 * single dots, commas, apostrophes or underscores inside, or the percent sign.
 */
export function eachAsciiWord(
  text: string,
  start: number,
  end: number,
  add: (word: KnownWord, start: number, end: number) => void,
): void {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    let lower = LOWER[code] as number
    const from = at++
    if (lower === 0 && code !== PERCENT) continue
    let hash = Math.imul(START ^ (lower || PERCENT), PRIME)
    for (; lower !== 0 && at < end; at++) {
      const next = text.charCodeAt(at)
      lower = LOWER[next] as number
      if (lower === 0) {
        lower = JOINTS[next] as number
        if (lower === 0 || at + 1 >= end || LOWER[text.charCodeAt(at + 1)] === 0) break
      }
      hash = Math.imul(hash ^ lower, PRIME)
    }
    add(lookUp(text, from, at, hash), from, at)
  }
}

/** A word in lower case, of any letters. */
export function knownWord(found: string): KnownWord {
  let hash = START
  for (let at = 0; at < found.length; at++) hash = Math.imul(hash ^ found.charCodeAt(at), PRIME)
  return lookUp(found, 0, found.length, hash)
}

/** The known word that stands here in either case; makes it known if it is not. */
function lookUp(text: string, from: number, to: number, hash: number): KnownWord {
  let slot = slotOf(hash)
  for (let place = slots[slot] as number; place > 0; place = slots[slot] as number) {
    if (slots[slot + 1] === hash) {
      const word = words[place - 1] as KnownWord
      if (isSame(word.found, text, from, to)) return word
    }
    slot = (slot + 2) & (SLOTS * 2 - 1)
  }
  if (words.length >= MOST_WORDS) {
    forgetWords()
    slot = slotOf(hash)
  }
  const word = wordOf(text.slice(from, to).toLowerCase())
  words.push(word)
  slots[slot] = words.length
  slots[slot + 1] = hash
  return word
}

const slotOf = (hash: number) => ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * 2

function isSame(found: string, text: string, from: number, to: number): boolean {
  if (found.length !== to - from) return false
  for (let at = 0; at < found.length; at++) {
    const code = text.charCodeAt(from + at)
    if (found.charCodeAt(at) !== ((code < 128 && LOWER[code]) || code)) return false
  }
  return true
}

function forgetWords(): void {
  words.length = 0
  slots.fill(0)
}

/** A word with its stem (Porter); numbers and names with digits stay as they are. */
function wordOf(found: string): KnownWord {
  const whole = found === '%' ? 'percent' : found
  const word = whole.endsWith("'s") ? whole.slice(0, -2) : whole
  const name = /^[a-z]+$/.test(word) ? stemmer(word) : word
  return { found, word, stem: numbered.get(name) ?? { name, number: 0 } }
}
