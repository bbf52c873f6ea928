// src/platform/fetcher.ts - the Fetcher of every platform: follows redirects by hand, so that each
// address on the way passes the same guard and the same politeness as the first.

import { refusal } from './address.ts'
import { type Ask, type AskSettings, createAsk } from './ask.ts'
import { FetchError, type Fetcher, type FetchOptions, type Page } from './platform.ts'

const MAX_REDIRECTS = 5

export type FetcherSettings = AskSettings & {
  allowPrivateAddresses?: boolean
  polite?: (ask: Ask) => Ask
}

/** A fetcher over a platform's `send`. `polite` goes around every single request. */
export function createFetcher({ polite = (ask) => ask, ...settings }: FetcherSettings): Fetcher {
  return createFetcherOver(polite(createAsk(settings)), settings.allowPrivateAddresses)
}

/** A fetcher over single requests. */
export function createFetcherOver(ask: Ask, allowPrivateAddresses = false): Fetcher {
  return (url, options = {}) => follow(ask, url, options, allowPrivateAddresses)
}

/** Asks, and asks again where it is sent, at most five times. No address on the way is a private one. */
export async function follow(
  ask: Ask,
  start: string,
  options: FetchOptions,
  allowPrivateAddresses = false,
): Promise<Page | null> {
  const first = parse(start)
  const way = [first]
  let movedTo: string | null = null
  let onlyPermanent = true
  for (let at = first; ; ) {
    const anyPort = options.anyPort === true && at.port === first.port
    const refused = refusal(at, { allowPrivateAddresses, anyPort })
    if (refused !== null) throw new FetchError(`${at.href} is not fetched: ${refused}`, 'refused')
    const asked = await ask(at, options)
    if (asked === null) return null
    if ('page' in asked) return { ...asked.page, movedTo }
    at = parse(asked.to)
    checkWay(way, at)
    way.push(at)
    onlyPermanent &&= asked.permanent
    if (onlyPermanent) movedTo = at.href
  }
}

function checkWay(way: readonly URL[], next: URL): void {
  const start = way[0]?.href
  if (way.some(({ href }) => href === next.href)) {
    throw new FetchError(`${start} redirects in a circle, by ${next.href}`, 'redirects')
  }
  if (way.length > MAX_REDIRECTS) {
    throw new FetchError(`${start} redirects more than ${MAX_REDIRECTS} times`, 'redirects')
  }
}

function parse(address: string): URL {
  if (URL.canParse(address)) return new URL(address)
  throw new FetchError(`${JSON.stringify(address)} is not an address`, 'refused')
}
