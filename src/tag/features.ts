// src/tag/features.ts - an item's passages -> the features that the models weigh (pure). One walk
// serves both ends: learning names the features it meets, labelling looks them up.

import { readTerms, type Terms } from '../collect/terms.ts'
import { gist } from './gist.ts'
import { type Found, findConcepts, type Lexicon, type Named } from './lexicon.ts'

/** What is weighed of an item: the parts of its text, each taken apart. */
export type Part = {
  terms: Terms
  founds: Found[] // the phrases of concepts in its sentences, in order
  isTitle: boolean
  isLead: boolean
  isGist: boolean // only the best sentences of a longer text
}

/** The kinds of feature. Those before CONCEPT make one block, the others another. */
export const WORD = 0
export const PAIR = 1 // two words that follow each other
export const TITLE_WORD = 2
export const CONCEPT = 3 // once for each of its phrases that stands in the item
export const TITLE_CONCEPT = 4
export const AI_CONCEPT = 5 // in a sentence that is about AI
export const LEAD_CONCEPT = 6
export const PHRASE = 7
export const PLAIN_CONCEPT = 8 // in an item that nowhere speaks of AI
export const AI_SENTENCES = 9 // how many, up to four

/** Told of every feature: its kind, its name (two for a pair), its weight and the sentence it is from. */
export type Visit = (kind: number, name: Named, second: Named, weight: number, at: Place) => void
export type Place = { part: number; sentence: number }

/** The second name of what has one alone. */
export const NONE: Named = { name: '', number: 0 }

/** The names that features of AI_SENTENCES have, first or second. */
export const SHAPES: readonly Named[] = [
  '',
  '0',
  '1',
  '2',
  '3',
  '4',
  'title',
  'you',
  'figures',
  'we',
].map((name, number) => ({ name, number }))
const [, , , , , , TITLE, YOU, FIGURES, WE] = SHAPES as Named[]
const shapeOf = (count: number) => SHAPES[count + 1] as Named

// An item that has none of these is hardly ever evidence on a question about AI.
const ABOUT_AI = new Set(['AIWORD', 'LAB', 'MODEL', 'STATE_TESTER', 'AI_LAW'])
const LEAD_SENTENCES = 2
const LONG_WORDS = 240

/**
 * Takes a title and a text apart for weighing. Of a long text only the sentences that say most about
 * its subject are weighed, as many as a summary has: a text earns nothing by being long.
 */
export function partsOf(
  title: string,
  text: string,
  lexicon: Lexicon,
  sharpness: Sharpness,
): Part[] {
  const head = readTerms(title)
  const body = readTerms(text)
  const inHead = findConcepts(lexicon, head)
  const inBody = findConcepts(lexicon, body)
  const isLong = body.words.length > LONG_WORDS
  const best = isLong ? gist(head, body, inBody, sharpness) : { terms: body, founds: inBody }
  return [
    { terms: head, founds: inHead, isTitle: true, isLead: false, isGist: false },
    { ...best, isTitle: false, isLead: true, isGist: isLong },
  ]
}

/** Walks through all features of an item. */
export function visitFeatures(parts: readonly Part[], sharpness: Sharpness, visit: Visit): void {
  parts.forEach((part, number) => {
    visitWords(part, number, visit)
  })
  visitConcepts(parts, sharpness, visit)
}

/** How much a phrase says, 0 to 1: a common word says little. */
export type Sharpness = (phrase: Named) => number

function visitWords({ terms, isTitle }: Part, part: number, visit: Visit): void {
  const { known, sentences } = terms
  sentences.forEach(({ from, to }, sentence) => {
    const at = { part, sentence }
    for (let i = from; i < to; i++) {
      const stem = known[i] as Named
      visit(WORD, stem, NONE, 1, at)
      if (i + 1 < to) visit(PAIR, stem, known[i + 1] as Named, 1, at)
      if (isTitle) visit(TITLE_WORD, stem, NONE, 0.5, at)
    }
  })
}

function visitConcepts(parts: readonly Part[], sharpness: Sharpness, visit: Visit): void {
  const phrases = new Map<Named, Set<Named>>()
  const first = new Map<Named, Place>()
  let sentencesOnAi = 0
  let titleOnAi = false
  parts.forEach(({ founds: all, isTitle, isLead }, part) => {
    for (const founds of bySentence(all)) {
      const { sentence } = founds[0] as Found
      const at = { part, sentence }
      const concepts = new Map<Named, number>()
      for (const { concept, phrase } of founds) {
        const sharp = sharpness(phrase)
        concepts.set(concept, Math.max(concepts.get(concept) ?? 0, sharp))
        const known = phrases.get(concept) ?? new Set<Named>()
        if (known.has(phrase)) continue
        phrases.set(concept, known.add(phrase))
        if (!first.has(concept)) first.set(concept, at)
        visit(CONCEPT, concept, NONE, sharp, at)
        if (isTitle) visit(TITLE_CONCEPT, concept, NONE, sharp, at)
        visit(PHRASE, concept, phrase, 0.5, at)
      }
      const onAi = founds.some((found) => ABOUT_AI.has(found.concept.name))
      if (onAi) sentencesOnAi++
      if (onAi && isTitle) titleOnAi = true
      for (const [concept, sharp] of concepts) {
        if (onAi) visit(AI_CONCEPT, concept, NONE, sharp, at)
        if (isLead && sentence < LEAD_SENTENCES) visit(LEAD_CONCEPT, concept, NONE, sharp / 2, at)
      }
    }
  })
  const start = { part: 0, sentence: 0 }
  visit(AI_SENTENCES, shapeOf(Math.min(sentencesOnAi, 4)), NONE, 3, start)
  if (titleOnAi) visit(AI_SENTENCES, TITLE as Named, NONE, 2, start)
  visitShape(parts, visit)
  if (sentencesOnAi > 0) return
  for (const [concept, at] of first) visit(PLAIN_CONCEPT, concept, NONE, 1, at)
}

/** What was found, a sentence at a time. */
function* bySentence(founds: readonly Found[]): Generator<readonly Found[]> {
  for (let from = 0, to = 0; from < founds.length; from = to) {
    const { sentence } = founds[from] as Found
    while (founds[to]?.sentence === sentence) to++
    yield founds.slice(from, to)
  }
}

/** How the reader is addressed and how much is counted: advice says "you", reports give figures. */
function visitShape(parts: readonly Part[], visit: Visit): void {
  let words = 0
  let addressed = 0
  let figures = 0
  let first = 0
  for (const { terms } of parts) {
    for (const { from, to } of terms.sentences) {
      words += to - from
      for (let at = from; at < to; at++) {
        const word = terms.words[at] as string
        const code = word.charCodeAt(0)
        if (code >= 48 && code <= 57) figures++
        else if (word === 'you' || word === 'your') addressed++
        else if (word === 'we' || word === 'our') first++
      }
    }
  }
  const start = { part: 0, sentence: 0 }
  const share = (count: number) =>
    shapeOf(Math.min(4, Math.ceil((count * 50) / Math.max(50, words))))
  visit(AI_SENTENCES, YOU as Named, share(addressed), 2, start)
  visit(AI_SENTENCES, FIGURES as Named, share(figures), 2, start)
  visit(AI_SENTENCES, WE as Named, share(first), 2, start)
}
