// src/tag/lexicon.ts - finds the phrases of the concepts in a text (pure).

import { readTerms, type Terms } from '../collect/terms.ts'
import type { Concept } from './concept.ts'

/** A phrase found, as stemmed: its words are `from` to before `to`, inside one sentence. */
export type Found = { concept: string; phrase: string; sentence: number; from: number; to: number }

/** The phrases of all concepts, joined by their first words. */
export type Lexicon = Map<string, Node>

// A node is a beginning of phrases: what is complete here, and what may follow.
type Node = { whole: Meaning[]; gapped: Meaning[]; next: Map<string, Node> }
type Meaning = { concept: string; phrase: string; rest: string[][] }

const GAP_WORDS = 6

/** Makes a lexicon of concepts. A phrase that stems to nothing is a mistake of its editor. */
export function buildLexicon(concepts: readonly Concept[]): Lexicon {
  const root = newNode()
  for (const { id, phrases } of concepts) {
    for (const phrase of phrasesOf(phrases)) addPhrase(root, id, phrase)
  }
  return root.next
}

function addPhrase(root: Node, concept: string, phrase: string): void {
  const parts = phrase.split('..').map((words) => readTerms(words).stems)
  if (parts.some((part) => part.length === 0)) throw new Error(`${concept}: what is "${phrase}"?`)
  const [first = [], ...rest] = parts
  const node = first.reduce(follow, root)
  const stems = parts.map((part) => part.join(' ')).join(' .. ')
  const meanings = rest.length > 0 ? node.gapped : node.whole
  const known = meanings.some((one) => one.concept === concept && one.phrase === stems)
  if (!known) meanings.push({ concept, phrase: stems, rest })
}

/** The phrases of the concepts that stand in a text, in order, each inside one sentence. */
export function findConcepts(lexicon: Lexicon, terms: Terms): Found[] {
  const found: Found[] = []
  terms.sentences.forEach(({ from, to }, sentence) => {
    for (let at = from; at < to; at++) {
      let node = lexicon.get(terms.stems[at] as string)
      for (let end = at + 1; node; end++) {
        for (const { concept, phrase } of node.whole) {
          found.push({ concept, phrase, sentence, from: at, to: end })
        }
        for (const meaning of node.gapped) {
          const last = endOfParts(terms, meaning.rest, end, to)
          if (last < 0) continue
          const { concept, phrase } = meaning
          found.push({ concept, phrase, sentence, from: at, to: last })
        }
        if (end >= to || node.next.size === 0) break
        node = node.next.get(terms.stems[end] as string)
      }
    }
  })
  return found
}

/** Where the last part ends, if each begins within the gap's words after the one before; else -1. */
function endOfParts(terms: Terms, parts: string[][], from: number, to: number): number {
  let end = from
  for (const part of parts) {
    const last = Math.min(end + GAP_WORDS, to - part.length)
    let at = end
    while (at <= last && !part.every((stem, i) => terms.stems[at + i] === stem)) at++
    if (at > last) return -1
    end = at + part.length
  }
  return end
}

function follow(node: Node, stem: string): Node {
  const known = node.next.get(stem)
  if (known) return known
  const made = newNode()
  node.next.set(stem, made)
  return made
}

const newNode = (): Node => ({ whole: [], gapped: [], next: new Map() })

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
