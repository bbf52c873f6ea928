// learn/check-flags.ts - `node learn/check-flags.ts`: how often flags are right on items and on claims
// that the judge has not learned from.

import { holdAgainst } from '../src/flag/judge.ts'
import { buildLedger } from '../src/flag/ledger.ts'
import { type FlagModelData, unpackModel } from '../src/flag/model.ts'
import { reviseChance } from '../src/flag/relation.ts'
import { type Claim, claims as pageClaims } from '../src/page/claims.ts'
import { foldsOf, type Labelled, realItems, unrelated, writtenItems } from './corpus.ts'
import { fitFlags, type Tagged } from './flags.ts'
import { crossTagged } from './tagged.ts'

/** A claim held against an item, beside the label. */
export type Judged = {
  item: Labelled
  claim: Claim
  chance: number
  revise: number
  label: 'revise' | 'review' | null
}

/** Judges items by a model; every claim that might be touched, and every one that is labelled. */
export function judgeAll(
  data: FlagModelData,
  items: readonly Labelled[],
  tagged: Tagged,
  claims: readonly Claim[],
): Judged[] {
  const ledger = buildLedger(claims, unpackModel(data))
  return items.flatMap((item) => {
    const held = holdAgainst(item, tagged.get(item.id) ?? [], ledger)
    const labelOf = (id: string) =>
      item.labels.claims.find((one) => one.id === id)?.relation ?? null
    const judged = held.map(({ candidate, margins, chance }) => ({
      item,
      claim: candidate.entry.claim,
      chance,
      revise: reviseChance(candidate, margins, ledger),
      label: labelOf(candidate.entry.claim.id),
    }))
    const found = new Set(judged.map(({ claim }) => claim.id))
    const lost = claims.filter(({ id }) => !found.has(id) && labelOf(id) !== null)
    return [
      ...judged,
      ...lost.map((claim) => ({ item, claim, chance: 0, revise: 0, label: labelOf(claim.id) })),
    ]
  })
}

/** Judges real items by cross-validation: no model has seen an item's story. */
export function crossFlags(
  reals: readonly Labelled[],
  written: readonly Labelled[],
  tagged: Tagged,
  folds = 5,
) {
  const foldOf = foldsOf(reals, folds)
  return Array.from({ length: folds }, (_, fold) => {
    const judged = reals.filter((_, i) => foldOf[i] === fold)
    const seen = [...reals.filter((_, i) => foldOf[i] !== fold), ...unrelated(written, judged)]
    return judgeAll(fitFlags(seen, tagged), judged, tagged, pageClaims)
  }).flat()
}

/** Judges claims that the model has not learned, in turns of a fifth of them. */
export function leaveClaimsOut(
  reals: readonly Labelled[],
  written: readonly Labelled[],
  tagged: Tagged,
  folds = 5,
) {
  return Array.from({ length: folds }, (_, fold) => {
    const held = pageClaims.filter((_, i) => i % folds === fold)
    const kept = pageClaims.filter((_, i) => i % folds !== fold)
    const ids = new Set(held.map(({ id }) => id))
    const without = unrelated(written, reals).map((item) => withoutClaims(item, ids))
    const data = fitFlags(without, tagged, kept)
    return judgeAll(data, reals, tagged, pageClaims).filter(({ claim }) => ids.has(claim.id))
  }).flat()
}

const withoutClaims = (item: Labelled, ids: ReadonlySet<string>): Labelled => ({
  ...item,
  labels: { ...item.labels, claims: item.labels.claims.filter(({ id }) => !ids.has(id)) },
})

export type Measured = { precision: number; recall: number; f1: number }

/** Precision, recall and F1 over item-claim pairs, where `given` are raised and `right` are labelled. */
export function measure(
  judged: readonly Judged[],
  given: (one: Judged) => boolean,
  right: (one: Judged) => boolean,
): Measured {
  const raised = judged.filter(given)
  const hits = raised.filter(right).length
  const wanted = judged.filter(right).length
  return {
    precision: raised.length === 0 ? 1 : hits / raised.length,
    recall: wanted === 0 ? 1 : hits / wanted,
    f1: (2 * hits) / Math.max(1, raised.length + wanted),
  }
}

/** The border that would have measured best, and how well. */
export function bestBorder(
  judged: readonly Judged[],
  right: (one: Judged) => boolean,
  chance: (one: Judged) => number,
) {
  const sorted = [...judged].sort((a, b) => chance(b) - chance(a))
  const wanted = judged.filter(right).length
  let hits = 0
  let best = { at: 1, f1: 0 }
  sorted.forEach((one, i) => {
    if (right(one)) hits++
    const f1 = (2 * hits) / (i + 1 + wanted)
    if (f1 > best.f1) best = { at: chance(one), f1 }
  })
  return best
}

if (import.meta.main) {
  const reals = realItems()
  const written = writtenItems()
  const touched = ({ label }: Judged) => label !== null
  const show = (name: string, judged: Judged[], at: number) => {
    const { precision, recall, f1 } = measure(judged, ({ chance }) => chance >= at, touched)
    const revise = measure(
      judged,
      (one) => one.chance >= at && one.revise >= alone.reviseAt,
      ({ label }) => label === 'revise',
    )
    const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join(', ')
    console.log(`${name}: precision, recall, F1 ${figures}; revise F1 ${revise.f1.toFixed(3)}`)
  }
  const tagged = crossTagged([...reals, ...written])
  const alone = fitFlags(unrelated(written, reals), tagged)
  show(
    'learned from written items alone',
    judgeAll(alone, reals, tagged, pageClaims),
    alone.knownAt,
  )
  show('cross-validated on real items', crossFlags(reals, written, tagged), alone.knownAt)
  show('claims left out of learning', leaveClaimsOut(reals, written, tagged), alone.generalAt)
}
