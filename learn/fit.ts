// learn/fit.ts - labelled items -> one linear model per label.

import { concepts } from '../src/tag/concepts.ts'
import { CONCEPT, partsOf, type Sharpness, visitFeatures } from '../src/tag/features.ts'
import { buildLexicon } from '../src/tag/lexicon.ts'
import { isLikeReal, type Labelled } from './corpus.ts'
import { dot, fitLogistic, type Linear, type Row, seeded } from './linear.ts'
import { sharpnessIn } from './sharpness.ts'

/** Items as rows: the names of the features, how rare each is, and what each item has of them. */
export type Table = { names: string[]; kinds: number[]; rarity: Float64Array; rows: Row[] }

export const SETTINGS = {
  leastItems: 3, // a feature stands in at least so many items
  cost: 12, // how closely the items are fitted
  realCost: 2, // how much more an item told as real news counts than a plainer one
}

const lexicon = buildLexicon(concepts)

/** Takes every item apart and counts its features. */
export function tableOf(items: readonly Labelled[]): Table {
  const sharpness = sharpnessIn(items)
  const counted = items.map((item) => countsOf(item, sharpness))
  const spread = new Map<string, number>()
  for (const counts of counted) {
    for (const name of counts.keys()) spread.set(name, (spread.get(name) ?? 0) + 1)
  }
  const names = [...spread.keys()].filter((name) => (spread.get(name) ?? 0) >= SETTINGS.leastItems)
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
    lexicon,
    sharpness,
    (kind, name, second, weight) => {
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
  const squares = [0, 0]
  for (const [name, count] of counts) {
    const id = idOf.get(name)
    if (id === undefined) continue
    const value = Math.log1p(count) * (rarity[id] as number)
    const block = (kinds[id] as number) < CONCEPT ? 0 : 1
    squares[block] = (squares[block] as number) + value * value
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
  const rows = use.map((i) => table.rows[i] as Row)
  const costs = use.map(
    (i) => SETTINGS.cost * (isLikeReal(items[i] as Labelled) ? SETTINGS.realCost : 1),
  )
  return labels.map((label) => {
    const truth = use.map((i) => hasLabel(items[i] as Labelled, label))
    return fitLogistic(rows, truth, costs, table.names.length, seeded(1))
  })
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
