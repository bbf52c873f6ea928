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

export type Killed = {
  kills: number
  calls: number
  callsWhileKilling: number
  readers: number
  once: number // readers with exactly one letter
  outcomes: Record<string, number> // as the database has them
  seconds: number
}

/** Two senders at once send to so many readers; one of them is killed so many times, at random instants. */
export async function sendWithKills(readers: number, kills: number): Promise<Killed> {
  const file = join(await mkdtemp(join(tmpdir(), 'revisit-kill-')), 'revisit.db')
  const db = await openDatabase(`file:${file}`)
  await migrateDatabase(db)
  await db
    .insert(digests)
    .values({ week: ISSUE, composedAt: '2026-06-22T07:00:00.000Z', digest: {} })
  await db.$client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO subscribers (address_hash, address, status, questions, created_at, soft_bounces)
          SELECT 'hash ' || i, 'reader' || i || '@example.org', 'active', 31, '2026-06-01', 0 FROM n`,
    args: [readers],
  })
  const faults = ['500-after', 'reset-after', '429', '500', 'hang-after'] as const
  const server = await startResendServer(
    () =>
      Math.random() < 0.1 ? (faults[Math.floor(Math.random() * faults.length)] ?? 'ok') : 'ok',
    { keepLetters: false, delayMs: DELAY_MS },
  )
  const startedAt = performance.now()
  const start = () =>
    spawn(process.execPath, ['tests/deliver/sender.ts', file, server.url, ISSUE], {
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
  const underway = server.calls
  await Promise.all(senders.map(ended))
  const counts = [...server.letters.values()]
  const { rows } = await db.$client.execute(
    'SELECT outcome, count(*) AS letters FROM deliveries GROUP BY outcome',
  )
  const result = {
    kills,
    calls: server.calls,
    callsWhileKilling: underway,
    readers,
    once: counts.filter((letters) => letters === 1).length,
    outcomes: Object.fromEntries(rows.map((row) => [String(row.outcome), Number(row.letters)])),
    seconds: (performance.now() - startedAt) / 1000,
  }
  db.$client.close()
  await server.close()
  return result
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
