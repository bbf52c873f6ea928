// tests/deliver/kill.ts - kills senders at random instants, and counts the letters that arrived.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrateDatabase, openDatabase } from '../../src/platform/node-database.ts'
import { digests } from '../../src/schema.ts'
import { startResendServer } from './resend-server.ts'

const ISSUE = '2026-W25'
const DELAY_MS = 60 // of the server, so that a kill finds calls under way
const LONGEST_MS = 500 // that a sender lives once it sends

/** Where the killed senders hand their letters over. */
export type Post = {
  url: string // http://..., smtp://... or a folder
  counts: () => Map<string, number> | Promise<Map<string, number>> // letters by address
  close: () => Promise<void>
}
export type Killed = {
  kills: number
  readers: number
  once: number // readers with exactly one letter
  twice: string[] // readers with more
  arrivedByOutcome: Record<string, number> // as the database has them, of those whose letter arrived
  missedByOutcome: Record<string, number> // of those whose did not
  seconds: number
}
export type Harness = { post?: Post; addressOf?: string } // an SQL expression over i

/** Two senders at once send to so many readers; one of them is killed so many times, at random instants. */
export async function sendWithKills(
  readers: number,
  kills: number,
  { post, addressOf = "'reader' || i || '@example.org'" }: Harness = {},
): Promise<Killed> {
  const { url, counts, close } = post ?? (await faultyPost())
  const file = join(await mkdtemp(join(tmpdir(), 'revisit-kill-')), 'revisit.db')
  const db = await openDatabase(`file:${file}`)
  await migrateDatabase(db)
  await db
    .insert(digests)
    .values({ week: ISSUE, composedAt: '2026-06-22T07:00:00.000Z', digest: {} })
  await db.$client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO subscribers (address_hash, address, status, questions, created_at, soft_bounces)
          SELECT 'hash ' || i, ${addressOf}, 'active', 31, '2026-06-01', 0 FROM n`,
    args: [readers],
  })
  const startedAt = performance.now()
  const start = () =>
    spawn(process.execPath, ['tests/deliver/sender.ts', file, url, ISSUE], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const senders = [start(), start()]
  process.once('exit', () => senders.forEach((sender) => void sender.kill('SIGKILL')))
  for (let kill = 0; kill < kills; kill++) {
    const victim = kill % 2
    await ready(senders[victim] as ChildProcess)
    await sleep(Math.random() * LONGEST_MS)
    await killed(senders[victim] as ChildProcess)
    senders[victim] = start()
  }
  await Promise.all(senders.map(ended))
  const arrived = await counts()
  const { rows } = await db.$client.execute(
    'SELECT s.address, d.outcome FROM deliveries d JOIN subscribers s ON s.id = d.subscriber_id',
  )
  const fates = rows.map((row) => ({ to: String(row.address), outcome: String(row.outcome) }))
  const result = {
    kills,
    readers,
    once: [...arrived.values()].filter((letters) => letters === 1).length,
    twice: [...arrived].filter(([, letters]) => letters > 1).map(([to]) => to),
    arrivedByOutcome: tally(fates.filter(({ to }) => arrived.has(to))),
    missedByOutcome: tally(fates.filter(({ to }) => !arrived.has(to))),
    seconds: (performance.now() - startedAt) / 1000,
  }
  db.$client.close()
  await close()
  return result
}

const tally = (ended: readonly { outcome: string }[]) =>
  Object.fromEntries(
    [...Map.groupBy(ended, ({ outcome }) => outcome)].map(([outcome, all]) => [
      outcome,
      all.length,
    ]),
  )

/** Our own server, of which one call in ten goes wrong. */
async function faultyPost(): Promise<Post> {
  const faults = ['500-after', 'reset-after', '429', '500', 'hang-after'] as const
  const faultFor = () =>
    Math.random() < 0.1 ? (faults[Math.floor(Math.random() * faults.length)] ?? 'ok') : 'ok'
  const server = await startResendServer(faultFor, { keepLetters: false, delayMs: DELAY_MS })
  return { url: server.url, counts: () => server.letters, close: server.close }
}

/** A sender says so when it begins to send. */
const ready = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || (child.stdout?.readableLength ?? 0) > 0) return resolve()
    child.stdout?.once('readable', () => resolve())
    child.once('exit', () => resolve())
  })

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
  })

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended(child)
}
