// src/flag/reading.ts - a text -> its sentences, each with the words that say something and the
// concepts of the field that it speaks of (pure).

import { readTerms, type Sentence, type Terms } from '../collect/terms.ts'
import { concepts, events } from './concepts.ts'

/** A text as the judge reads it. The title is its first sentence. */
export type Reading = {
  terms: Terms
  titleEnds: number // offset of the first character behind the title
  sentences: readonly ReadSentence[]
}

export type ReadSentence = Sentence & {
  words: readonly string[] // stems that say something, in order; '' where one was passed over
  concepts: readonly number[] // places in `conceptNames`, each once
}

const all = { ...concepts, ...events }

export const conceptNames: readonly string[] = Object.keys(all)

/** Whether a concept is something that happens to a claim, and not a subject. */
export const isEvent: readonly boolean[] = conceptNames.map((name) => name in events)

/** Reads a title and a text. */
export function readItem(title: string, text: string): Reading {
  const terms = readTerms(`${title}\n${text}`)
  const sentences = terms.sentences.map((sentence) => ({
    ...sentence,
    words: wordsIn(terms, sentence),
    concepts: conceptsIn(terms, sentence),
  }))
  return { terms, titleEnds: title.length, sentences }
}

const SAYING_NOTHING = new Set(
  'the a an of to in on for and or is are was were be been by with that this it its as at from has have had but not which who their they than what when one two he she his her we our you your i will would can could may might do does did so if then there these those into out up about over after before between more most some any all no only other such also say said how where why while because through during under again further once here both each few own same too very just should now mr ms'.split(
    ' ',
  ),
)

function wordsIn({ words, stems }: Terms, { from, to }: Sentence): string[] {
  const said: string[] = []
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (SAYING_NOTHING.has(word)) said.push('')
    else {
      const code = word.charCodeAt(0)
      said.push(code >= 48 && code <= 57 ? '#' : (stems[at] as string))
    }
  }
  return said
}

// ---- concepts ---------------------------------------------------------------------------------

type Phrase = { stems: readonly string[]; id: number }

const atoms = new Map<string, number>() // phrase in stems -> its number
const byFirstStem = new Map<string, Phrase[]>()
const alone: number[][] = [] // atom -> concepts that it stands for alone
const together: { with: number[]; concept: number }[][] = [] // first atom -> the others it needs

for (const [concept, phrases] of Object.values(all).entries())
  for (const phrase of phrases) {
    const parts = phrase.split('&').map((part) => atomOf(readTerms(part).stems))
    const [first, ...others] = parts as [number, ...number[]]
    if (others.length === 0) alone[first]?.push(concept)
    else together[first]?.push({ with: others, concept })
  }

function atomOf(stems: readonly string[]): number {
  const key = stems.join(' ')
  const known = atoms.get(key)
  if (known !== undefined) return known
  const id = atoms.size
  atoms.set(key, id)
  alone.push([])
  together.push([])
  const first = stems[0] as string
  const list = byFirstStem.get(first) ?? []
  list.push({ stems, id })
  byFirstStem.set(first, list)
  return id
}

function conceptsIn({ stems }: Terms, { from, to }: Sentence): number[] {
  const met: number[] = []
  for (let at = from; at < to; at++) {
    const candidates = byFirstStem.get(stems[at] as string)
    if (!candidates) continue
    for (const { stems: phrase, id } of candidates)
      if (standsAt(stems, at, to, phrase) && !met.includes(id)) met.push(id)
  }
  const found: number[] = []
  const add = (concept: number) => {
    if (!found.includes(concept)) found.push(concept)
  }
  for (const atom of met) {
    for (const concept of alone[atom] as number[]) add(concept)
    for (const { with: others, concept } of together[atom] as { with: number[]; concept: number }[])
      if (others.every((other) => met.includes(other))) add(concept)
  }
  return found
}

function standsAt(stems: readonly string[], at: number, to: number, phrase: readonly string[]) {
  if (at + phrase.length > to) return false
  for (let k = 1; k < phrase.length; k++) if (stems[at + k] !== phrase[k]) return false
  return true
}
