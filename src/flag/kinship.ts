// src/flag/kinship.ts - how far the tags of an item are those that a claim's own text would earn (pure).
// The tagger has learned how the field speaks; so an item and a claim meet although they share no word.

import type { Claim } from '../page/claims.ts'
import { isIndicator } from '../tag/decide.ts'
import { chancesOf, type Tag } from '../tag/match.ts'

/** What a claim is evidence on, as if it were an item. */
export type Aspects = { question: string; indicators: ReadonlyMap<string, number>; length: number }

const LEAST = 0.05 // an indicator less likely than this is none of the claim's

/** Reads a claim as if it were an item. */
export function aspectsOf({ question, statement, outdatedWhen }: Claim): Aspects {
  const chances = [...chancesOf({ title: statement, text: outdatedWhen })]
  const indicators = new Map(
    chances.filter(([label, chance]) => isIndicator(label) && chance >= LEAST),
  )
  return { question, indicators, length: lengthOf([...indicators.values()]) }
}

/**
 * How far an item's tags are a claim's: how sure the claim's question is, the surest question and
 * indicator, the likeness of the indicators, the surest that both have, and what they have in common.
 */
export function kinshipOf(tags: readonly Tag[], aspects: Aspects): number[] {
  let [question, surest, indicator, shared, common, squares] = [0, 0, 0, 0, 0, 0]
  for (const { tag, score } of tags) {
    if (!isIndicator(tag)) {
      surest = Math.max(surest, score)
      if (tag === aspects.question) question = score
      continue
    }
    const own = aspects.indicators.get(tag) ?? 0
    indicator = Math.max(indicator, score)
    shared = Math.max(shared, Math.min(score, own))
    common += score * own
    squares += score * score
  }
  const kinship = common / (Math.sqrt(squares) * aspects.length || 1)
  return [question, surest, indicator, kinship, shared, common]
}

const lengthOf = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
