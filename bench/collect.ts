// bench/collect.ts - collecting 200 feeds of 50 items, against newsboat's reload of the same.

import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Collected } from '../src/collect/collect.ts'
import { FEEDS, ITEMS, serveFeeds } from './feeds.ts'
import { median, say } from './say.ts'

const RUNS = 3
const STEPS = new URL('./collect-once.ts', import.meta.url).pathname
const run = promisify(execFile)

type Cycle = { ms: Record<string, number>; reports: { collect: Collected }; written: number }

/** Measures first and conditional runs of both, in turns, and prints medians and their ratios. */
export async function benchCollect(): Promise<void> {
  const hasNewsboat = spawnSync('newsboat', ['--version']).status === 0
  const { urls, close } = await serveFeeds()
  const folder = mkdtempSync(join(tmpdir(), 'revisit-bench-'))
  const times = { first: [], again: [], newsboatFirst: [], newsboatAgain: [] } as Record<
    string,
    number[]
  >
  const cycles: Cycle[][] = []
  for (let number = 0; number < RUNS; number++) {
    const ours = [await cycle(folder, number, urls, 0), await cycle(folder, number, urls, 2)]
    cycles.push(ours)
    times.first?.push(total(ours[0]))
    times.again?.push(total(ours[1]))
    if (!hasNewsboat) continue
    times.newsboatFirst?.push(await newsboat(folder, number, urls))
    times.newsboatAgain?.push(await newsboat(folder, number, urls))
  }
  close()
  rmSync(folder, { recursive: true })

  const steps = Object.keys(cycles[0]?.[0]?.ms ?? {})
  say(`${FEEDS} feeds of ${ITEMS} items from loopback, medians of ${RUNS} runs`)
  say(`  revisit, first run (${steps.join(', ')})`, median(times.first), 'ms')
  for (const step of steps) {
    say(`    ${step}`, median(cycles.map(([first]) => first?.ms[step] ?? 0)), 'ms')
  }
  say('  revisit, nothing new', median(times.again), 'ms')
  if (hasNewsboat) {
    say('  newsboat, first reload', median(times.newsboatFirst), 'ms')
    say('  newsboat, conditional reload', median(times.newsboatAgain), 'ms')
    say(
      '  first run / newsboat',
      median(times.first) / median(times.newsboatFirst),
      'times; at most 1',
    )
    say('  nothing new / newsboat', median(times.again) / median(times.newsboatAgain), 'times')
  } else say('  newsboat is not installed (apt-get install newsboat): no comparison')
  const [, second] = cycles.at(-1) ?? []
  say('  entries parsed when nothing is new', second?.reports.collect.entries ?? Number.NaN, '; 0')
  say('  rows written when nothing is new', (second?.written ?? Number.NaN) / FEEDS, 'a source; 1')
}

async function cycle(folder: string, number: number, urls: string[], hoursLater: number) {
  const database = join(folder, `revisit-${number}.db`)
  const asked = join(folder, 'urls')
  writeFileSync(asked, urls.join('\n'))
  const { stdout } = await run('node', [STEPS, database, String(hoursLater), asked])
  const result = JSON.parse(stdout) as Cycle
  const { failed, visited, left } = result.reports.collect
  if (failed + left > 0 || visited !== urls.length)
    throw new Error(`not all feeds were read: ${stdout}`)
  return result
}

const total = (cycle: Cycle | undefined) =>
  Object.values(cycle?.ms ?? {}).reduce((a, b) => a + b, 0)

async function newsboat(folder: string, number: number, urls: string[]): Promise<number> {
  const home = join(folder, `newsboat-${number}`)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'urls'), urls.join('\n'))
  writeFileSync(join(home, 'config'), 'reload-threads 20\n')
  const files = ['-u', join(home, 'urls'), '-c', join(home, 'cache.db'), '-C', join(home, 'config')]
  const startedAt = performance.now()
  await run('newsboat', [...files, '-x', 'reload'], { env: { ...process.env, HOME: home } })
  return performance.now() - startedAt
}
