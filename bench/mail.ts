// bench/mail.ts - the digest to a hundred thousand readers, and senders that are killed, against a local
// server that speaks Resend's API in a process of its own.
// node bench/mail.ts [readers] [--kills <number> --to <readers> --strict]

import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { giveBackMemory } from '../src/cli/give-back.ts'
import { deliver } from '../src/deliver/deliver.ts'
import { compose } from '../src/digest/compose.ts'
import { freezeDigest } from '../src/digest/digests.ts'
import { nodePlatform } from '../src/platform/node.ts'
import { migrateDatabase } from '../src/platform/node-database.ts'
import type { Db } from '../src/platform/platform.ts'
import { sendWithKills } from '../tests/deliver/kill.ts'
import { startStrictServer } from '../tests/deliver/strict-server.ts'
import { sample } from '../tests/digest/sample.ts'
import { say } from './say.ts'

const READERS = 100_000
const AS_STARTED = ['--max-semi-space-size=8'] // as `npm start` and bin/revisit.js give it to Node

type Sent = { url: string; calls: number; letters: number; once: number; bytes: number }
type Measured = {
  readers: number
  once: number // as the server counted them
  calls: number
  megabytesSent: number
  cpuSeconds: number
  wallSeconds: number
  mostMegabytes: number // resident, at any time in the life of the process
}

/** The budget: 100,000 letters in 10 s of CPU and 256 MB. */
export async function benchMail(readers = READERS): Promise<void> {
  const measured = await measureApart(readers)
  say(`digest to ${measured.readers} readers: letters that arrived once`, measured.once)
  say('  calls to the post', measured.calls)
  say('  sent', measured.megabytesSent, 'MB')
  say('  CPU (budget 10 s)', measured.cpuSeconds, 's')
  say('  wall', measured.wallSeconds, 's')
  say('  most memory (budget 256 MB)', measured.mostMegabytes, 'MB')
}

/** In a process of its own, started as the service is. */
function measureApart(readers: number): Promise<Measured> {
  const child = fork(new URL(import.meta.url), [String(readers)], { execArgv: AS_STARTED })
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as Measured))
    child.once('exit', (code) => reject(new Error(`the bench of mail ended with ${code}`)))
  })
}

/** CPU, memory and calls of a whole sending, the server's own not counted. */
async function measureDigest(readers: number): Promise<Measured> {
  const server = fork(new URL('./mail-server.ts', import.meta.url), { execArgv: [] })
  const ask = () =>
    new Promise<Sent>((resolve) => {
      server.once('message', (message) => resolve(message as Sent))
      server.send('how many?')
    })
  const folder = await mkdtemp(join(tmpdir(), 'revisit-mail-'))
  const platform = await nodePlatform({
    DATABASE_URL: `file:${join(folder, 'revisit.db')}`,
    BASE_URL: 'https://revisit.example.org',
    MAIL_FROM: 'Revisit <digest@example.org>',
    RESEND_API_KEY: 're_bench',
    RESEND_BASE_URL: (await ask()).url,
  })
  const week = await prepare(platform.db, readers)
  giveBackMemory() // as the service does once it listens

  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  await deliver(platform, { week, toTheEnd: true })
  const { user, system } = process.cpuUsage(cpu)
  const wallSeconds = (performance.now() - startedAt) / 1000
  const { calls, once, bytes } = await ask()
  server.disconnect()
  platform.db.$client.close()
  await rm(folder, { recursive: true })
  return {
    readers,
    once,
    calls,
    megabytesSent: Math.round(bytes / 1e6),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(2)),
    wallSeconds: Number(wallSeconds.toFixed(2)),
    mostMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  }
}

/** A database with a frozen issue and its readers. Returns the week. */
async function prepare(db: Db, readers: number): Promise<string> {
  await migrateDatabase(db)
  const digest = compose(sample)
  await freezeDigest(db, digest, new Date().toISOString())
  await addReaders(db, readers)
  return digest.week
}

/** Readers who chose questions in 31 ways, most of them all. */
async function addReaders({ $client }: Db, readers: number) {
  await $client.execute({
    sql: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO subscribers (address_hash, address, status, questions, created_at, soft_bounces)
          SELECT 'hash ' || i, 'reader' || i || '@example.org', 'active',
            CASE WHEN i % 3 THEN 31 ELSE 1 + i % 31 END, '2026-06-01', 0 FROM n`,
    args: [readers],
  })
}

async function strictPost() {
  const server = await startStrictServer(10)
  return { url: server.url, counts: () => server.letters, close: server.close }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kills: { type: 'string' },
      to: { type: 'string', default: '10000' },
      strict: { type: 'boolean', default: false }, // the second server, written from the documentation
    },
  })
  if (values.kills !== undefined) {
    const post = values.strict ? await strictPost() : undefined
    const killed = await sendWithKills(
      Number(values.to),
      Number(values.kills),
      post ? { post } : {},
    )
    console.log(JSON.stringify(killed))
    process.exit(killed.once === killed.readers ? 0 : 1)
  }
  const measured = await measureDigest(Number(positionals[0] ?? READERS))
  if (process.send) process.send(measured, () => process.exit(0))
  else console.log(JSON.stringify(measured))
}
