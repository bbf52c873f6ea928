// learn/pack.ts - fitted models -> the compact JSON that is shipped: a byte per weight.

import type { ModelData } from '../src/tag/weigh.ts'
import type { Table } from './fit.ts'
import type { Linear } from './linear.ts'

const KINDS = 10
const STEPS = 63 // a weight is kept as so many steps to either side
const LEAST_STEPS = 2 // and left out below so many, which saves half of the bytes and costs no tags

/**
 * Packs models for labels. Features that hardly weigh anything are left out.
 *
 * @param keep how many features are kept: those with the largest weights, by their rarity
 */
export function packModels(
  table: Table,
  labels: readonly string[],
  models: readonly Linear[],
  keep: number,
  sharpness: ReadonlyMap<string, number>,
): ModelData {
  const kept = strongest(table, models, keep)
  const features: Record<string, string> = {}
  for (let kind = 0; kind < KINDS; kind++) {
    const names = kept.filter((id) => table.kinds[id] === kind).map((id) => nameOf(table, id))
    features[kind] = names.join('\n')
  }
  const rarityStep = Math.max(...kept.map((id) => table.rarity[id] as number)) / 255
  const steps = models.map(
    ({ weights }) => Math.max(...kept.map((id) => Math.abs(weights[id] as number))) / STEPS,
  )
  const bytes = new Int8Array(kept.length * labels.length)
  kept.forEach((id, row) => {
    models.forEach(({ weights }, label) => {
      const byte = Math.round((weights[id] as number) / (steps[label] as number))
      bytes[row * labels.length + label] = Math.abs(byte) < LEAST_STEPS ? 0 : byte
    })
  })
  return {
    labels: [...labels],
    features,
    sharpness: Object.fromEntries(
      [...sharpness].sort().map(([phrase, sharp]) => [phrase, Math.round(sharp * 100)]),
    ),
    rarity: base64(
      Uint8Array.from(kept, (id) => Math.round((table.rarity[id] as number) / rarityStep)),
    ),
    rarityStep: rounded(rarityStep),
    weights: base64(new Uint8Array(bytes.buffer)),
    steps: steps.map(rounded),
    biases: models.map(({ bias }) => rounded(bias)),
  }
}

/** The features that weigh most for any label, in the order of the table. */
function strongest(table: Table, models: readonly Linear[], keep: number): number[] {
  const ids = table.names.map((_, id) => id)
  const strength = ids.map((id) => {
    const most = Math.max(...models.map(({ weights }) => Math.abs(weights[id] as number)))
    return most * (table.rarity[id] as number)
  })
  ids.sort((a, b) => (strength[b] as number) - (strength[a] as number))
  return ids.slice(0, keep).sort((a, b) => a - b)
}

const nameOf = (table: Table, id: number) => (table.names[id] as string).replace(/^\d+\t/, '')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const rounded = (value: number) => Number(value.toPrecision(6))
