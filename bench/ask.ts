// bench/ask.ts - asks a server again and again, and says how long it took: by the clock, and of its processor.

import { type ChildProcess, execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'

const TICK_MS = 10 // what /proc counts processor time in
const run = promisify(execFile)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** One request over a connection that stays open, answered whole. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => {
        const { statusCode = 0, headers } = response
        resolve({ status: statusCode, headers, body: Buffer.concat(parts) })
      })
    })
    request.on('error', reject)
  })
}

/** How many milliseconds each of so many requests took, one after the other. */
export async function timed(
  times: number,
  url: string,
  headers: Record<string, string> = {},
  before: () => Promise<unknown> = async () => {},
): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    await before()
    const startedAt = performance.now()
    await ask(url, headers)
    taken.push(performance.now() - startedAt)
  }
  return taken
}

/** The value that a share of all is not above. */
export function atShare(taken: readonly number[], share: number): number {
  const sorted = [...taken].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export type Rate = { perSecond: number; cpuMs: number } // processor time of the server, a request

/** What sixteen connections get from a process, by wrk. */
export async function rate(pid: number, url: string, headers: string[] = []): Promise<Rate> {
  const before = cpuMs(pid)
  const named = headers.flatMap((header) => ['-H', header])
  const { stdout } = await run('wrk', ['-t1', '-c16', '-d2s', ...named, url])
  const [, requests] = /(\d+) requests in/.exec(stdout) ?? []
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  return { perSecond: Number(perSecond), cpuMs: (cpuMs(pid) - before) / Number(requests) }
}

/** The processor time that a process has had, in milliseconds. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** What of a process is in memory, in MB. */
export function residentMb({ pid }: ChildProcess): number {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}

/** Waits until something answers. */
export async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      await ask(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`${url} does not answer`)
}
