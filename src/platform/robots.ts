// src/platform/robots.ts - what a robots.txt means for us (pure).

import robotsParser from 'robots-parser'
import type { hosts } from '../schema.ts'
import { FetchError, type FetchErrorKind } from './platform.ts'
import { ROBOT } from './user-agent.ts'

type Rules = {
  isAllowed: (url: string, robot: string) => boolean | undefined
  getCrawlDelay: (robot: string) => number | undefined
}
// Its types say that the function is a member of the module; it is the module itself.
const parser = robotsParser as unknown as (url: string, text: string) => Rules

const DAY_MS = 24 * 3_600_000
const ASK_AGAIN_MS = 10 * 60_000 // where it could not be had
const OLD_RULES_HOLD_MS = 30 * DAY_MS
const GIVE_UP_MS = 7 * DAY_MS
const MOST_WORK = 50_000_000 // rules times path: more would keep the process busy for seconds

/** What is kept of a host's robots.txt. */
export type Robots = NonNullable<(typeof hosts.$inferSelect)['robots']>

/** Whether a host's robots.txt is to be asked for: once a day, and sooner where it could not be had. */
export function isStale(robots: Robots | null, now: Date): boolean {
  if (robots === null) return true
  const age = now.getTime() - Date.parse(robots.triedAt)
  return age >= (robots.failure === null ? DAY_MS : ASK_AGAIN_MS)
}

/** A robots.txt that was had; '' where the host has none. */
export function hadRobots(text: string, at: string): Robots {
  return { rules: ourRules(text), readAt: at, triedAt: at, unreachableSince: null, failure: null }
}

/** What remains of the rules at hand when robots.txt could not be had. */
export function missedRobots(known: Robots | null, error: FetchError, at: string): Robots {
  const { kind, status, message } = error
  return {
    rules: known?.rules ?? '',
    readAt: known?.readAt ?? null,
    triedAt: at,
    unreachableSince: known?.unreachableSince ?? at,
    failure: { kind, status, message },
  }
}

/**
 * What robots.txt has against an address, or null where it allows it. One that cannot be had forbids
 * everything, but old rules hold for a month, and a host that has served none for a week has none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309.html#section-2.3.1
 */
export function objection(robots: Robots, url: URL, now: Date): FetchError | null {
  const says = (why: string, kind: FetchErrorKind = 'robots') =>
    new FetchError(`${url.href} is not fetched: ${why}`, kind)
  if (robots.failure !== null && !isWithin(robots.readAt, OLD_RULES_HOLD_MS, now)) {
    if (!isWithin(robots.unreachableSince, GIVE_UP_MS, now)) return null
    return says(`without its robots.txt: ${robots.failure.message}`, robots.failure.kind)
  }
  if (robots.rules.length * url.href.length > MOST_WORK) return says('its robots.txt is too long')
  const allowed = parse(robots, url).isAllowed(url.href, ROBOT)
  return allowed === false ? says('its robots.txt asks us not to') : null
}

/** How many seconds robots.txt asks us to leave between two requests; 0 where it does not. */
export function crawlDelaySeconds(robots: Robots, url: URL): number {
  return Math.max(parse(robots, url).getCrawlDelay(ROBOT) ?? 0, 0)
}

function isWithin(instant: string | null, ms: number, now: Date): boolean {
  return instant !== null && now.getTime() - Date.parse(instant) < ms
}

/** The parser refuses addresses of another origin; the rules of a host hold for http and https alike. */
function parse(robots: Robots, url: URL) {
  return parser(new URL('/robots.txt', url).href, robots.rules)
}

/**
 * The groups that concern us or everybody. A hostile file may hold thousands of names over thousands of
 * rules, which a parser would multiply.
 */
function ourRules(text: string): string {
  const kept: string[] = []
  let names = new Set<string>()
  let naming = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? []
    if (/^user-agent$/i.test(field)) {
      if (!naming) names = new Set()
      naming = true
      const [name = ''] = /^([a-z_-]+|\*)/.exec(value.toLowerCase()) ?? []
      if (name === ROBOT.toLowerCase() || name === '*') names.add(name)
    } else if (/^((dis)?allow|crawl-delay)$/i.test(field)) {
      if (naming) kept.push(...[...names].map((name) => `User-agent: ${name}`))
      naming = false
      if (names.size > 0) kept.push(`${field}: ${value.trim()}`)
    }
  }
  return kept.join('\n')
}
