// bench/label.ts - how fast an item of 500 words is tagged and flagged, at the page's 43 claims and at
// ten times as many.

import { readLabelled } from '../learn/corpus.ts'
import { judgeItem } from '../src/flag/judge.ts'
import { buildLedger } from '../src/flag/ledger.ts'
import { type Claim, claims } from '../src/page/claims.ts'
import { type Readable, tagItem } from '../src/tag/match.ts'
import { median, say } from './say.ts'

const WORDS = 500
const ROUNDS = 7
const MOST_ITEMS = 200
const TIMES = 10

/** Prints the time per item with few and with many claims, measured in turns, and the ratio. */
export async function benchLabel(): Promise<void> {
  const items = itemsOf(readLabelled(new URL('../learn/corpus/dev.jsonl', import.meta.url)))
  const few = buildLedger(claims)
  const many = buildLedger(manyClaims(TIMES))
  const times = { tag: [] as number[], few: [] as number[], many: [] as number[] }
  for (let round = 0; round <= ROUNDS; round++) {
    const tags = items.map(tagItem)
    const tag = timed(items, tagItem)
    const judged = (ledger: typeof few) =>
      timed(items, (item, at) => judgeItem(item, tags[at] ?? [], ledger))
    const [atFew, atMany] = [judged(few), judged(many)]
    if (round === 0) continue // the first warms up
    times.tag.push(tag)
    times.few.push(tag + atFew)
    times.many.push(tag + atMany)
  }
  say(`label ${items.length} items of ${WORDS} words, medians of ${ROUNDS} rounds`)
  say('  tag', median(times.tag), 'ms an item')
  say(`  tag and flag at ${claims.length} claims`, median(times.few), 'ms an item; under 1')
  say(`  tag and flag at ${claims.length * TIMES} claims`, median(times.many), 'ms an item')
  say(
    `  ${claims.length * TIMES} claims / ${claims.length}`,
    median(times.many) / median(times.few),
    'times; at most 1.5',
  )
}

/** Labelled items, each followed by others' words until it is long enough. */
function itemsOf(labelled: readonly Readable[]): Readable[] {
  return labelled.slice(0, MOST_ITEMS).map((item, at) => {
    const words = item.text.split(' ')
    for (let next = at + 1; words.length < WORDS; next++) {
      words.push(...(labelled[next % labelled.length]?.text ?? '').split(' '))
    }
    return { ...item, text: words.slice(0, WORDS).join(' ') }
  })
}

/** The page's claims and others made of their halves: the same kind of words, other sentences. */
function manyClaims(times: number): Claim[] {
  return Array.from({ length: times }, (_, copy) =>
    claims.map((claim, at): Claim => {
      if (copy === 0) return claim
      const other = claims[(at + copy) % claims.length] ?? claim
      const mixed = (a: string, b: string) => `${half(a, 0)} ${half(b, 1)}`
      return {
        ...claim,
        id: `${claim.id}-${copy}`,
        sentence: mixed(claim.sentence, other.sentence),
        statement: mixed(claim.statement, other.statement),
        outdatedWhen: mixed(claim.outdatedWhen, other.outdatedWhen),
      }
    }),
  ).flat()
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(' ')
  const middle = Math.ceil(words.length / 2)
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ')
}

function timed<T>(items: readonly T[], work: (item: T, at: number) => unknown): number {
  const startedAt = performance.now()
  items.forEach((item, at) => {
    work(item, at)
  })
  return (performance.now() - startedAt) / items.length
}
