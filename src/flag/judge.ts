// src/flag/judge.ts - item and claims -> verdicts, each with the passage and the reason (pure).

import { chanceOf, mayReach } from '../tag/forest.ts'
import type { Readable, Tag } from '../tag/match.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { type Document, documentOf } from './document.ts'
import type { Ledger } from './ledger.ts'
import type { Margins } from './margin.ts'
import { type Reading, readItem } from './reading.ts'
import { reasonFor, tellingValues } from './reason.ts'
import { reviseChance } from './relation.ts'

/** An item that may have put a claim out of date. */
export type Verdict = {
  claimId: string
  relation: 'revise' | 'review'
  passage: string // stands in the item's title or text, word for word
  reason: string // one plain sentence made from what was compared
  score: number // how often such a verdict is right, 0 to 1
}

/** A claim held against an item, and how likely it is that the item touches it. */
export type Held = { candidate: Candidate; margins: Margins; reading: Reading; chance: number }

const MOST = 4 // claims of one item
const PASSAGE_WORDS = 300 // a longer text is read in passages of about so many
const UNTAGGED = 0.6
const BARE = 0.65
const LONG = 0.5
const UNDONE = 0.6 // how often a record is touched when what it names is withdrawn or returns
const LATER_PASSAGE = 0.7 // what a passage behind the first loses, in log-odds: length earns nothing

/** The claims that an item may have put out of date, the likeliest first. */
export function judgeItem(item: Readable, tags: readonly Tag[], ledger: Ledger): Verdict[] {
  const document = documentOf(item)
  if (document === 'unread') return []
  const border = (candidate: Candidate) => borderOf(candidate, tags, ledger, document)
  return holdAgainst(item, tags, ledger, border)
    .filter(({ candidate, chance }) => chance >= border(candidate))
    .slice(0, MOST)
    .map((held) => verdictOf(held, ledger))
}

const DOUBTFUL = 0.5 // of the chance from which on a claim is raised

/** The claims that an item came close to raising: worth a second opinion, where one can be had. */
export function doubtfulVerdicts(item: Readable, tags: readonly Tag[], ledger: Ledger): Verdict[] {
  const document = documentOf(item)
  if (tags.length === 0 || document === 'unread') return []
  return holdAgainst(item, tags, ledger)
    .filter(({ candidate, chance }) => {
      const border = borderOf(candidate, tags, ledger, document)
      return chance < border && chance >= border * DOUBTFUL
    })
    .slice(0, MOST)
    .map((held) => verdictOf(held, ledger))
}

/**
 * The chance from which on a claim is raised. An item has to be surer that is about no question (where
 * the tags know what the claim is about), that is hardly more than a title, which then has to report
 * something, or that is a long article.
 */
export function borderOf(
  { entry, evidence }: Candidate,
  tags: readonly Tag[],
  { model }: Ledger,
  document: Document,
): number {
  if (document === 'bare' && !evidence.reports) return 1
  const isLearned = entry.learned >= 0
  return Math.max(
    isLearned ? model.knownAt : model.generalAt,
    isLearned && tags.length === 0 ? UNTAGGED : 0,
    document === 'bare' ? BARE : document === 'long' ? LONG : 0,
  )
}

/**
 * Holds an item against every claim that it might touch, the likeliest first.
 *
 * @param from the chance that somebody wants to know of: what is surely below may be given as 0
 */
export function holdAgainst(
  item: Readable,
  tags: readonly Tag[],
  ledger: Ledger,
  from?: From,
): Held[] {
  const best = new Map<string, Held>()
  for (const [at, reading] of passagesOf(readItem(item.title, item.text)).entries())
    for (const held of holdPassage(reading, item.published ?? null, tags, ledger, at, from)) {
      const { id } = held.candidate.entry.claim
      if (held.chance > (best.get(id)?.chance ?? 0)) best.set(id, held)
    }
  return [...best.values()].sort((a, b) => b.chance - a.chance)
}

type From = (candidate: Candidate) => number

function holdPassage(
  reading: Reading,
  published: string | null,
  tags: readonly Tag[],
  ledger: Ledger,
  at: number,
  from: From | undefined,
) {
  const { candidates, margins } = candidatesOf(reading, published, tags, ledger)
  const { known, general } = ledger.model
  return candidates.map((candidate): Held => {
    const { entry, row } = candidate
    const { ruledOut, undone } = candidate.evidence
    const forest = entry.learned < 0 ? general : known
    const numbers = Float64Array.from(row)
    const isWanted = from === undefined || mayReach(forest, numbers, from(candidate))
    const found = isWanted ? chanceOf(forest, numbers) : 0
    const chance = ruledOut ? 0 : undone ? Math.max(found, UNDONE) : found
    return { candidate, margins, reading, chance: at === 0 ? chance : lowered(chance) }
  })
}

const lowered = (chance: number) =>
  chance <= 0 ? 0 : 1 / (1 + ((1 - chance) / chance) * Math.exp(LATER_PASSAGE))

/** A text in passages, each under the title; a short one is its only passage. */
function passagesOf(reading: Reading): Reading[] {
  const { sentences, titleEnds, terms } = reading
  if (terms.words.length <= 2 * PASSAGE_WORDS) return [reading]
  const title = sentences.filter(({ start }) => start < titleEnds)
  const passages: Reading[] = []
  let now: Reading['sentences'][number][] = []
  for (const sentence of sentences.slice(title.length)) {
    now.push(sentence)
    if (sentence.to - (now[0]?.from ?? 0) < PASSAGE_WORDS) continue
    passages.push({ ...reading, sentences: [...title, ...now] })
    now = []
  }
  if (now.length > 0) passages.push({ ...reading, sentences: [...title, ...now] })
  return passages
}

function verdictOf({ candidate, margins, reading, chance }: Held, ledger: Ledger): Verdict {
  const { entry } = candidate
  const sentence = passageOf(candidate, margins, reading)
  const { reviseAt, generalReviseAt } = ledger.model
  const reviseFrom = entry.learned < 0 ? generalReviseAt : reviseAt
  const revise = reviseChance(candidate, margins, ledger) >= reviseFrom
  return {
    claimId: entry.claim.id,
    relation: revise ? 'revise' : 'review',
    passage: reading.terms.text.slice(sentence.start, sentence.end),
    reason: reasonFor(candidate, reading, sentence, ledger.model.vocabulary),
    score: Math.round(chance * 1000) / 1000,
  }
}

/**
 * The sentence to show: where a figure differs from the claim's, the one that gives it; else the one
 * that says most about the claim. Rather one of the text than the title.
 */
function passageOf({ entry, evidence }: Candidate, { passage, at }: Margins, reading: Reading) {
  const { sentences, titleEnds } = reading
  const likened = entry.learned >= 0 && (passage[entry.learned] as number) > -0.4
  const first = likened && evidence.cover < 0.3 ? (at[entry.learned] as number) : evidence.sentence
  const sentence = sentences[first] ?? sentences[0]
  const next = sentences[first + 1]
  const wanted =
    sentence && sentence.start < titleEnds && evidence.textSentence >= 0
      ? sentences[evidence.textSentence]
      : sentence
  const figures = entry.claim.kind === 'figure' ? tellingValues(entry, evidence.other) : []
  const giving = figures.map(({ from, to }) =>
    sentences.find((one) => from >= one.from && to <= one.to),
  )
  const given = giving.includes(wanted) ? wanted : (giving.at(-1) ?? wanted)
  return (given ??
    next ?? {
      start: 0,
      end: titleEnds,
      from: 0,
      to: 0,
      words: [],
      concepts: [],
    }) as Reading['sentences'][number]
}
