// learn/pack.ts - fitted models -> the compact JSON that is shipped: a byte per weight.

import type { ModelData } from '../src/tag/model.ts'
import type { Table } from './fit.ts'
import type { Linear } from './linear.ts'

const KINDS = 10
const STEPS = 20 // a weight is kept as so many steps to either side: finer ones change no tags and pack worse

/** Packs models for labels. Every feature is kept: without one, all others of an item would count more. */
export function packModels(
  table: Table,
  labels: readonly string[],
  models: readonly Linear[],
  sharpness: ReadonlyMap<string, number>,
): ModelData {
  const kept = [...table.names.keys()]
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
      bytes[row * labels.length + label] = Math.round(
        (weights[id] as number) / (steps[label] as number),
      )
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

const nameOf = (table: Table, id: number) => (table.names[id] as string).replace(/^\d+\t/, '')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const rounded = (value: number) => Number(value.toPrecision(6))
