// src/cli/measure.ts - answers beside labels -> how often they are right (pure).

import type { Verdict } from '../flag/judge.ts'
import { claimById } from '../page/claims.ts'
import { isIndicator } from '../tag/decide.ts'
import type { Tag } from '../tag/match.ts'

/** An item with what careful readers said of it. */
export type Labelled = {
  id: string
  title: string
  story?: string
  labels: {
    questions: string[]
    indicators: string[]
    claims: { id: string; relation: 'revise' | 'review' }[]
  }
}

/** What the judge says of an item; `chances` are the likelihoods of all tags, given or not. */
export type Answer = {
  tags: Tag[]
  chances: ReadonlyMap<string, number>
  verdicts: Verdict[]
  story: string
}

export type Score = { right: number; wrong: number; missed: number }
export type Miss = { id: string; title: string; label: string; is: 'wrong' | 'missed'; why: string }
export type Measured = {
  items: number
  overall: Record<'questions' | 'indicators' | 'claims' | 'revise' | 'stories', Score>
  quiet: { left: number; of: number }
  questions: Record<string, Score>
  indicators: Record<string, Score>
  claims: Record<string, Score>
  kinds: Record<string, Score> // by kind of claim
  confusions: Record<string, number> // 'labelled > given', 'nothing' where there is none
  reliability: { from: number; given: number; right: number }[] // by tenths of the likelihood
  misses: Miss[]
}

const BANDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Precision, recall and F1 of a score, 0 to 1; 1 where nothing was there to find and nothing found. */
export function ratesOf({ right, wrong, missed }: Score) {
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
    f1: right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed),
  }
}

/** Holds answers against labels. Both run in step. */
export function measure(items: readonly Labelled[], answers: readonly Answer[]): Measured {
  const measured: Measured = {
    items: items.length,
    overall: {
      questions: none(),
      indicators: none(),
      claims: none(),
      revise: none(),
      stories: storyScore(items, answers),
    },
    quiet: { left: 0, of: 0 },
    questions: {},
    indicators: {},
    claims: {},
    kinds: {},
    confusions: {},
    reliability: BANDS.map((from) => ({ from, given: 0, right: 0 })),
    misses: [],
  }
  items.forEach((item, i) => {
    const answer = answers[i] as Answer
    addTags(measured, item, answer)
    addClaims(measured, item, answer)
    addChances(measured, item, answer)
    if (item.labels.questions.length > 0) return
    measured.quiet.of++
    if (answer.tags.length === 0) measured.quiet.left++
  })
  return measured
}

const none = (): Score => ({ right: 0, wrong: 0, missed: 0 })

function addTags(measured: Measured, item: Labelled, { tags, chances }: Answer): void {
  const lost: string[] = []
  const extra: string[] = []
  const wanted = new Set([...item.labels.questions, ...item.labels.indicators])
  const given = new Map(tags.map((tag) => [tag.tag, tag]))
  for (const label of new Set([...wanted, ...given.keys()])) {
    const outcome = !given.has(label) ? 'missed' : wanted.has(label) ? 'right' : 'wrong'
    const sort = isIndicator(label) ? 'indicators' : 'questions'
    measured.overall[sort][outcome]++
    const scores = measured[sort]
    scores[label] ??= none()
    scores[label][outcome]++
    if (outcome === 'right') continue
    const chance = (chances.get(label) ?? 0).toFixed(2)
    const phrase = given.get(label)?.phrase
    const why = phrase ? `likelihood ${chance}, by "${phrase}"` : `likelihood ${chance}`
    measured.misses.push({ id: item.id, title: item.title, label, is: outcome, why })
    if (sort === 'indicators') (outcome === 'wrong' ? extra : lost).push(label)
  }
  for (const [from, to] of pairs(lost, extra)) {
    const key = `${from} > ${to}`
    measured.confusions[key] = (measured.confusions[key] ?? 0) + 1
  }
}

/** Each lost label beside an extra one; what is left over beside nothing. */
function pairs(lost: readonly string[], extra: readonly string[]): [string, string][] {
  const count = Math.max(lost.length, extra.length)
  return Array.from({ length: count }, (_, i) => [lost[i] ?? 'nothing', extra[i] ?? 'nothing'])
}

function addClaims(measured: Measured, item: Labelled, { verdicts, tags }: Answer): void {
  const wanted = new Map(item.labels.claims.map(({ id, relation }) => [id, relation]))
  const given = new Map(verdicts.map((verdict) => [verdict.claimId, verdict]))
  for (const id of new Set([...wanted.keys(), ...given.keys()])) {
    const outcome = !given.has(id) ? 'missed' : wanted.has(id) ? 'right' : 'wrong'
    const kind = claimById(id)?.kind ?? 'other'
    measured.overall.claims[outcome]++
    measured.claims[id] ??= none()
    measured.claims[id][outcome]++
    measured.kinds[kind] ??= none()
    measured.kinds[kind][outcome]++
    const revise = [given.get(id)?.relation, wanted.get(id)].map((one) => one === 'revise')
    if (revise[0] && revise[1]) measured.overall.revise.right++
    else if (revise[0]) measured.overall.revise.wrong++
    else if (revise[1]) measured.overall.revise.missed++
    if (outcome === 'right') continue
    const untagged = tags.length === 0 ? 'the item has no tags' : 'not likely enough'
    const why = given.get(id)?.reason ?? untagged
    measured.misses.push({ id: item.id, title: item.title, label: id, is: outcome, why })
  }
}

function addChances(measured: Measured, { labels }: Labelled, { chances }: Answer): void {
  const wanted = new Set([...labels.questions, ...labels.indicators])
  for (const [label, chance] of chances) {
    const band = measured.reliability[Math.min(9, Math.floor(chance * 10))]
    if (label === 'any' || !band) continue
    band.given++
    if (wanted.has(label)) band.right++
  }
}

/** Over all pairs of items: are they one story, and were they found to be? */
function storyScore(items: readonly Labelled[], answers: readonly Answer[]): Score {
  const score = none()
  const told = items.map(({ id, story }) => story ?? id)
  for (let a = 0; a < items.length; a++) {
    for (let b = a + 1; b < items.length; b++) {
      const is = told[a] === told[b]
      const found = answers[a]?.story === answers[b]?.story
      if (is && found) score.right++
      else if (found) score.wrong++
      else if (is) score.missed++
    }
  }
  return score
}
