// src/learn/stories.ts - learns what the story step knows from the labelled items: how common features
// are, and what each kind of evidence weighs. Run: node src/learn/stories.ts

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Gist, type Readable, readGist } from '../story/gist.ts'
import { leaveTraces, noTraces } from '../story/rarity.ts'
import {
  compare,
  daysApart,
  EVIDENCE,
  type Evidence,
  likeness,
  type Weights,
  WINDOW_DAYS,
} from '../story/same-event.ts'
import { fitWeights } from './nonnegative.ts'

/** A labelled item. Items of one `story` report one event. */
export type Item = Readable & { id: string; story?: string }

/** Two items of one file compared: `same` if they report one event. */
export type Pair = {
  a: Item
  b: Item
  same: boolean
  evidence: Evidence
  counts: number
  likeness: (weights: Weights) => number
}

const CORPUS = 'learn/corpus'
export const REAL = 'dev.jsonl' // retold from real items; the others are invented
const REAL_COUNTS = 10 // a pair of real items counts as this many
const LEAST_SHARED = 0.8 // pairs that share less teach nothing
// What speaks against one event is rare in the examples, so its weight is expected, not only learned.
const EXPECTED: Partial<Evidence> = {
  strangers: 2,
  after: 2,
  sameDay: 1,
  lists: 2,
  clash: 2,
  bothOwn: 2,
  kin: 2,
}
const MIN_COUNT = 4
const MIN_COUNT_PAIR = 8

if (import.meta.main) learn(process.argv[2])

/** Counts first; the weights are then learned in a process of their own, which reads the new counts. */
function learn(part = 'all'): void {
  const files = readCorpus(CORPUS)
  if (part === 'all') {
    writeFrequencies([...files.values()].flat())
    execFileSync(process.execPath, [import.meta.filename, 'weights'], { stdio: 'inherit' })
    return
  }
  const pairs = [...files].flatMap(([name, items]) => comparePairs(items, name))
  writeWeights(fitPairs(pairs))
  console.log(`${pairs.filter(({ same }) => same).length} of ${pairs.length} pairs are one event`)
}

/** The weights that tell the pairs of one event from the others. */
export function fitPairs(pairs: readonly Pair[]): Weights {
  const examples = pairs
    .filter(({ same, evidence }) => same || evidence.shared > LEAST_SHARED)
    .map(({ evidence, same, counts }) => ({
      row: EVIDENCE.map((name) => evidence[name]),
      answer: same,
      counts,
    }))
  const expected = EVIDENCE.map((name) => EXPECTED[name] ?? 0)
  const weights = fitWeights(examples, expected)
  const names = [...EVIDENCE, 'constant'] as const
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) as Weights
}

/** The labelled items by file, each file in the order of its days. */
export function readCorpus(folder: string): Map<string, Item[]> {
  const names = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  return new Map(
    names.sort().map((name) => {
      const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n')
      const items = lines.map((line) => JSON.parse(line) as Item)
      return [name, items.sort((a, b) => dayOf(a).localeCompare(dayOf(b)))]
    }),
  )
}

/** All pairs of a file that are near enough in time; of a file without stories none. */
export function comparePairs(items: Item[], name: string): Pair[] {
  if (!items.some(({ story }) => story)) return []
  const traces = noTraces()
  const gists = items.map((item) => readGist(item))
  for (const [place, gist] of gists.entries()) leaveTraces(traces, gist, place)
  const pairs: Pair[] = []
  for (const [at, a] of items.entries()) {
    for (const [offset, b] of items.slice(at + 1).entries()) {
      const [one, other] = [gists[at] as Gist, gists[at + 1 + offset] as Gist]
      if (daysApart(one, other) > WINDOW_DAYS) continue
      const evidence = compare(one, other, traces)
      const same = a.story !== undefined && a.story === b.story
      const counts = name === REAL ? REAL_COUNTS : 1
      const judge = (weights: Weights) => likeness(one, other, traces, weights)
      pairs.push({ a, b, same, evidence, counts, likeness: judge })
    }
  }
  return pairs
}

function writeFrequencies(items: Item[]): void {
  const counts = new Map<string, number>()
  for (const item of items) {
    const features = new Set<string>()
    readGist(item, (_, feature) => features.add(feature))
    for (const feature of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
  }
  const kept = [...counts]
    .filter(([feature, count]) => count >= (feature.includes(' ') ? MIN_COUNT_PAIR : MIN_COUNT))
    .filter(([feature]) => !feature.includes(','))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const features = kept.map(([feature, count]) => `${feature} ${count}`).join(',')
  writeFileSync(
    'src/story/frequencies.ts',
    `// src/story/frequencies.ts - in how many items of the corpus a feature stands (data, made by
// src/learn/stories.ts; biome leaves it alone). Features that stand in few are left out.

export const frequencies = {
  items: ${items.length},
  features:
    ${JSON.stringify(features).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},
}
`,
  )
}

function writeWeights(weights: Weights): void {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${round(weight)},`)
  writeFileSync(
    'src/story/weights.ts',
    `// src/story/weights.ts - what each kind of evidence weighs (data, made by src/learn/stories.ts).

export const weights = {
${lines.join('\n')}
}
`,
  )
}

function dayOf({ published }: Item): string {
  return published ?? ''
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
