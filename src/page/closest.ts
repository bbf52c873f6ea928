// src/page/closest.ts - the passage of a text that is most like a phrase which is gone (pure). Its
// cost grows with the text alone: one pass counts shared words, a few places are then compared.

import { sentenceAround } from './sentence.ts'

/** A passage of a text: its sentence, its offset, and its likeness to what was sought, 0 to 1. */
export type Passage = { sentence: string; at: number; likeness: number }
type Word = { word: string; start: number; end: number }

const MAX_WORDS = 100_000 // of the text; what follows is not looked at
const MAX_SOUGHT = 60 // words of the phrase
const COMPARED = 12 // places with the most shared words whose order is compared too
const LEAST_LIKENESS = 1 / 3 // with fewer of the words in order it is another passage

/** The passage most like a phrase by its words and their order, or null where nothing is like it. */
export function closestPassage(text: string, phrase: string): Passage | null {
  const sought = wordsOf(phrase, MAX_SOUGHT).map(({ word }) => word)
  const words = wordsOf(text, MAX_WORDS)
  if (!words.some(({ word }) => sought.includes(word))) return null
  const places = promisingPlaces(words, sought).map((from) => {
    const near = words.slice(from, from + sought.length)
    const changes = distance(
      near.map(({ word }) => word),
      sought,
    )
    return {
      at: near[0]?.start ?? 0,
      end: near.at(-1)?.end ?? 0,
      likeness: 1 - changes / sought.length,
    }
  })
  const best = places.reduce((a, b) => (b.likeness > a.likeness ? b : a))
  if (best.likeness < LEAST_LIKENESS) return null
  const { at, end, likeness } = best
  return { sentence: sentenceAround(text, at, end), at, likeness }
}

function wordsOf(text: string, most: number): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
    if (words.length === most) break
    words.push({
      word: word.toLowerCase().replace('’', "'"),
      start: index,
      end: index + word.length,
    })
  }
  return words
}

/** The starts of the windows of the phrase's length that share most words with it, best first. */
function promisingPlaces(words: Word[], sought: string[]): number[] {
  const left = new Map<string, number>() // how many of each sought word the window still lacks
  for (const word of sought) left.set(word, (left.get(word) ?? 0) + 1)
  const take = (word: string | undefined, by: number) => {
    const lacking = word === undefined ? undefined : left.get(word)
    if (word === undefined || lacking === undefined) return 0
    left.set(word, lacking - by)
    return by > 0 ? Number(lacking > 0) : -Number(lacking >= 0)
  }
  const scores: { from: number; shared: number }[] = []
  let shared = 0
  for (let to = 0; to < words.length; to++) {
    shared += take(words[to]?.word, 1)
    if (to >= sought.length) shared += take(words[to - sought.length]?.word, -1)
    if (shared > 0) scores.push({ from: Math.max(0, to - sought.length + 1), shared })
  }
  return scores
    .sort((a, b) => b.shared - a.shared)
    .slice(0, COMPARED)
    .map(({ from }) => from)
}

/** How many words must be put in, left out or changed to make one list the other. */
function distance(a: string[], b: string[]): number {
  let row = b.map((_, at) => at + 1)
  for (const [at, word] of a.entries()) {
    let diagonal = at
    let before = at + 1
    row = row.map((above, column) => {
      const cost = Math.min(above + 1, before + 1, diagonal + Number(word !== b[column]))
      diagonal = above
      before = cost
      return cost
    })
  }
  return row.at(-1) ?? a.length
}
