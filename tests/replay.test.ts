// tests/replay.test.ts - a whole replay as a process of its own: every week has its digest, again adds
// nothing, and killed at any point and run again it ends in the same state.

import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY, writeRecording } from './recording.ts'

const MOST_KILLS = 12
const START_MS = 500 // about what a process needs to begin
const BETWEEN_KILLS_MS = 800
const folder = mkdtempSync(join(tmpdir(), 'revisit-replay-'))
const recording = join(folder, 'recording')
const page = join(folder, 'page.txt')
const weeks = ['2026-W28', '2026-W29', '2026-W30', '2026-W31', '2026-W32', '2026-W33']

type Ended = { code: number | null; out: string; err: string; ms: number }

/** Runs `revisit replay`; with `killAfterMs` it is killed then, as by kill -9. */
function replay(name: string, killAfterMs?: number): Promise<Ended> {
  const startedAt = performance.now()
  const args = ['src/cli.ts', 'replay', recording, '--from', FIRST_DAY, '--to', LAST_DAY]
  const kept = ['--data', join(folder, `${name}.db`), '--out', join(folder, name), '--json']
  const env = { PATH: process.env.PATH, TZ: 'UTC' } // vitest's own BASE_URL is no setting of ours
  const child = spawn('node', [...args, ...kept, '--page', page], { env })
  const killer = killAfterMs && setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  return new Promise((resolve) =>
    child.on('exit', (code) => {
      clearTimeout(killer || undefined)
      resolve({ code, ...said, ms: performance.now() - startedAt })
    }),
  )
}

/** Every row of every table, in order; `versions` only says when a table was last written to, by the machine's clock. */
async function dump(name: string): Promise<Record<string, string[]>> {
  const client = createClient({ url: `file:${join(folder, `${name}.db`)}` })
  const tables = await client.execute(
    `select name from sqlite_master where type = 'table' and name <> 'versions' and name not like '%\\_search\\_%' escape '\\'
     and name not like 'sqlite%' order by name`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await client.execute(`select * from "${name}"`)
    all[String(name)] = rows.map((row) => JSON.stringify({ ...row })).sort()
  }
  client.close()
  return all
}

const written = (name: string) =>
  readdirSync(join(folder, name)).map((file) => [
    file,
    readFileSync(join(folder, name, file), 'utf8'),
  ])

let whole: Ended
beforeAll(async () => {
  writeRecording(recording)
  writeFileSync(page, 'Open Questions. An agent found three of ten planted vulnerabilities.')
  whole = await replay('whole')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a replay ends well and says what there is', () => {
  expect(whole.err).toBe('')
  expect(whole.code).toBe(0)
  const { items, sightings, documents, digests, problems } = JSON.parse(whole.out)
  expect({ items, documents, digests }).toEqual({
    items: 72 + 44 + 100,
    documents: 15 + 15 + 14 + 2 + 1,
    digests: 6,
  })
  expect(sightings).toBeGreaterThan(items)
  expect(Object.keys(problems)).toEqual(['broken--2026-07-11.xml', 'shrinking--2026-07-26.xml'])
})

test('every week has its digest in every format', () => {
  const files = readdirSync(join(folder, 'whole')).sort()
  expect(files).toEqual(
    weeks.flatMap((week) => ['html', 'json', 'md', 'txt'].map((end) => `${week}.${end}`)),
  )
})

test('run again it adds nothing', async () => {
  const before = await dump('whole')
  const again = await replay('whole')
  expect(JSON.parse(again.out)).toMatchObject({ documents: 0, digests: 6 })
  expect(await dump('whole')).toEqual(before)
})

test('killed again and again it ends in the same state', async () => {
  const expected = await dump('whole')
  let kills = 0
  for (let ended = false; !ended; ) {
    const after = kills < MOST_KILLS ? START_MS + Math.random() * BETWEEN_KILLS_MS : undefined
    const { code } = await replay('killed', after)
    ended = code === 0
    if (!ended) kills++
  }
  expect(kills).toBeGreaterThan(1)
  expect(await dump('killed')).toEqual(expected)
  expect(written('killed')).toEqual(written('whole'))
}, 300_000)
