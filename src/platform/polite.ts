// src/platform/polite.ts - manners: one request at a time per host with a gap, robots.txt obeyed, a host
// that asked for a pause left alone. Different hosts do not wait for each other.

import { isLoopback } from './address.ts'
import type { Ask, Asked, AskOptions } from './ask.ts'
import { follow } from './fetcher.ts'
import type { HostMemory, HostRecord } from './hosts.ts'
import { type Clock, FetchError } from './platform.ts'
import {
  crawlDelaySeconds,
  hadRobots,
  isStale,
  missedRobots,
  objection,
  type Robots,
} from './robots.ts'
import { sleep } from './sleep.ts'

const GAP_MS = 1000
const LONGEST_CRAWL_DELAY_MS = 30_000
const LONGEST_PAUSE_MS = 24 * 3_600_000
const PAUSE_AFTER_429_MS = 10 * 60_000 // where the answer does not say for how long
const MAX_ROBOTS_BYTES = 500 * 1024 // what RFC 9309 asks to be read; the rest is ignored
const HOSTS_AT_HAND = 2000

export type PoliteSettings = {
  now: Clock
  memory: HostMemory
  sleep?: (ms: number) => Promise<unknown>
  gapMs?: number
  allowPrivateAddresses?: boolean
}

type Host = HostRecord & {
  turn: Promise<unknown>
  waiting: number
  freeAt: number // not asked again before, in ms since 1970
  known: boolean // whether the memory was asked
}

/**
 * Wraps a request so that it waits for its host's turn and keeps to what the host asks for.
 *
 * @throws FetchError 'paused' while the host wants to be left alone, 'robots' where robots.txt forbids
 */
export function polite(settings: PoliteSettings): (ask: Ask) => Ask {
  const hosts = new Map<string, Host>()
  return (ask) =>
    (url, options = {}) => {
      const host = hostOf(hosts, url)
      host.waiting++
      const mine = host.turn.then(() => takeTurn(ask, host, url, options, settings))
      host.turn = mine.catch(() => undefined).finally(() => host.waiting--)
      return mine
    }
}

async function takeTurn(
  ask: Ask,
  host: Host,
  url: URL,
  options: AskOptions,
  settings: PoliteSettings,
): Promise<Asked> {
  if (!host.known) Object.assign(host, await settings.memory.read(url.host), { known: true })
  const spaced: Ask = (address, more) => askAfterGap(ask, host, address, more, settings)
  refuseWhilePaused(host, url, settings.now())
  const robots = await robotsOf(spaced, host, url, settings)
  refuseWhilePaused(host, url, settings.now())
  const error = objection(robots, url, settings.now())
  if (error !== null) throw error
  return spaced(url, options)
}

/** The host's rules: those at hand, where they are from today, else asked for. */
async function robotsOf(ask: Ask, host: Host, url: URL, settings: PoliteSettings): Promise<Robots> {
  const { now, memory } = settings
  if (host.robots && !isStale(host.robots, now())) return host.robots
  const robots = await fetchRobots(ask, host.robots, url, settings)
  host.robots = robots
  await memory.write(url.host, { robots, pausedUntil: host.pausedUntil })
  return robots
}

/** 4xx means that there are no rules; so does a file that only leads elsewhere. */
async function fetchRobots(
  ask: Ask,
  known: Robots | null,
  url: URL,
  { now, allowPrivateAddresses }: PoliteSettings,
): Promise<Robots> {
  const cut: Ask = (address, options) => ask(address, { ...options, cut: true })
  const options = { accept: 'text/plain, */*;q=0.5', maxBytes: MAX_ROBOTS_BYTES, anyPort: true }
  const address = new URL('/robots.txt', url).href
  const text = await follow(cut, address, options, allowPrivateAddresses).then(
    (page) => new TextDecoder().decode(page?.bytes),
    (error: unknown) => {
      if (!(error instanceof FetchError) || error.kind === 'refused') throw error
      return isMissing(error) ? '' : error
    },
  )
  const at = now().toISOString()
  return typeof text === 'string' ? hadRobots(text, at) : missedRobots(known, text, at)
}

function isMissing({ kind, status }: FetchError): boolean {
  if (kind === 'redirects') return true
  return status !== null && status >= 300 && status < 500 && status !== 429
}

async function askAfterGap(
  ask: Ask,
  host: Host,
  url: URL,
  options: AskOptions | undefined,
  settings: PoliteSettings,
): Promise<Asked> {
  const { now, sleep: wait = sleep } = settings
  await wait(Math.max(0, host.freeAt - now().getTime()))
  try {
    return await ask(url, options)
  } catch (error) {
    if (error instanceof FetchError) await noteRefusal(host, url, error, settings)
    throw error
  } finally {
    host.freeAt = now().getTime() + gapMs(host, url, settings)
  }
}

function gapMs(host: Host, url: URL, settings: PoliteSettings): number {
  if (settings.allowPrivateAddresses && isLoopback(url.hostname)) return 0
  const asked = host.robots === null ? 0 : crawlDelaySeconds(host.robots, url) * 1000
  return Math.max(settings.gapMs ?? GAP_MS, Math.min(asked, LONGEST_CRAWL_DELAY_MS))
}

/** 429 always means a pause; 503 only where it says for how long. */
async function noteRefusal(
  host: Host,
  url: URL,
  { status, retryAfterSeconds }: FetchError,
  { now, memory }: PoliteSettings,
): Promise<void> {
  const asked = retryAfterSeconds === null ? null : retryAfterSeconds * 1000
  if (status !== 429 && (status !== 503 || asked === null)) return
  const pauseMs = Math.min(asked ?? PAUSE_AFTER_429_MS, LONGEST_PAUSE_MS)
  host.pausedUntil = new Date(now().getTime() + pauseMs).toISOString()
  await memory.write(url.host, { robots: host.robots, pausedUntil: host.pausedUntil })
}

function refuseWhilePaused({ pausedUntil }: Host, url: URL, now: Date): void {
  const leftMs = Date.parse(pausedUntil ?? '') - now.getTime()
  if (!(leftMs > 0)) return
  throw new FetchError(`${url.host} asked to be left alone until ${pausedUntil}`, 'paused', {
    retryAfterSeconds: Math.ceil(leftMs / 1000),
  })
}

function hostOf(hosts: Map<string, Host>, url: URL): Host {
  const atHand = hosts.get(url.host)
  if (atHand) return atHand
  if (hosts.size >= HOSTS_AT_HAND) forgetIdle(hosts)
  const host: Host = {
    turn: Promise.resolve(),
    waiting: 0,
    freeAt: 0,
    known: false,
    robots: null,
    pausedUntil: null,
  }
  hosts.set(url.host, host)
  return host
}

function forgetIdle(hosts: Map<string, Host>): void {
  for (const [name, { waiting }] of hosts) if (waiting === 0) hosts.delete(name)
}
