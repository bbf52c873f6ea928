// tests/cli/demo.test.ts - the demo as a process: it replays its world, serves it, and says where to look.

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('replays the world and serves it at the instant at which it ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'revisit-demo-'))
  const args = ['src/cli.ts', 'demo', '--port', '0', '--data', join(folder, 'demo.db')]
  const env = { PATH: process.env.PATH, OUTBOX: join(folder, 'outbox') }
  const child = spawn(process.execPath, args, { env })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          printed += chunk
          const found = /Look at (http:\/\/localhost:\d+)/.exec(printed)?.[1]
          if (found) resolve(found)
        })
      }
      child.once('exit', () => reject(new Error(printed)))
    })
    const digest = await fetch(`${url}/digests/2025-W36`)
    expect([digest.status, await digest.text()]).toEqual([200, expect.stringContaining('Week 36')])
    expect((await fetch(`${url}/`)).status).toBe(200)
  } finally {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true })
  }
})
