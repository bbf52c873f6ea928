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

export type Killed = {
  kills: number
  calls: number
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
    { keepLetters: false, delayMs: 15 },
  )
  const startedAt = performance.now()
  const start = () =>
    spawn(process.execPath, ['tests/deliver/sender.ts', file, server.url, ISSUE], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const senders = [start(), start()]
  for (let kill = 0; kill < kills; kill++) {
    await sleep(100 + Math.random() * 400)
    const victim = kill % 2
    await killed(senders[victim] as ChildProcess)
    senders[victim] = start()
  }
  await Promise.all(senders.map(ended))
  const counts = [...server.letters.values()]
  const { rows } = await db.$client.execute(
    'SELECT outcome, count(*) AS letters FROM deliveries GROUP BY outcome',
  )
  const result = {
    kills,
    calls: server.calls,
    readers,
    once: counts.filter((letters) => letters === 1).length,
    outcomes: Object.fromEntries(rows.map((row) => [String(row.outcome), Number(row.letters)])),
    seconds: (performance.now() - startedAt) / 1000,
  }
  db.$client.close()
  await server.close()
  return result
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
  })

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended(child)
}
