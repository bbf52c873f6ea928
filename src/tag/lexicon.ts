// src/tag/lexicon.ts - finds the phrases of the concepts in a text (pure).

import { numberOf, numberStems, type Stem } from '../collect/known-words.ts'
import { readTerms, type Terms } from '../collect/terms.ts'
import type { Concept } from './concept.ts'

/** Something with a name and a number to look it up by. */
export type Named = { name: string; number: number }

/** A phrase found: its words are `from` to before `to`, inside one sentence. */
export type Found = Meaning & { sentence: number; from: number; to: number }

/** A phrase, as stemmed, and one of the concepts it stands for. */
export type Meaning = { concept: Named; phrase: Named }

/** The phrases of all concepts, joined by their first words. */
export type Lexicon = {
  first: (Node | undefined)[] // by the number of a stem
  concepts: ReadonlyMap<string, Named>
  phrases: ReadonlyMap<string, Named>
}

// A node is a beginning of phrases: what is complete here, and what may follow, by the stem's number.
type Node = { whole: Meaning[]; gapped: GappedMeaning[]; next: Map<number, Node> | undefined }
type GappedMeaning = Meaning & { rest: number[][] }
type Read = { concept: string; parts: string[][] }

const GAP_WORDS = 6

/** Makes a lexicon of concepts. A phrase that stems to nothing is a mistake of its editor. */
export function buildLexicon(concepts: readonly Concept[]): Lexicon {
  const read = concepts.flatMap(({ id, phrases }) =>
    phrasesOf(phrases).map((phrase) => readPhrase(id, phrase)),
  )
  numberStems(read.flatMap(({ parts }) => parts.flat()))
  const names = { concepts: new Map<string, Named>(), phrases: new Map<string, Named>() }
  const root = newNode()
  for (const { concept, parts } of read) {
    const stems = parts.map((part) => part.join(' ')).join(' .. ')
    const meaning = { concept: named(names.concepts, concept), phrase: named(names.phrases, stems) }
    addPhrase(root, meaning, parts)
  }
  const first: (Node | undefined)[] = []
  for (const [number, node] of root.next ?? []) {
    while (first.length < number) first.push(undefined)
    first[number] = node
  }
  return { first, ...names }
}

function readPhrase(concept: string, phrase: string): Read {
  const parts = phrase.split('..').map((words) => readTerms(words).stems)
  if (parts.some((part) => part.length === 0)) throw new Error(`${concept}: what is "${phrase}"?`)
  return { concept, parts }
}

function addPhrase(root: Node, meaning: Meaning, parts: string[][]): void {
  const [first = [], ...rest] = parts.map((part) => part.map(numberOf))
  const node = first.reduce(follow, root)
  const isKnown = ({ concept, phrase }: Meaning) =>
    concept === meaning.concept && phrase === meaning.phrase
  if (rest.length === 0) {
    if (!node.whole.some(isKnown)) node.whole.push(meaning)
  } else if (!node.gapped.some(isKnown)) node.gapped.push({ ...meaning, rest })
}

/** What has this name in a list, which gets it if it is new. */
function named(list: Map<string, Named>, name: string): Named {
  const known = list.get(name) ?? { name, number: list.size }
  list.set(name, known)
  return known
}

/** The phrases of the concepts that stand in a text, in order, each inside one sentence. */
export function findConcepts({ first }: Lexicon, { known, sentences }: Terms): Found[] {
  const found: Found[] = []
  sentences.forEach(({ from, to }, sentence) => {
    for (let at = from; at < to; at++) {
      let node = nodeOf(first, known[at] as Stem)
      for (let end = at + 1; node; end++) {
        for (const { concept, phrase } of node.whole) {
          found.push({ concept, phrase, sentence, from: at, to: end })
        }
        for (const { concept, phrase, rest } of node.gapped) {
          const last = endOfParts(known, rest, end, to)
          if (last >= 0) found.push({ concept, phrase, sentence, from: at, to: last })
        }
        if (end >= to) break
        node = node.next?.get((known[end] as Stem).number)
      }
    }
  })
  return found
}

// Stems with higher numbers, and number 0, begin no phrase.
const nodeOf = (first: Lexicon['first'], { number }: Stem) =>
  number < first.length ? first[number] : undefined

/** Where the last part ends, if each begins within the gap's words after the one before; else -1. */
function endOfParts(known: readonly Stem[], parts: number[][], from: number, to: number): number {
  let end = from
  for (const part of parts) {
    const last = Math.min(end + GAP_WORDS, to - part.length)
    let at = end
    while (at <= last && !stands(known, at, part)) at++
    if (at > last) return -1
    end = at + part.length
  }
  return end
}

function stands(known: readonly Stem[], from: number, part: readonly number[]): boolean {
  for (let i = 0; i < part.length; i++) {
    if ((known[from + i] as Stem).number !== part[i]) return false
  }
  return true
}

function follow(node: Node, stem: number): Node {
  node.next ??= new Map()
  const known = node.next.get(stem) ?? newNode()
  node.next.set(stem, known)
  return known
}

const newNode = (): Node => ({ whole: [], gapped: [], next: undefined })

/** Every phrase of a list, with `(a|b)` written out. */
export function phrasesOf(list: string): string[] {
  const phrases = list.split(';').map((phrase) => phrase.trim())
  return phrases.filter((phrase) => phrase !== '').flatMap(writtenOut)
}

function writtenOut(phrase: string): string[] {
  const choice = /\(([^)]*)\)/.exec(phrase)
  if (!choice) return [phrase]
  const [whole, inside = ''] = choice
  return inside.split('|').flatMap((one) => writtenOut(phrase.replace(whole, one)))
}
