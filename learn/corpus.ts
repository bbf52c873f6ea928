// learn/corpus.ts - the labelled items that the judge learns from and is measured on.

import { readdirSync, readFileSync } from 'node:fs'
import type { Readable } from '../src/tag/match.ts'

/** An item with what careful readers said of it. */
export type Labelled = Readable & {
  id: string
  publisher: string
  published: string
  kind: string
  story?: string
  retells?: string[] // ids of real items about the same event: never learned from where those are judged
  labels: {
    questions: string[]
    indicators: string[]
    claims: { id: string; relation: 'revise' | 'review' }[]
  }
}

const CORPUS = new URL('corpus/', import.meta.url)

/** Retold real items: what accuracy is measured on. */
export function realItems(): Labelled[] {
  return readLabelled(new URL('dev.jsonl', CORPUS))
}

/** Items written to learn from: invented, never shown to a reader. */
export function writtenItems(): Labelled[] {
  return readdirSync(CORPUS)
    .filter(
      (file) => file.endsWith('.jsonl') && file !== 'dev.jsonl' && !file.startsWith('new-claims'),
    )
    .sort()
    .flatMap((file) => readLabelled(new URL(file, CORPUS)))
}

/** Whether an item is told as real news is; `t1-0001` and its like are shorter and plainer. */
export const isLikeReal = ({ id }: Labelled) => !/^t\d-/.test(id)

/** Whether an item is retold from a real one. */
export const isReal = ({ id }: Labelled) => /^b\d-/.test(id)

/** The items of a JSON Lines file. */
export function readLabelled(file: URL | string): Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
}

/**
 * Splits items for cross-validation: the items of a story stay together, and with them what retells one
 * of them. The same items give the same folds.
 */
export function foldsOf(items: readonly Labelled[], count: number): number[] {
  const groupOf = groupsOf(items)
  const groups = [...new Set(items.map(groupOf))]
  groups.sort((a, b) => scramble(a) - scramble(b))
  const foldOfGroup = new Map(groups.map((group, at) => [group, at % count]))
  return items.map((item) => foldOfGroup.get(groupOf(item)) ?? 0)
}

function groupsOf(items: readonly Labelled[]): (item: Labelled) => string {
  const own = ({ id, story }: Labelled) => story ?? id
  const groupOfId = new Map(items.map((item) => [item.id, own(item)]))
  return (item) => groupOfId.get(item.retells?.[0] ?? '') ?? own(item)
}

/** Written items that tell of no event that some real items tell of. */
export function unrelated(written: readonly Labelled[], reals: readonly Labelled[]): Labelled[] {
  const ids = new Set(reals.map(({ id }) => id))
  return written.filter(({ retells = [] }) => !retells.some((id) => ids.has(id)))
}

function scramble(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return (hash ^ (hash >>> 13)) >>> 0
}
