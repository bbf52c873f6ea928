// src/tag/match.ts - what an item says -> the questions and indicators it is evidence on (pure).

import { concepts } from './concepts.ts'
import { givenLabels, isIndicator, type Joining, likelihoods, questionOf } from './decide.ts'
import { type Part, type Place, partsOf } from './features.ts'
import { buildLexicon } from './lexicon.ts'
import { type Model, readModel, sharpnessOf } from './model.ts'
import data from './tags.model.json' with { type: 'json' }
import { type Weighed, weigh } from './weigh.ts'

/** What is read of an item. */
export type Readable = {
  title: string
  text: string
  publisher?: string | null
  url?: string | null
  published?: string | null // ISO 8601
}

/** A question or an indicator that an item is evidence on. */
export type Tag = {
  tag: string // 'diffusion' or 'diffusion.cyber-capability'
  score: number // how often such a tag is right, 0 to 1
  phrase: string // stands in the title or the text, word for word
}

const joining: Joining = data.joining
let model: Model | undefined // unpacked when the first item is read

/** The questions and indicators that an item is evidence on; an indicator's question is there too. */
export function tagItem(item: Readable): Tag[] {
  const { labels, chances, parts, weighed } = readChances(item)
  return givenLabels(labels, chances, joining).map((label) => {
    const at = labels.indexOf(label)
    return {
      tag: label,
      score: Math.round(scoreOf(label, labels, chances) * 1000) / 1000,
      phrase: phraseFor(weighed, parts, at),
    }
  })
}

/** How likely every label is, given or not: for measuring. */
export function chancesOf(item: Readable): Map<string, number> {
  const { labels, chances } = readChances(item)
  return new Map(labels.map((label, at) => [label, chances[at] as number]))
}

const LONG_TEXT = 0.1 // what a long text loses, in log-odds: its best sentences flatter it

function readChances(item: Readable) {
  model ??= readModel(data, buildLexicon(concepts))
  const parts = partsOf(item.title, item.text, model.lexicon, sharpnessOf(model))
  const weighed = weigh(model, parts)
  const raw = likelihoods(model.labels, weighed.scores, joining)
  const chances = parts.some((part) => part.isGist) ? raw.map(lowered) : raw
  return {
    labels: model.labels,
    chances,
    parts,
    weighed,
  }
}

const lowered = (chance: number) =>
  chance <= 0 ? 0 : 1 / (1 + ((1 - chance) / chance) * Math.exp(LONG_TEXT))

/** A question is at least as likely as the likeliest of its indicators. */
export function scoreOf(
  label: string,
  labels: readonly string[],
  chances: readonly number[],
): number {
  if (isIndicator(label)) return chances[labels.indexOf(label)] as number
  return Math.max(...chances.filter((_, at) => questionOf(labels[at] as string) === label))
}

/** The sentence that weighs most for a label, as it stands in the item. */
function phraseFor({ hits }: Weighed, parts: readonly Part[], label: number): string {
  const { weights, labels } = model as Model
  const sums = parts.map(({ terms }) => new Float64Array(terms.sentences.length))
  hits.features.forEach((feature, i) => {
    const { part, sentence } = hits.places[i] as Place
    const weight = weights[feature * labels.length + label] as number
    const sum = sums[part] as Float64Array
    sum[sentence] = (sum[sentence] as number) + weight * (hits.shares[i] as number)
  })
  const most = sums.map((sum) => Math.max(LEAST, ...sum))
  const part = most.indexOf(Math.max(...most))
  const { text, sentences } = (parts[part] as Part).terms
  const sentence = sentences[(sums[part] as Float64Array).indexOf(most[part] as number)]
  return sentence ? text.slice(sentence.start, sentence.end) : text
}

const LEAST = -1e9
