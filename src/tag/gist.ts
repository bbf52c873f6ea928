// src/tag/gist.ts - a long text -> the sentences that say most about its subject (pure).

import type { Sentence, Terms } from '../collect/terms.ts'
import type { Sharpness } from './features.ts'
import type { Found, Named } from './lexicon.ts'

const GIST_WORDS = 150
const TITLE_BONUS = 0.5 // of a sentence, for each longer word that it shares with the title
const FIRST_BONUS = 0.3 // of the sentences that open the text
const FIRST_SENTENCES = 4
const LEAST_SHARE = 0.2 // of what the best sentence says: less is left out
const TITLE_WORD_LETTERS = 4

/** The sentences that say most, in the order of the text, and what was found in them. */
export function gist(title: Terms, body: Terms, founds: readonly Found[], sharpness: Sharpness) {
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
    const { from, to } = body.sentences[i] as Sentence
    if ((worth[i] as number) <= least || words >= GIST_WORDS) break
    chosen.push(i)
    words += to - from
  }
  chosen.sort((a, b) => a - b)
  const placeOf = new Map(chosen.map((sentence, place) => [sentence, place]))
  return {
    terms: {
      ...body,
      sentences: chosen.map((i) => body.sentences[i] as Sentence),
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
  const seen = new Map<Named, number>()
  for (const { phrase, sentence } of founds) {
    if (seen.get(phrase) === sentence) continue
    const again = seen.has(phrase) ? 0.5 : 1
    seen.set(phrase, sentence)
    worth[sentence] = (worth[sentence] as number) + again * sharpness(phrase)
  }
  return worth
}
