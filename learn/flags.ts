// learn/flags.ts - learns to flag: what the labelled examples of each claim look like, and how much
// each kind of evidence says, by holding items against claims with models that have not seen them.

import { candidatesOf } from '../src/flag/candidates.ts'
import { evidenceNames } from '../src/flag/evidence.ts'
import { buildLedger, type Ledger } from '../src/flag/ledger.ts'
import { type FlagModelData, unpackModel } from '../src/flag/model.ts'
import { type Reading, readItem } from '../src/flag/reading.ts'
import { relationRow } from '../src/flag/relation.ts'
import { CONCEPT, featureNames, featuresOf, vocabularyOf } from '../src/flag/vector.ts'
import { type Claim, claims as pageClaims } from '../src/page/claims.ts'
import type { Forest } from '../src/tag/forest.ts'
import type { Tag } from '../src/tag/match.ts'
import { fitForest } from './boost.ts'
import { foldsOf, isLikeReal, type Labelled } from './corpus.ts'
import { seeded } from './linear.ts'
import { fitMargin, type Margin } from './margin.ts'

const LEAST_ITEMS = 2 // that have a word or concept, for it to be weighed
const LEAST_ITEMS_OF_PAIR = 6
const CONCEPT_COUNTS = 2 // as much as a word of the same rarity
const WEIGHTS_KEPT = 400 // of each label
const FOLDS = 4
const TREES = { trees: 60, depth: 2, bags: 4 }
const NO_FOREST: Forest = { base: 0, trees: [] }

/** The tags of items, by item id, given by models that have not seen the item's story. */
export type Tagged = ReadonlyMap<string, readonly Tag[]>

const readings = new WeakMap<Labelled, Reading>()

/** An item as the judge reads it, read once. */
export function readingOf(item: Labelled): Reading {
  const known = readings.get(item) ?? readItem(item.title, item.text)
  readings.set(item, known)
  return known
}

/** What an item is held against and found to be; `row` is what the forests read. */
export type Pair = {
  item: Labelled
  claim: Claim
  row: number[]
  relationRow: number[]
  relation: 'revise' | 'review' | null // the label
  ruledOut: boolean // by the rules of labelling: nothing to learn from
}

/** Learns all of the model but the borders from which on a claim is raised. */
export function fitFlags(
  items: readonly Labelled[],
  tagged: Tagged,
  claims: readonly Claim[] = pageClaims,
) {
  const pairs = crossPairs(items, tagged, claims).filter(({ ruledOut }) => !ruledOut)
  const counted = [...pairs, ...pairs.filter(({ item }) => isLikeReal(item))] // which count twice
  const data = fitText(items, claims)
  const random = seeded(5)
  const truth = counted.map(({ relation }) => relation !== null)
  const known = counted.map(({ row }) => row)
  const touched = counted.filter(({ relation }) => relation !== null)
  data.known = fitForest(known, truth, TREES, random)
  data.general = joined(
    fitForest(known.map(generalRow), truth, TREES, random),
    fitForest(known.map(comparedRow), truth, TREES, random),
  )
  data.relation = fitForest(
    touched.map(({ relationRow }) => relationRow),
    touched.map(({ relation }) => relation === 'revise'),
    TREES,
    random,
  )
  return data
}

const OWN_NUMBERS = 4 // at the end of a row: those that only a learned claim has

/** A row without what the tags say, for claims on what the tags do not cover. */
const comparedRow = (row: readonly number[]) => row.slice(0, evidenceNames.length)

/** A row as it would be if the claim had come later. */
export const generalRow = (row: readonly number[]) => row.slice(0, row.length - OWN_NUMBERS)

/** Holds every item against the claims it might touch, by a model that has not seen its story. */
export function crossPairs(
  items: readonly Labelled[],
  tagged: Tagged,
  claims: readonly Claim[],
): Pair[] {
  const folds = foldsOf(items, FOLDS)
  const pairs: Pair[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const data = fitText(
      items.filter((_, i) => folds[i] !== fold),
      claims,
    )
    const ledger = buildLedger(claims, unpackModel(data))
    for (const item of items.filter((_, i) => folds[i] === fold))
      pairs.push(...pairsOf(item, tagged, ledger))
  }
  return pairs
}

/** Holds an item against the claims that it might touch. */
export function pairsOf(item: Labelled, tagged: Tagged, ledger: Ledger): Pair[] {
  const tags = tagged.get(item.id) ?? []
  const found = candidatesOf(readingOf(item), item.published ?? null, tags, ledger)
  return found.candidates.map((candidate) => ({
    item,
    claim: candidate.entry.claim,
    row: candidate.row,
    relationRow: relationRow(candidate, found.margins, ledger),
    ruledOut: candidate.evidence.ruledOut,
    relation:
      item.labels.claims.find(({ id }) => id === candidate.entry.claim.id)?.relation ?? null,
  }))
}

/** Learns what the examples of each claim look like; the forests stay empty. */
export function fitText(items: readonly Labelled[], claims: readonly Claim[]): FlagModelData {
  const names = namesWorthWeighing(items)
  const vocabulary = vocabularyOf(
    names.map(([name]) => name),
    names.map(([, rarity]) => rarity),
  )
  const rows = items.map((item) => featuresOf(readingOf(item), item.title.length, vocabulary).whole)
  const random = seeded(3)
  const learn = (truth: (item: Labelled) => boolean, of = items.map((_, i) => i)) =>
    fitMargin(
      of.map((i) => rows[i] as (typeof rows)[number]),
      of.map((i) => truth(items[i] as Labelled)),
      names.length,
      random,
    )
  const learned = claims.map(({ id }) => id).filter((id) => items.some((item) => touches(item, id)))
  const touching = items.flatMap((item, i) => (item.labels.claims.length > 0 ? [i] : []))
  const models = [
    ...learned.map((id) => learn((item) => touches(item, id))),
    learn((item) => item.labels.claims.some(({ relation }) => relation === 'revise'), touching),
  ]
  return {
    names: names.map(([name]) => name).join('\n'),
    rarity: names.map(([, rarity]) => rarity),
    learned,
    biases: models.map(({ bias }) => rounded(bias)),
    weights: models.map(strongest),
    known: NO_FOREST,
    general: NO_FOREST,
    relation: NO_FOREST,
    reviseRate: learned.map((id) => reviseRateOf(items, id)),
    knownAt: 0.34,
    generalAt: 0.19,
    reviseAt: 0.5,
    generalReviseAt: 0.35,
  }
}

/** Two forests as one: the mean of their log-odds. */
function joined(one: Forest, other: Forest): Forest {
  const trees = [...one.trees, ...other.trees]
  for (const tree of trees) tree.adds = tree.adds.map((add) => rounded(add / 2))
  return { base: rounded((one.base + other.base) / 2), trees }
}

const touches = (item: Labelled, claimId: string) =>
  item.labels.claims.some(({ id }) => id === claimId)

function namesWorthWeighing(items: readonly Labelled[]): [string, number][] {
  const users = new Map<string, number>()
  for (const item of items) {
    const names = readingOf(item).sentences.flatMap((sentence) => [...featureNames(sentence)])
    for (const name of new Set(names)) users.set(name, (users.get(name) ?? 0) + 1)
  }
  return [...users]
    .filter(([name, count]) => count >= (name.includes(' ') ? LEAST_ITEMS_OF_PAIR : LEAST_ITEMS))
    .map(([name, count]) => {
      const rarity =
        Math.log(items.length / count) * (name.startsWith(CONCEPT) ? CONCEPT_COUNTS : 1)
      return [name, rounded(rarity)]
    })
}

function strongest({ weights }: Margin): number[] {
  const ids = [...weights.keys()].sort(
    (a, b) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0),
  )
  const kept = ids.slice(0, WEIGHTS_KEPT).sort((a, b) => a - b)
  return kept.flatMap((id) => [id, Math.round((weights[id] ?? 0) * 100) / 100])
}

/** How often a touch asks for a revision; pulled towards one in six where examples are few. */
function reviseRateOf(items: readonly Labelled[], claimId: string): number {
  const relations = items.flatMap(({ labels }) => labels.claims.filter(({ id }) => id === claimId))
  const revise = relations.filter(({ relation }) => relation === 'revise').length
  return rounded((revise + 0.5) / (relations.length + 3))
}

const rounded = (value: number) => Number(value.toPrecision(4))
