// src/tag/features.ts - an item's passages -> the features that the models weigh (pure). One walk
// serves both ends: learning names the features it meets, labelling looks them up.

import { readTerms, type Terms } from '../collect/terms.ts'
import { type Found, findConcepts, type Lexicon } from './lexicon.ts'

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
export type Visit = (kind: number, name: string, second: string, weight: number, at: Place) => void
export type Place = { part: number; sentence: number }

// An item that has none of these is hardly ever evidence on a question about AI.
const ABOUT_AI = new Set(['AIWORD', 'LAB', 'MODEL', 'STATE_TESTER', 'AI_LAW'])
const LEAD_SENTENCES = 2
const LONG_WORDS = 240
const GIST_WORDS = 150
const TITLE_BONUS = 0.5 // of a sentence, for each longer word that it shares with the title
const FIRST_BONUS = 0.3 // of the sentences that open the text
const FIRST_SENTENCES = 4
const LEAST_SHARE = 0.2 // of what the best sentence says: less is left out
const TITLE_WORD_LETTERS = 4

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
export type Sharpness = (phrase: string) => number

function visitWords({ terms, isTitle }: Part, part: number, visit: Visit): void {
  const { stems, sentences } = terms
  sentences.forEach(({ from, to }, sentence) => {
    const at = { part, sentence }
    for (let i = from; i < to; i++) {
      const stem = stems[i] as string
      visit(WORD, stem, '', 1, at)
      if (i + 1 < to) visit(PAIR, stem, stems[i + 1] as string, 1, at)
      if (isTitle) visit(TITLE_WORD, stem, '', 0.5, at)
    }
  })
}

function visitConcepts(parts: readonly Part[], sharpness: Sharpness, visit: Visit): void {
  const phrases = new Map<string, Set<string>>()
  const first = new Map<string, Place>()
  let sentencesOnAi = 0
  let titleOnAi = false
  parts.forEach(({ founds: all, isTitle, isLead }, part) => {
    const bySentence = Map.groupBy(all, (found) => found.sentence)
    for (const [sentence, founds] of bySentence) {
      const at = { part, sentence }
      const concepts = new Map<string, number>()
      for (const { concept, phrase } of founds) {
        const sharp = sharpness(phrase)
        concepts.set(concept, Math.max(concepts.get(concept) ?? 0, sharp))
        const known = phrases.get(concept) ?? new Set<string>()
        if (known.has(phrase)) continue
        phrases.set(concept, known.add(phrase))
        if (!first.has(concept)) first.set(concept, at)
        visit(CONCEPT, concept, '', sharp, at)
        if (isTitle) visit(TITLE_CONCEPT, concept, '', sharp, at)
        visit(PHRASE, concept, phrase, 0.5, at)
      }
      const onAi = founds.some((found) => ABOUT_AI.has(found.concept))
      if (onAi) sentencesOnAi++
      if (onAi && isTitle) titleOnAi = true
      for (const [concept, sharp] of concepts) {
        if (onAi) visit(AI_CONCEPT, concept, '', sharp, at)
        if (isLead && sentence < LEAD_SENTENCES) visit(LEAD_CONCEPT, concept, '', sharp / 2, at)
      }
    }
  })
  const start = { part: 0, sentence: 0 }
  visit(AI_SENTENCES, String(Math.min(sentencesOnAi, 4)), '', 3, start)
  if (titleOnAi) visit(AI_SENTENCES, 'title', '', 2, start)
  visitShape(parts, visit)
  if (sentencesOnAi > 0) return
  for (const [concept, at] of first) visit(PLAIN_CONCEPT, concept, '', 1, at)
}

/** The sentences that say most, in the order of the text, and what was found in them. */
function gist(title: Terms, body: Terms, founds: readonly Found[], sharpness: Sharpness) {
  const titleStems = new Set(title.stems.filter((stem) => stem.length >= TITLE_WORD_LETTERS))
  const worth = worthOf(founds, body.sentences.length, sharpness)
  body.sentences.forEach(({ from, to }, i) => {
    let shared = 0
    for (let at = from; at < to; at++) if (titleStems.has(body.stems[at] as string)) shared++
    const first = i < FIRST_SENTENCES ? FIRST_BONUS : 0
    worth[i] = (worth[i] as number) + Math.min(3, shared) * TITLE_BONUS + first
  })
  const order = body.sentences.map((_, i) => i)
  order.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
  const least = Math.max(FIRST_BONUS, (worth[order[0] ?? 0] ?? 0) * LEAST_SHARE)
  const chosen: number[] = []
  let words = 0
  for (const i of order) {
    const { from, to } = body.sentences[i] as Terms['sentences'][number]
    if ((worth[i] as number) <= least || words >= GIST_WORDS) break
    chosen.push(i)
    words += to - from
  }
  chosen.sort((a, b) => a - b)
  const placeOf = new Map(chosen.map((sentence, place) => [sentence, place]))
  return {
    terms: {
      ...body,
      sentences: chosen.map((i) => body.sentences[i] as Terms['sentences'][number]),
    },
    founds: founds.flatMap((found) => {
      const sentence = placeOf.get(found.sentence)
      return sentence === undefined ? [] : [{ ...found, sentence }]
    }),
  }
}

/** What the phrases of each sentence say; a phrase counts where it first stands. */
function worthOf(founds: readonly Found[], sentences: number, sharpness: Sharpness): number[] {
  const worth = new Array<number>(sentences).fill(0)
  const seen = new Map<string, number>()
  for (const { phrase, sentence } of founds) {
    if (seen.get(phrase) === sentence) continue
    const again = seen.has(phrase) ? 0.5 : 1
    seen.set(phrase, sentence)
    worth[sentence] = (worth[sentence] as number) + again * sharpness(phrase)
  }
  return worth
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
    String(Math.min(4, Math.ceil((count * 50) / Math.max(50, words))))
  visit(AI_SENTENCES, 'you', share(addressed), 2, start)
  visit(AI_SENTENCES, 'figures', share(figures), 2, start)
  visit(AI_SENTENCES, 'we', share(first), 2, start)
}
