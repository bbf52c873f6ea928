// src/story/same-thing.ts - one thing under other names, and words that tell of one thing, found in a text
// (pure). The lists are in other-names.ts.

import { readTerms, type Terms } from '../collect/terms.ts'
import { OTHER_NAMES, SAME_WORDS } from './other-names.ts'

type Alias = { words: string[]; written: boolean; feature: string }

/** The things whose names begin at a word: '&five-eyes'. */
export function thingsAt(terms: Terms, at: number): readonly string[] {
  aliases ??= readAliases()
  const known = aliases.get(terms.words[at] ?? '')
  if (!known) return NONE
  const isNamed = /\p{Lu}/u.test(terms.text[terms.starts[at] ?? 0] ?? '')
  return known
    .filter(({ words, written }) => {
      if (written && !isNamed) return false
      return words.every((word, offset) => terms.words[at + offset] === word)
    })
    .map(({ feature }) => feature)
}

const NONE: string[] = []

/** The stem that stands for a stem and its synonyms. */
export function headWord(stem: string): string {
  heads ??= readHeads()
  return heads.get(stem) ?? stem
}

let aliases: Map<string, Alias[]> | undefined
let heads: Map<string, string> | undefined

function readAliases(): Map<string, Alias[]> {
  const found = new Map<string, Alias[]>()
  for (const line of OTHER_NAMES.trim().split('\n')) {
    const names = line.split(', ')
    const feature = `&${(names[0] ?? '').toLowerCase().replaceAll(' ', '-')}`
    for (const name of names) {
      const { words } = readTerms(name)
      const [first = ''] = words
      const alias = { words, written: /^\p{Lu}/u.test(name), feature }
      found.set(first, [...(found.get(first) ?? []), alias])
    }
  }
  return found
}

function readHeads(): Map<string, string> {
  return new Map(
    SAME_WORDS.trim()
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [head = '', ...others] = line.split(' ')
        return others.map((other) => [other, head])
      }),
  )
}
