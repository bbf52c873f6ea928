// src/tag/match.ts - what an item says -> the questions and indicators it is evidence on (pure).

import { concepts } from './concepts.ts'
import { givenLabels, isIndicator, type Joining, likelihoods, questionOf } from './decide.ts'
import { type Part, partsOf } from './features.ts'
import { buildLexicon } from './lexicon.ts'
import data from './tags.model.json' with { type: 'json' }
import { type Model, readModel, type Weighed, weigh } from './weigh.ts'

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

function readChances(item: Readable) {
  model ??= readModel(data, buildLexicon(concepts))
  const parts = partsOf(item.title, item.text)
  const weighed = weigh(model, parts)
  return {
    labels: model.labels,
    chances: likelihoods(model.labels, weighed.scores, joining),
    parts,
    weighed,
  }
}

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
function phraseFor(weighed: Weighed, parts: readonly Part[], label: number): string {
  const { weights, labels } = model as Model
  const bySentence = new Map<string, number>()
  let best = { weight: 0, part: 0, sentence: 0 }
  weighed.hits.forEach(({ feature, at: { part, sentence } }, i) => {
    const key = `${part}.${sentence}`
    const value =
      (weights[feature * labels.length + label] as number) * (weighed.shares[i] as number)
    const weight = (bySentence.get(key) ?? 0) + value
    bySentence.set(key, weight)
    if (weight > best.weight) best = { weight, part, sentence }
  })
  const { text, sentences } = (parts[best.part] as Part).terms
  const sentence = sentences[best.sentence]
  return sentence ? text.slice(sentence.start, sentence.end) : text
}
