// src/platform/fetcher.ts - the Fetcher of every platform: follows redirects by hand, so that each
// address on the way passes the same guard and the same politeness as the first.

import { type Ask, type AskSettings, createAsk } from './ask.ts'
import { FetchError, type Fetcher, type FetchOptions, type Page } from './platform.ts'

const MAX_REDIRECTS = 5

export type FetcherSettings = AskSettings & { polite?: (ask: Ask) => Ask }

/** A fetcher over a platform's `send`. `polite` goes around every single request. */
export function createFetcher({ polite = (ask) => ask, ...settings }: FetcherSettings): Fetcher {
  const ask = polite(createAsk(settings))
  return (url, options = {}) => follow(ask, url, options)
}

/** Asks, and asks again where it is sent, at most five times. */
export async function follow(ask: Ask, start: string, options: FetchOptions): Promise<Page | null> {
  const first = parse(start)
  const way = [first]
  let movedTo: string | null = null
  let onlyPermanent = true
  for (let at = first; ; ) {
    const anyPort = options.anyPort === true && at.port === first.port
    const asked = await ask(at, { ...options, anyPort })
    if (asked === null) return null
    if ('page' in asked) return { ...asked.page, movedTo }
    const next = parse(asked.to)
    check(first, way, next)
    onlyPermanent &&= asked.permanent
    if (onlyPermanent) movedTo = next.href
    way.push(next)
    at = next
  }
}

function check(first: URL, way: readonly URL[], next: URL): void {
  if (way.some(({ href }) => href === next.href)) {
    throw new FetchError(`${first.href} redirects in a circle, by ${next.href}`, 'redirects')
  }
  if (way.length > MAX_REDIRECTS) {
    throw new FetchError(`${first.href} redirects more than ${MAX_REDIRECTS} times`, 'redirects')
  }
}

function parse(address: string): URL {
  if (URL.canParse(address)) return new URL(address)
  throw new FetchError(`${JSON.stringify(address)} is not an address`, 'refused')
}
