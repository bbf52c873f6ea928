// learn/fit.ts - labelled items -> one linear model per label.

import { concepts } from '../src/tag/concepts.ts'
import {
  CONCEPT,
  PAIR,
  partsOf,
  type Sharpness,
  TITLE_WORD,
  visitFeatures,
  WORD,
} from '../src/tag/features.ts'
import { buildLexicon } from '../src/tag/lexicon.ts'
import { isLikeReal, type Labelled } from './corpus.ts'
import { dot, fitLogistic, type Linear, type Row, seeded } from './linear.ts'
import { sharpnessIn } from './sharpness.ts'

/** Items as rows: the names of the features, how rare each is, and what each item has of them. */
export type Table = { names: string[]; kinds: number[]; rarity: Float64Array; rows: Row[] }

// What is learned from is what is shipped: features are left out by how often they stand, never by
// what they were found to weigh.
const LEAST_ITEMS: Record<number, number> = { [WORD]: 5, [PAIR]: 24, [TITLE_WORD]: 12 }

export const SETTINGS = {
  leastItems: (kind: number) => LEAST_ITEMS[kind] ?? 3, // a feature stands in at least so many items
  realCost: 2, // how much more an item told as real news counts than a plainer one
}

// Three models are fitted for each label and their weights added up: one that sees everything, one
// that has words alone and one that has concepts alone, so that neither leans on the other. The cost
// says how closely each is fitted.
const isWord = (kind: number) => kind < CONCEPT
const VIEWS = [
  { share: 0.3, cost: 8, sees: () => true },
  { share: 0.35, cost: 13, sees: isWord },
  { share: 0.35, cost: 4, sees: (kind: number) => !isWord(kind) },
]

const lexicon = buildLexicon(concepts)

/** Takes every item apart and counts its features. */
export function tableOf(items: readonly Labelled[]): Table {
  const sharpness = sharpnessIn(items)
  const counted = items.map((item) => countsOf(item, sharpness))
  const spread = new Map<string, number>()
  for (const counts of counted) {
    for (const name of counts.keys()) spread.set(name, (spread.get(name) ?? 0) + 1)
  }
  const names = [...spread.keys()].filter(
    (name) => (spread.get(name) ?? 0) >= SETTINGS.leastItems(kindOf(name)),
  )
  names.sort((a, b) => kindOf(a) - kindOf(b) || (a < b ? -1 : 1))
  const kinds = names.map(kindOf)
  const rarity = Float64Array.from(names, (name, i) => {
    const log = Math.log(items.length / (spread.get(name) ?? 1))
    return (kinds[i] as number) < CONCEPT ? log : Math.sqrt(log + 0.1)
  })
  const idOf = new Map(names.map((name, i) => [name, i]))
  const rows = counted.map((counts) => rowOf(counts, idOf, kinds, rarity))
  return { names, kinds, rarity, rows }
}

/** The features of an item under their names: kind, name and second, parted by tabs. */
function countsOf(item: Labelled, sharpness: Sharpness): Map<string, number> {
  const counts = new Map<string, number>()
  visitFeatures(
    partsOf(item.title, item.text, lexicon, sharpness),
    sharpness,
    (kind, { name }, { name: second }, weight) => {
      const key = second === '' ? `${kind}\t${name}` : `${kind}\t${name}\t${second}`
      counts.set(key, (counts.get(key) ?? 0) + weight)
    },
  )
  return counts
}

const kindOf = (name: string) => Number(name.slice(0, name.indexOf('\t')))

function rowOf(
  counts: Map<string, number>,
  idOf: Map<string, number>,
  kinds: number[],
  rarity: Float64Array,
): Row {
  const found: [number, number][] = []
  const squares = [0, 0] // of single words, of concepts: see valuesOf in src/tag/weigh.ts
  for (const [name, count] of counts) {
    const id = idOf.get(name)
    if (id === undefined) continue
    const value = Math.log1p(count) * (rarity[id] as number)
    const kind = kinds[id] as number
    if (kind === WORD) squares[0] = (squares[0] as number) + value * value
    if (kind >= CONCEPT) squares[1] = (squares[1] as number) + value * value
    found.push([id, value])
  }
  const scales = squares.map((square) => 1 / Math.sqrt(square || 1))
  found.sort((a, b) => a[0] - b[0])
  return {
    ids: Int32Array.from(found, ([id]) => id),
    values: Float32Array.from(
      found,
      ([id, value]) => value * (scales[(kinds[id] as number) < CONCEPT ? 0 : 1] as number),
    ),
  }
}

/** One model per label, from the items that `use` names by their place in the table. */
export function fitLabels(
  table: Table,
  items: readonly Labelled[],
  use: readonly number[],
  labels: readonly string[],
): Linear[] {
  const width = table.names.length
  const models = labels.map(() => ({ weights: new Float64Array(width), bias: 0 }))
  const truths = labels.map((label) => use.map((i) => hasLabel(items[i] as Labelled, label)))
  for (const { share, cost, sees } of VIEWS) {
    const rows = use.map((i) => partOf(table.rows[i] as Row, table.kinds, sees))
    const costs = use.map((i) => cost * (isLikeReal(items[i] as Labelled) ? SETTINGS.realCost : 1))
    models.forEach((model, label) => {
      const fitted = fitLogistic(rows, truths[label] as boolean[], costs, width, seeded(1))
      for (let id = 0; id < width; id++) {
        model.weights[id] = (model.weights[id] as number) + share * (fitted.weights[id] as number)
      }
      model.bias += share * fitted.bias
    })
  }
  return models
}

/** The features of a row that are of certain kinds. */
function partOf(
  { ids, values }: Row,
  kinds: readonly number[],
  sees: (kind: number) => boolean,
): Row {
  const seen = [...ids.keys()].filter((k) => sees(kinds[ids[k] as number] as number))
  return {
    ids: Int32Array.from(seen, (k) => ids[k] as number),
    values: Float32Array.from(seen, (k) => values[k] as number),
  }
}

/** What the models score a row, before calibration. */
export function scoresOf(models: readonly Linear[], row: Row): number[] {
  return models.map(({ weights, bias }) => dot(weights, bias, row))
}

/** Whether readers gave the item this label; 'any' is for an item about any question. */
export function hasLabel({ labels }: Labelled, label: string): boolean {
  if (label === 'any') return labels.questions.length > 0
  return (label.includes('.') ? labels.indicators : labels.questions).includes(label)
}
