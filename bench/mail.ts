// bench/mail.ts - the digest to a hundred thousand readers, and senders that are killed, against a local
// server that speaks Resend's API in a process of its own.
// node bench/mail.ts [readers] [--kills <number> --to <readers>]

import { fork } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deliver } from '../src/deliver/deliver.ts'
import { compose } from '../src/digest/compose.ts'
import { freezeDigest } from '../src/digest/digests.ts'
import { nodePlatform } from '../src/platform/node.ts'
import { migrateDatabase } from '../src/platform/node-database.ts'
import { sendWithKills } from '../tests/deliver/kill.ts'
import { sample } from '../tests/digest/sample.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string' }, to: { type: 'string', default: '10000' } },
})

if (values.kills !== undefined) {
  const killed = await sendWithKills(Number(values.to), Number(values.kills))
  console.log(JSON.stringify(killed))
  process.exit(killed.once === killed.readers ? 0 : 1)
}
await measureDigest(Number(positionals[0] ?? 100_000))

/** CPU, memory and calls of a whole sending, the server's own not counted. */
async function measureDigest(readers: number): Promise<void> {
  const server = fork(new URL('./mail-server.ts', import.meta.url))
  const ask = () =>
    new Promise<{ url: string; calls: number; letters: number; once: number; bytes: number }>(
      (resolve) => {
        server.once('message', (message) => resolve(message as never))
        server.send('how many?')
      },
    )
  const { url } = await ask()
  const folder = await mkdtemp(join(tmpdir(), 'revisit-mail-'))
  const platform = await nodePlatform({
    DATABASE_URL: `file:${join(folder, 'revisit.db')}`,
    BASE_URL: 'https://revisit.example.org',
    MAIL_FROM: 'Revisit <digest@example.org>',
    RESEND_API_KEY: 're_bench',
    RESEND_BASE_URL: url,
  })
  const { db } = platform
  await migrateDatabase(db)
  const digest = compose(sample)
  await freezeDigest(db, digest, new Date().toISOString())
  await addReaders(db.$client, readers)

  if (process.env.SPLIT) console.error('base', JSON.stringify(process.memoryUsage()))
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  let most = 0
  const onCall = () => {
    const used = process.memoryUsage()
    if (used.rss > most && process.env.SPLIT) console.error(JSON.stringify(used))
    most = Math.max(most, used.rss)
  }
  const report = await deliver(platform, { week: digest.week, toTheEnd: true, onCall })
  const { user, system } = process.cpuUsage(cpu)
  const { calls, once, bytes } = await ask()
  server.disconnect()
  const result = {
    readers,
    accepted: report.issue?.accepted,
    once,
    calls,
    megabytesSent: Math.round(bytes / 1e6),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(2)),
    userSeconds: Number((user / 1e6).toFixed(2)),
    wallSeconds: Number(((performance.now() - startedAt) / 1000).toFixed(2)),
    mostMegabytes: Math.round(most / 1e6),
  }
  console.log(JSON.stringify(result))
  db.$client.close()
}

/** Readers who chose questions in 31 ways, most of them all. */
async function addReaders(client: { execute: (s: never) => Promise<unknown> }, readers: number) {
  await client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO subscribers (address_hash, address, status, questions, created_at, soft_bounces)
          SELECT 'hash ' || i, 'reader' || i || '@example.org', 'active',
            CASE WHEN i % 3 THEN 31 ELSE 1 + i % 31 END, '2026-06-01', 0 FROM n`,
    args: [readers],
  } as never)
}
