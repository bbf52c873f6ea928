// src/learn/check-stories.ts - how well stories are found among items that nothing was learned from: the real
// items are dealt into folds, whole stories at a time, and a pair is judged by weights learned without
// either item's fold. Run: node src/learn/check-stories.ts

import { JOIN, JOIN_ALL } from '../story/cluster.ts'
import type { Weights } from '../story/same-event.ts'
import { comparePairs, fitPairs, type Item, type Pair, REAL, readCorpus } from './stories.ts'

const FOLDS = 5
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, JOIN, 0.8, 0.9]

type Judged = { a: Item; b: Item; likeness: number }

if (import.meta.main) check()

function check(): void {
  const corpus = readCorpus('learn/corpus')
  const items = corpus.get(REAL) ?? []
  const invented = [...corpus].filter(([name]) => name !== REAL)
  const others = invented.flatMap(([name, some]) => comparePairs(some, name))
  const judged = judgePairs(comparePairs(items, REAL), others, foldsOf(items))
  for (const threshold of THRESHOLDS) {
    const { right, wrong, missed } = count(items, group(items, judged, threshold))
    const [precision, recall] = [right / Math.max(1, right + wrong), right / (right + missed)]
    const f1 = (2 * precision * recall) / (precision + recall)
    const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join(' ')
    console.log(
      `${threshold.toFixed(2)} precision, recall, F1 ${figures} (${right} right, ${wrong} wrong)`,
    )
  }
}

/** A fold for each item; items of one story share theirs. */
function foldsOf(items: readonly Item[]): Map<string, number> {
  const storyFolds = new Map<string, number>()
  return new Map(
    items.map(({ id, story }, at) => {
      if (story === undefined) return [id, at % FOLDS]
      const fold = storyFolds.get(story) ?? storyFolds.size % FOLDS
      storyFolds.set(story, fold)
      return [id, fold]
    }),
  )
}

function judgePairs(pairs: Pair[], others: Pair[], folds: Map<string, number>): Judged[] {
  const known = new Map<string, Weights>()
  return pairs.map((pair) => {
    const out = [folds.get(pair.a.id), folds.get(pair.b.id)].sort()
    const isOut = ({ id }: Item) => out.includes(folds.get(id))
    const key = out.join(' ')
    const weights =
      known.get(key) ?? fitPairs([...others, ...pairs.filter(({ a, b }) => !isOut(a) && !isOut(b))])
    known.set(key, weights)
    return { a: pair.a, b: pair.b, likeness: pair.likeness(weights) }
  })
}

/** Average linkage, as src/story/cluster.ts joins stories. */
function group(items: readonly Item[], judged: readonly Judged[], threshold: number) {
  const likeness = new Map(judged.map(({ a, b, likeness }) => [keyOf(a.id, b.id), likeness]))
  const groups = new Map(items.map(({ id }) => [id, [id]]))
  const near = judged.filter((pair) => pair.likeness >= threshold)
  for (const { a, b } of near.sort((x, y) => y.likeness - x.likeness)) {
    const [ours, theirs] = [groups.get(a.id) ?? [], groups.get(b.id) ?? []]
    if (ours === theirs) continue
    const across = ours.flatMap((one) =>
      theirs.map((other) => likeness.get(keyOf(one, other)) ?? 0),
    )
    if (across.reduce((sum, value) => sum + value, 0) < JOIN_ALL * across.length) continue
    const joined = [...ours, ...theirs]
    for (const id of joined) groups.set(id, joined)
  }
  return groups
}

function count(items: readonly Item[], groups: Map<string, string[]>) {
  const found = { right: 0, wrong: 0, missed: 0 }
  for (const [at, a] of items.entries()) {
    for (const b of items.slice(at + 1)) {
      const same = a.story !== undefined && a.story === b.story
      const joined = groups.get(a.id) === groups.get(b.id)
      if (same && joined) found.right++
      else if (joined) found.wrong++
      else if (same) found.missed++
    }
  }
  return found
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
