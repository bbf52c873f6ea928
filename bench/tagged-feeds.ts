// bench/tagged-feeds.ts - a feed of a hundred entries at ten thousand and at a million items: made anew
// (cold), from memory (warm), and not sent at all (304), beside nginx with the same bytes from disk.

import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { migrateDatabase, openDatabase } from '../src/platform/node-database.ts'
import { makeItems } from './make-items.ts'
import { say } from './say.ts'

const SIZES = [10_000, 1_000_000]
const COLD = 300
const WARM = 2000
const REST_MS = 5000
const TRUST_MS = 110 // the service may answer with what it had for a tenth of a second
const PORT = 20_000 + (process.pid % 20_000)
const CLI = new URL('../src/cli.ts', import.meta.url).pathname
const run = promisify(execFile)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Prints the times of each, their ratios, and the memory of the service at rest. */
export async function benchTaggedFeeds(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'revisit-bench-'))
  const p99: Record<string, number[]> = { cold: [], warm: [], unchanged: [] }
  try {
    for (const [index, size] of SIZES.entries()) {
      const times = await measure(folder, size, PORT + index * 2)
      for (const name of Object.keys(p99)) p99[name]?.push(times[name] ?? Number.NaN)
    }
    for (const [name, [few = 1, many = 1] = []] of Object.entries(p99)) {
      say(`  ${name}: p99 at ${SIZES[1]} / at ${SIZES[0]} items`, many / few, 'times; at most 1.3')
    }
  } finally {
    agent.destroy()
    rmSync(folder, { recursive: true })
  }
}

async function measure(
  folder: string,
  size: number,
  port: number,
): Promise<Record<string, number>> {
  const file = join(folder, `${size}.db`)
  const db = await openDatabase(`file:${file}`)
  await migrateDatabase(db)
  const startedAt = performance.now()
  await makeItems(db, size)
  say(`${size} items, made in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  const service = spawn(
    'node',
    [CLI, 'serve', '--no-timetable', '--data', file, '--port', String(port)],
    { stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${port}/feed.atom`
  try {
    await listening(url)
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
    say('  memory at rest, after a first request', rss(service), 'MB; under 150')
    const move = async () => {
      await db.$client.execute('update versions set number = number + 1')
      await new Promise((resolve) => setTimeout(resolve, TRUST_MS))
    }
    const cold = await timed(COLD, url, {}, move)
    const warm = await timed(WARM, url)
    const { headers, body } = await fetchOnce(url)
    const unchanged = await timed(WARM, url, { 'if-none-match': String(headers.etag) })
    say(`  ${(body.length / 1024).toFixed(0)} KiB: cold p50`, cold.p50, 'ms')
    say('    cold p99', cold.p99, 'ms')
    say('    warm p50', warm.p50, 'ms')
    say('    warm p99', warm.p99, 'ms')
    say('    304 p50', unchanged.p50, 'ms')
    say('    304 p99', unchanged.p99, 'ms')
    const packed = await fetchOnce(url, GZIP)
    await besideNginx(folder, port + 1, url, { plain: body, packed: packed.body })
    say('  memory after all that', rss(service), 'MB')
    return { cold: cold.p99, warm: warm.p99, unchanged: unchanged.p99 }
  } finally {
    service.kill()
    db.$client.close()
  }
}

const GZIP = { 'accept-encoding': 'gzip' }

type Bodies = { plain: Buffer; packed: Buffer }

async function besideNginx(folder: string, port: number, url: string, bodies: Bodies) {
  if (spawnSync('nginx', ['-v']).status !== 0 || spawnSync('wrk', ['-v']).error) {
    return say('  without nginx and wrk (apt-get install nginx-light wrk): no comparison')
  }
  const nginx = startNginx(folder, port, bodies)
  const theirUrl = `http://127.0.0.1:${port}`
  try {
    await listening(`${theirUrl}/plain`)
    for (const [name, body] of Object.entries(bodies)) {
      const ours = await rate(url, name === 'packed' ? ['-H', 'accept-encoding: gzip'] : [])
      const theirs = await rate(`${theirUrl}/${name}`)
      say(`    warm, ${name}, ${(body.length / 1024).toFixed(0)} KiB`, ours, 'requests/s')
      say('    nginx, the same bytes from disk', theirs, 'requests/s')
      say('    warm / nginx', ours / theirs, 'times; at least 0.5')
    }
  } finally {
    nginx.kill()
  }
}

function startNginx(folder: string, port: number, bodies: Bodies): ChildProcess {
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true })
  for (const [name, body] of Object.entries(bodies)) writeFileSync(join(root, name), body)
  const conf = join(root, 'nginx.conf')
  writeFileSync(
    conf,
    `daemon off; worker_processes 1; pid ${root}/pid; error_log ${root}/error.log;
events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; client_body_temp_path ${root}/a; proxy_temp_path ${root}/b; fastcgi_temp_path ${root}/c; uwsgi_temp_path ${root}/d; scgi_temp_path ${root}/e;
server { listen 127.0.0.1:${port}; root ${root}; default_type application/atom+xml; } }
`,
  )
  return spawn('nginx', ['-c', conf, '-p', root], { stdio: 'ignore' })
}

/** Requests per second of sixteen connections, by wrk. */
async function rate(url: string, headers: string[] = []): Promise<number> {
  const { stdout } = await run('wrk', ['-t1', '-c16', '-d4s', ...headers, url])
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

async function timed(
  times: number,
  url: string,
  headers = {},
  before: () => Promise<unknown> = async () => {},
) {
  const taken: number[] = []
  for (let time = -5; time < times; time++) {
    await before()
    const startedAt = performance.now()
    await fetchOnce(url, headers)
    if (time >= 0) taken.push(performance.now() - startedAt)
  }
  const sorted = taken.sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

function fetchOnce(
  url: string,
  headers = {},
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }))
    })
    request.on('error', reject)
  })
}

async function listening(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      await fetchOnce(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`${url} does not answer`)
}

/** What of a process is in memory, in MB. */
function rss({ pid }: ChildProcess): number {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}
