// src/tag/decide.ts - the scores of all labels of one item -> how likely each is right (pure).

import { chanceOf, type Forest, type Grove, layOut } from './forest.ts'

/** How the scores of one item are joined; learned by learn/train.ts. */
export type Joining = {
  any: Sort
  question: Sort
  indicator: Sort
  anyAt: number // an item gets tags if it is this likely to be about any question
  questionAt: number // a question is given from this likelihood on
  indicatorAt: number
}

/** One sort of label: a line through the evidence, and a forest for where a label is open. */
type Sort = { line: number[]; forest: Forest }

/** The labels as the models have them: 'any', then the questions, then the indicators. */
export function isIndicator(label: string): boolean {
  return label.includes('.')
}

/** Which of the three joinings is for a label. */
export function sortOf(label: string): 'any' | 'question' | 'indicator' {
  return label === 'any' ? 'any' : isIndicator(label) ? 'indicator' : 'question'
}

export function questionOf(label: string): string {
  const dot = label.indexOf('.')
  return dot < 0 ? label : label.slice(0, dot)
}

/**
 * What speaks for each label in one item, beside its own score: whether the item is about any
 * question at all, its question's score, the best of its neighbours and of the other questions'
 * indicators. For the first label, 'any', the best two questions and the best two indicators speak.
 */
export function evidence(labels: readonly string[], scores: ArrayLike<number>): number[][] {
  const any = scores[0] as number
  const best = bestIndicators(labels, scores)
  const all = [...best.values()]
  return labels.map((label, at) => {
    if (at === 0)
      return [1, any, ...bestTwo(labels, scores, false), ...bestTwo(labels, scores, true)]
    const question = questionOf(label)
    const own = scores[at] as number
    const mine = best.get(question) ?? NO_BEST
    const outside = bestOf(all, mine)
    if (!isIndicator(label)) return [1, own, any, mine.first, outside]
    const inside = mine.at === at ? mine.second : mine.first
    return [1, own, any, mine.question, inside, outside, Math.max(own - inside, 0)]
  })
}

/** The best indicator of all questions but one. */
function bestOf(questions: readonly Best[], except: Best): number {
  let best = Number.NEGATIVE_INFINITY
  for (const one of questions) if (one !== except && one.first > best) best = one.first
  return best
}

function bestTwo(labels: readonly string[], scores: ArrayLike<number>, indicators: boolean) {
  let [first, second] = [LOWEST, LOWEST]
  for (let at = 1; at < labels.length; at++) {
    if (isIndicator(labels[at] as string) !== indicators) continue
    const score = scores[at] as number
    if (score > first) [first, second] = [score, first]
    else if (score > second) second = score
  }
  return [first, second]
}

type Best = { question: number; first: number; second: number; at: number }
const LOWEST = -9
const NO_BEST: Best = { question: LOWEST, first: LOWEST, second: LOWEST, at: -1 }

/** Of each question: its score, and its two best indicators. */
function bestIndicators(labels: readonly string[], scores: ArrayLike<number>): Map<string, Best> {
  const best = new Map<string, Best>()
  labels.forEach((label, at) => {
    if (at === 0) return
    const score = scores[at] as number
    const one = best.get(questionOf(label))
    if (!one) best.set(label, { ...NO_BEST, question: score })
    else if (score > one.first) Object.assign(one, { second: one.first, first: score, at })
    else if (score > one.second) one.second = score
  })
  return best
}

/** The likelihood of each label: what the line and the forest say, on average. */
export function likelihoods(
  labels: readonly string[],
  scores: ArrayLike<number>,
  joining: Joining,
): number[] {
  const parts = evidence(labels, scores)
  return labels.map((label, at) => {
    const part = parts[at] as number[]
    const { line, forest } = joining[sortOf(label)]
    const straight = chance(part.reduce((sum, one, i) => sum + one * (line[i] as number), 0))
    if (!isOpen(part)) return straight
    return (straight + chanceOf(groveOf(forest), Float64Array.from(part))) / 2
  })
}

const groves = new WeakMap<Forest, Grove>() // laid out when they are first asked

function groveOf(forest: Forest): Grove {
  const known = groves.get(forest) ?? layOut(forest)
  groves.set(forest, known)
  return known
}

const LEAST_OWN = -3
const OWN = 1 // place of a label's own score in its evidence

/** Whether the evidence leaves a label in question: most labels score too low in most items. */
export const isOpen = (part: readonly number[]) => (part[OWN] as number) > LEAST_OWN

const chance = (odds: number) => 1 / (1 + Math.exp(-odds))

/** The labels to give to an item that is likely about any: the likely questions and, under these, the likely indicators. */
export function givenLabels(
  labels: readonly string[],
  chances: readonly number[],
  { anyAt, questionAt, indicatorAt }: Joining,
): string[] {
  if ((chances[0] as number) < anyAt) return []
  const isLikely = (label: string, cut: number) => (chances[labels.indexOf(label)] as number) >= cut
  return labels.filter((label, at) => {
    if (at === 0 || !isLikely(questionOf(label), questionAt)) return false
    return !isIndicator(label) || isLikely(label, indicatorAt)
  })
}
