// learn/cross.ts - cross-validation: every real item judged by models that have not seen its story.

import { questions } from '../src/page/questions.ts'
import { likelihoods } from '../src/tag/decide.ts'
import { foldsOf, type Labelled } from './corpus.ts'
import { fitLabels, scoresOf, type Table } from './fit.ts'
import { fitJoining, type Scored } from './join.ts'
import type { Row } from './linear.ts'

export const LABELS: readonly string[] = [
  'any',
  ...questions.map((question) => question.id),
  ...questions.flatMap((question) => question.indicators.map((one) => one.id)),
]

/** What cross-validation says of one real item. */
export type Judged = {
  item: Labelled
  likelihoods: number[]
  questionAt: number
  indicatorAt: number
}

/** Scores every real item by models learned from the other folds and all written items. */
export function crossScores(
  table: Table,
  items: readonly Labelled[],
  reals: number,
  folds: number,
): Scored[] {
  const foldOf = foldsOf(items.slice(0, reals), folds)
  const scored: Scored[] = new Array(reals)
  for (let fold = 0; fold < folds; fold++) {
    const use = items.map((_, i) => i).filter((i) => i >= reals || foldOf[i] !== fold)
    const models = fitLabels(table, items, use, LABELS)
    for (let i = 0; i < reals; i++) {
      if (foldOf[i] === fold)
        scored[i] = { item: items[i] as Labelled, scores: scoresOf(models, table.rows[i] as Row) }
    }
  }
  return scored
}

/** Joins the scores of each fold by what the other folds teach. */
export function crossJudge(scored: readonly Scored[], folds: number): Judged[] {
  const foldOf = foldsOf(
    scored.map(({ item }) => item),
    folds,
  )
  return scored
    .map(({ item, scores }, i) => ({ item, scores, fold: foldOf[i] as number }))
    .map(({ item, scores, fold }) => {
      const joining = joiningWithout(scored, foldOf, fold)
      const { questionAt, indicatorAt } = joining
      return { item, likelihoods: likelihoods(LABELS, scores, joining), questionAt, indicatorAt }
    })
}

const known = new WeakMap<readonly Scored[], Map<number, ReturnType<typeof fitJoining>>>()

function joiningWithout(scored: readonly Scored[], foldOf: number[], fold: number) {
  const byFold = known.get(scored) ?? new Map()
  known.set(scored, byFold)
  const joining =
    byFold.get(fold) ??
    fitJoining(
      LABELS,
      scored.filter((_, i) => foldOf[i] !== fold),
    )
  byFold.set(fold, joining)
  return joining
}
