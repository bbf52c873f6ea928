// learn/cross.ts - cross-validation: items judged by models that have not seen their story.

import { questions } from '../src/page/questions.ts'
import { foldsOf, isLikeReal, type Labelled } from './corpus.ts'
import { fitLabels, scoresOf, type Table } from './fit.ts'
import type { Scored } from './join.ts'
import type { Row } from './linear.ts'

export const LABELS: readonly string[] = [
  'any',
  ...questions.map((question) => question.id),
  ...questions.flatMap((question) => question.indicators.map((one) => one.id)),
]

/**
 * Scores every item that is told as real news is, by models learned from the other folds and from
 * the plainer items.
 */
export function crossScores(table: Table, items: readonly Labelled[], folds: number): Scored[] {
  const foldOf = foldsOf(items, folds)
  const scored: Scored[] = []
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (i: number) => isLikeReal(items[i] as Labelled) && foldOf[i] === fold
    const all = items.map((_, i) => i)
    const use = all.filter((i) => !isHeld(i))
    const models = fitLabels(table, items, use, LABELS)
    for (const i of all.filter(isHeld)) {
      const scores = scoresOf(models, table.rows[i] as Row)
      scored.push({ item: items[i] as Labelled, scores, fold })
    }
  }
  return scored
}
