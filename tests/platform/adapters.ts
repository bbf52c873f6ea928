// tests/platform/adapters.ts - every adapter behind the Fetcher port, with limits short enough for tests.

import type { AskSettings, Send } from '../../src/platform/ask.ts'
import { createFetcher } from '../../src/platform/fetcher.ts'
import { nodeSend } from '../../src/platform/node-send.ts'
import { webSend } from '../../src/platform/web-send.ts'

const sends: Record<string, () => Send> = {
  node: () => nodeSend({ allowPrivateAddresses: true }),
  web: () => webSend,
}

/** The names of the adapters, for `describe.each`. */
export const adapters = Object.keys(sends) as ('node' | 'web')[]

/** A fetcher of an adapter that may reach this machine. */
export function fetcherOf(adapter: 'node' | 'web', limits: Partial<AskSettings> = {}) {
  return createFetcher({
    send: sends[adapter]?.() ?? webSend,
    userAgent: 'Revisit/test (+https://revisit.example.org)',
    now: () => new Date('2026-06-24T08:00:00Z'),
    allowPrivateAddresses: true,
    ...limits,
  })
}
