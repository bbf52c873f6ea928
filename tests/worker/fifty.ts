// tests/worker/fifty.ts - a Worker under the rule that an event makes at most fifty requests: workerd on this
// machine does not hold it, so the fifty-first fails here.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { createWorker } from '../../src/worker.ts'

const MOST = 50

type Worker = ReturnType<typeof createWorker>

const events = new AsyncLocalStorage<{ requests: number }>()
const fetchAnything = globalThis.fetch
let most = 0

globalThis.fetch = (...asked) => {
  const event = events.getStore()
  if (event) most = Math.max(most, ++event.requests)
  if (event && event.requests > MOST) throw new Error('too many subrequests')
  return fetchAnything(...asked)
}

/** The same Worker with its requests counted; `/most-requests` says how many an event made at most. */
export function underFifty(worker: Worker): Worker {
  const counted =
    <Given extends unknown[], Result>(handle: (...given: Given) => Result) =>
    (...given: Given) =>
      events.run({ requests: 0 }, () => handle(...given))
  return {
    fetch: (request, ...more) =>
      new URL(request.url).pathname === '/most-requests'
        ? Response.json({ most })
        : counted(worker.fetch)(request, ...more),
    scheduled: counted(worker.scheduled),
    queue: counted(worker.queue),
  }
}
