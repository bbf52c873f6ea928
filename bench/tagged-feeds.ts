// bench/tagged-feeds.ts - a feed of a hundred entries at ten thousand and at a million items: made anew
// (cold), from memory (warm), and not sent at all (304), beside nginx with the same bytes from disk.
// Both sizes and nginx take turns, so that they have the same neighbours; what is said is the middle of
// the rounds. Processor time stands beside the clock, because a busy machine moves it less.

import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase, openDatabase } from '../src/platform/node-database.ts'
import type { Db } from '../src/platform/platform.ts'
import { answering, ask, atShare, cpuMs, type Rate, rate, residentMb, timed } from './ask.ts'
import { makeItems } from './make-items.ts'
import { hasNginx, startNginx, workerOf } from './nginx.ts'
import { median, say } from './say.ts'

const SIZES = [10_000, 1_000_000]
const ROUNDS = 7
const TIMES = { cold: 40, warm: 300, unchanged: 300 } // a round
const REST_MS = 13_000 // memory is given back after ten seconds without a request
const TRUST_MS = 110 // the service may answer with what it had for a tenth of a second
const PORT = 20_000 + (process.pid % 20_000)
const CLI = new URL('../src/cli.ts', import.meta.url).pathname
const GZIP = 'accept-encoding: gzip'

type Kind = keyof typeof TIMES
type Side = {
  size: number
  db: Db
  service: ChildProcess
  url: string
  taken: Record<Kind, number[]>
  cpu: Record<Kind, number>
}

/** Prints the times of each, their ratios, and the memory of the service at rest. */
export async function benchTaggedFeeds(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'revisit-bench-'))
  chmodSync(folder, 0o755) // nginx reads it as somebody else
  const sides: Side[] = []
  try {
    for (const [index, size] of SIZES.entries()) sides.push(await start(folder, size, PORT + index))
    sayLoad()
    await sayMemory(sides, 'at rest, after a first request')
    for (let round = 0; round < ROUNDS; round++) for (const side of sides) await oneRound(side)
    sayTimes(sides)
    await besideNginx(folder, sides)
    await sayMemory(sides, 'at rest, after all that')
    sayLoad()
  } finally {
    for (const { service, db } of sides) {
      service.kill()
      db.$client.close()
    }
    rmSync(folder, { recursive: true })
  }
}

const sayLoad = () => say(`  load average ${loadavg()[0]?.toFixed(1)}: what else the machine does`)

async function start(folder: string, size: number, port: number): Promise<Side> {
  const file = join(folder, `${size}.db`)
  const db = await openDatabase(`file:${file}`)
  await migrateDatabase(db)
  const startedAt = performance.now()
  await makeItems(db, size)
  say(`${size} items, made in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  const asked = ['serve', '--no-timetable', '--data', file, '--port', String(port)]
  const service = spawn('node', [CLI, ...asked], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/feed.atom`
  await answering(url)
  const none = () => ({ cold: [], warm: [], unchanged: [] })
  return { size, db, service, url, taken: none(), cpu: { cold: 0, warm: 0, unchanged: 0 } }
}

async function sayMemory(sides: Side[], when: string) {
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  for (const { size, service } of sides) {
    say(`  memory with ${size} items ${when}`, residentMb(service), 'MB; under 150')
  }
}

async function oneRound({ db, service, url, taken, cpu }: Side) {
  const move = async () => {
    await db.$client.execute('update versions set number = number + 1')
    await new Promise((resolve) => setTimeout(resolve, TRUST_MS))
  }
  const { headers } = await ask(url)
  const known = { 'if-none-match': String(headers.etag) }
  const ways: [Kind, Record<string, string>, () => Promise<unknown>][] = [
    ['cold', {}, move],
    ['warm', {}, async () => {}],
    ['unchanged', known, async () => {}],
  ]
  for (const [kind, sent, before] of ways) {
    const had = cpuMs(service.pid ?? 0)
    taken[kind].push(...(await timed(TIMES[kind], url, sent, before)))
    cpu[kind] += cpuMs(service.pid ?? 0) - had
  }
}

function sayTimes(sides: Side[]) {
  for (const kind of Object.keys(TIMES) as Kind[]) {
    const cpuOf = ({ taken, cpu }: Side) => cpu[kind] / taken[kind].length
    const p99 = sides.map(({ taken }) => atShare(taken[kind], 0.99))
    for (const [at, side] of sides.entries()) {
      say(`  ${kind}, ${side.size} items: p50`, atShare(side.taken[kind], 0.5), 'ms')
      say('    p99', p99[at], 'ms')
      say('    processor', cpuOf(side), 'ms a request')
    }
    const [few, many] = sides.map(cpuOf)
    say('    p99, many / few', (p99[1] ?? 0) / (p99[0] ?? 1), 'times; at most 1.3')
    say('    processor, many / few', (many ?? 0) / (few ?? 1), 'times')
  }
}

async function besideNginx(folder: string, sides: Side[]) {
  if (!hasNginx)
    return say('  without nginx and wrk (apt-get install nginx-light wrk): no comparison')
  const [, side] = sides
  if (!side) return
  await ask(side.url)
  const plain = (await ask(side.url)).body
  const packed = (await ask(side.url, { 'accept-encoding': 'gzip' })).body
  const nginx = startNginx(folder, PORT + SIZES.length, { plain, packed })
  const theirs = `http://127.0.0.1:${PORT + SIZES.length}`
  try {
    await answering(`${theirs}/plain`)
    if (!(await ask(`${theirs}/plain`)).body.equals(plain))
      throw new Error('nginx sends other bytes')
    const etag = async (url: string) => `if-none-match: ${(await ask(url)).headers.etag}`
    const pairs: [string, string, string[], string[]][] = [
      [`warm, ${kib(plain)}`, 'plain', [], []],
      [`warm, packed, ${kib(packed)}`, 'packed', [GZIP], []],
      ['304', 'plain', [await etag(side.url)], [await etag(`${theirs}/plain`)]],
    ]
    for (const [name, file, ours, their] of pairs) {
      await oneComparison(name, [
        () => rate(side.service.pid ?? 0, side.url, ours),
        () => rate(workerOf(nginx), `${theirs}/${file}`, their),
      ])
    }
  } finally {
    nginx.kill()
  }
}

const kib = (body: Buffer) => `${(body.length / 1024).toFixed(0)} KiB`

async function oneComparison(
  name: string,
  [ours, theirs]: [() => Promise<Rate>, () => Promise<Rate>],
) {
  const rounds: [Rate, Rate][] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push([await ours(), await theirs()])
  say(`  ${name}`, median(rounds.map(([{ perSecond }]) => perSecond)), 'requests/s')
  say(
    '    nginx, the same bytes from disk',
    median(rounds.map(([, { perSecond }]) => perSecond)),
    'requests/s',
  )
  say(
    '    ours / nginx',
    median(rounds.map(([a, b]) => a.perSecond / b.perSecond)),
    'times; at least 0.5',
  )
  say('    processor', median(rounds.map(([{ cpuMs }]) => cpuMs * 1000)), 'us a request')
  say('    nginx', median(rounds.map(([, { cpuMs }]) => cpuMs * 1000)), 'us a request')
}
