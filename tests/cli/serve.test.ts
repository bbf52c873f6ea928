// tests/cli/serve.test.ts - the service as a process: it starts, answers, keeps its port and stops.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { serve as startSource } from '../platform/loopback.ts'

const folder = await mkdtemp(join(tmpdir(), 'revisit-serve-'))
const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})
afterAll(() => rm(folder, { recursive: true }))

/** Starts the service and gives what it prints, where it listens, and how it ends. */
function start(args: string[], data = `${Math.random()}.db`) {
  const file = join(folder, data)
  const child = spawn(process.execPath, ['src/main.ts', '--data', file, ...args], {
    env: { PATH: process.env.PATH, OUTBOX: join(folder, 'outbox') },
  })
  running.add(child)
  const printed: string[] = []
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed.push(String(chunk))
        const [found] = /http:\/\/localhost:\d+/.exec(printed.join('')) ?? []
        if (found) resolve(found)
      })
    }
  })
  return { child, url, ended, printed: () => printed.join('') }
}

test('starts on nothing, answers, and stops when it is told to', async () => {
  const { child, url, ended, printed } = start(['--port', '0', '--no-timetable'])
  const response = await fetch(`${await url}/health`)
  expect([response.status, await response.json()]).toMatchObject([200, { status: 'ok' }])
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(printed()).toContain('SIGTERM: stopping')
})

test('says that a port is in use', async () => {
  const port = new URL(await startSource((_, response) => response.end())).port
  const { ended, printed } = start(['--port', port, '--no-timetable'])
  expect(await ended).toBe(1)
  expect(printed()).toBe(
    `revisit serve: port ${port} is in use; is Revisit running already? --port names another\n`,
  )
})

test.each([
  [['--port', 'http'], '--port is a number from 0 to 65535, not "http"'],
  [['--port', '70000'], '--port is a number from 0 to 65535, not "70000"'],
  [['--prot', '80'], "'--prot'"],
])('%j is wrong usage', async (args, complaint) => {
  const { ended, printed } = start(args)
  expect(await ended).toBe(2)
  expect(printed()).toContain(complaint)
})
