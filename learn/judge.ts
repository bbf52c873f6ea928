// learn/judge.ts - the carried real items as the judge would answer them without having learned from
// their stories: what accuracy is measured on.

import type { Answer } from '../src/cli/measure.ts'
import { judgeItem } from '../src/flag/judge.ts'
import { buildLedger } from '../src/flag/ledger.ts'
import { unpackModel } from '../src/flag/model.ts'
import { claims } from '../src/page/claims.ts'
import { groupStories } from '../src/story/cluster.ts'
import { givenLabels, likelihoods } from '../src/tag/decide.ts'
import { scoreOf, type Tag } from '../src/tag/match.ts'
import { foldsOf, type Labelled, realItems, unrelated, writtenItems } from './corpus.ts'
import { crossScores, LABELS } from './cross.ts'
import { tableOf } from './fit.ts'
import { fitFlags } from './flags.ts'
import { fitJoining } from './join.ts'
import { crossTagged } from './tagged.ts'

const FOLDS = 5

/** Tags of the real items, by item id; each item's models had not seen its story. */
export function crossTags(
  folds = FOLDS,
): Map<string, { tags: Tag[]; chances: Map<string, number> }> {
  const items = [...realItems(), ...writtenItems()]
  const scored = crossScores(tableOf(items), items, folds)
  const joinings = Array.from({ length: folds }, (_, fold) =>
    fitJoining(
      LABELS,
      scored.filter((one) => one.fold !== fold),
    ),
  )
  const reals = new Set(realItems().map(({ id }) => id))
  const found = scored.filter(({ item }) => reals.has(item.id))
  return new Map(
    found.map(({ item, scores, fold }) => {
      const joining = joinings[fold] as (typeof joinings)[number]
      const chances = likelihoods(LABELS, scores, joining)
      const tags = givenLabels(LABELS, chances, joining).map((tag) => {
        return { tag, score: scoreOf(tag, LABELS, chances), phrase: item.title }
      })
      return [
        item.id,
        { tags, chances: new Map(LABELS.map((label, i) => [label, chances[i] ?? 0])) },
      ]
    }),
  )
}

/** Every real item with its answer, flags and stories included. */
export function crossAnswers(): { items: Labelled[]; answers: Answer[] } {
  const items = realItems()
  const written = writtenItems()
  const tagged = crossTags()
  const foldOf = foldsOf(items, FOLDS)
  const stories = groupStories(items)
  const all = crossTagged([...items, ...written])
  const ledgers = Array.from({ length: FOLDS }, (_, fold) => {
    const judged = items.filter((_, i) => foldOf[i] === fold)
    const kept = items.filter((_, i) => foldOf[i] !== fold)
    const seen = [...kept, ...unrelated(written, judged)]
    return buildLedger(claims, unpackModel(fitFlags(seen, all)))
  })
  const answers = items.map((item, i): Answer => {
    const { tags = [], chances = new Map() } = tagged.get(item.id) ?? {}
    const ledger = ledgers[foldOf[i] as number] as (typeof ledgers)[number]
    return {
      tags,
      chances,
      verdicts: judgeItem(item, tags, ledger),
      story: stories.get(item.id) ?? item.id,
    }
  })
  return { items, answers }
}
