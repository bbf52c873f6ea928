// learn/tagged.ts - the tags of items as the tagger would give them without having seen their stories:
// what flags are learned from, since the tags of an item that was learned from are too good.

import { givenLabels, likelihoods } from '../src/tag/decide.ts'
import { scoreOf, type Tag } from '../src/tag/match.ts'
import { foldsOf, isLikeReal, type Labelled } from './corpus.ts'
import { LABELS } from './cross.ts'
import { fitLabels, scoresOf, tableOf } from './fit.ts'
import { fitJoining } from './join.ts'
import type { Row } from './linear.ts'

const FOLDS = 5

/** The tags of every item, by its id; each by models that have not seen its story. */
export function crossTagged(items: readonly Labelled[], folds = FOLDS): Map<string, Tag[]> {
  const table = tableOf(items)
  const foldOf = foldsOf(items, folds)
  const places = items.map((_, i) => i)
  const scored = Array.from({ length: folds }, (_, fold) => {
    const seen = places.filter((i) => foldOf[i] !== fold)
    const models = fitLabels(table, items, seen, LABELS)
    const held = places.filter((i) => foldOf[i] === fold)
    return held.map((i) => ({
      item: items[i] as Labelled,
      scores: scoresOf(models, table.rows[i] as Row),
      fold,
    }))
  }).flat()
  const joinings = Array.from({ length: folds }, (_, fold) =>
    fitJoining(
      LABELS,
      scored.filter((one) => one.fold !== fold && isLikeReal(one.item)),
    ),
  )
  return new Map(
    scored.map(({ item, scores, fold }) => {
      const joining = joinings[fold] as (typeof joinings)[number]
      const chances = likelihoods(LABELS, scores, joining)
      const tags = givenLabels(LABELS, chances, joining).map((tag) => {
        return { tag, score: scoreOf(tag, LABELS, chances), phrase: item.title }
      })
      return [item.id, tags]
    }),
  )
}
