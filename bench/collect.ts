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
const LONGEST_MS = 90_000 // no run is begun after this, however many are left
const STEPS = new URL('./collect-once.ts', import.meta.url).pathname
const run = promisify(execFile)

type Cycle = {
  ms: Record<string, number>
  cpuMs: Record<string, number>
  reports: { collect: Collected }
  written: number
}

type Times = Record<'first' | 'again' | 'newsboatFirst' | 'newsboatAgain', number[]>

/** Measures first and conditional runs of both, in turns, and prints medians and their ratios. */
export async function benchCollect(): Promise<void> {
  const hasNewsboat = spawnSync('newsboat', ['--version']).status === 0
  const { urls, close } = await serveFeeds()
  const folder = mkdtempSync(join(tmpdir(), 'revisit-bench-'))
  const times = { first: [], again: [], newsboatFirst: [], newsboatAgain: [] } as Times
  const cpu = { first: [], again: [], newsboatFirst: [], newsboatAgain: [] } as Times
  const cycles: Cycle[][] = []
  const startedAt = performance.now()
  for (let number = 0; number < RUNS; number++) {
    if (number > 0 && performance.now() - startedAt > LONGEST_MS) break
    const ours = [await cycle(folder, number, urls, 0), await cycle(folder, number, urls, 2)]
    cycles.push(ours)
    times.first.push(total(ours[0]?.ms))
    times.again.push(total(ours[1]?.ms))
    cpu.first.push(total(ours[0]?.cpuMs))
    cpu.again.push(total(ours[1]?.cpuMs))
    if (!hasNewsboat) continue
    const theirs = [await newsboat(folder, number, urls), await newsboat(folder, number, urls)]
    times.newsboatFirst.push(theirs[0]?.ms ?? Number.NaN)
    times.newsboatAgain.push(theirs[1]?.ms ?? Number.NaN)
    cpu.newsboatFirst.push(theirs[0]?.cpuMs ?? Number.NaN)
    cpu.newsboatAgain.push(theirs[1]?.cpuMs ?? Number.NaN)
  }
  close()
  rmSync(folder, { recursive: true })

  const steps = Object.keys(cycles[0]?.[0]?.ms ?? {})
  say(`${FEEDS} feeds of ${ITEMS} items from loopback, medians of ${cycles.length} runs`)
  sayBoth(`  revisit, first run (${steps.join(', ')})`, times.first, cpu.first)
  for (const step of steps) {
    const of = (key: 'ms' | 'cpuMs') => cycles.map(([first]) => first?.[key][step] ?? 0)
    sayBoth(`    ${step}`, of('ms'), of('cpuMs'))
  }
  sayBoth('  revisit, nothing new', times.again, cpu.again)
  if (hasNewsboat) {
    sayBoth('  newsboat, first reload', times.newsboatFirst, cpu.newsboatFirst)
    sayBoth('  newsboat, conditional reload', times.newsboatAgain, cpu.newsboatAgain)
    say('  first run / newsboat', ratio(times.first, times.newsboatFirst), 'times; at most 1')
    say('  first run / newsboat, CPU', ratio(cpu.first, cpu.newsboatFirst), 'times')
    say('  nothing new / newsboat', ratio(times.again, times.newsboatAgain), 'times')
    say('  nothing new / newsboat, CPU', ratio(cpu.again, cpu.newsboatAgain), 'times')
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

const total = (ms: Record<string, number> | undefined) =>
  Object.values(ms ?? {}).reduce((a, b) => a + b, 0)

const ratio = (ours: readonly number[], theirs: readonly number[]) => median(ours) / median(theirs)

/** Time by the clock, and of the processor: the first says little on a machine that others use too. */
function sayBoth(what: string, ms: readonly number[], cpuMs: readonly number[]): void {
  say(what, median(ms), `ms (CPU ${median(cpuMs).toFixed(0)} ms)`)
}

async function newsboat(folder: string, number: number, urls: string[]) {
  const home = join(folder, `newsboat-${number}`)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'urls'), urls.join('\n'))
  writeFileSync(join(home, 'config'), 'reload-threads 20\n')
  const files = ['-u', join(home, 'urls'), '-c', join(home, 'cache.db'), '-C', join(home, 'config')]
  const timed = ['-c', '"$@" > /dev/null; times', 'sh', 'newsboat', ...files, '-x', 'reload']
  const startedAt = performance.now()
  const { stdout } = await run('sh', timed, { env: { ...process.env, HOME: home } })
  return { ms: performance.now() - startedAt, cpuMs: childrenMs(stdout) }
}

/** The shell's second line is what its children used: '0m1.61s 0m2.33s'. */
function childrenMs(times: string): number {
  const [, children = ''] = times.trim().split('\n')
  const spans = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  return (
    spans.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0) *
    1000
  )
}
