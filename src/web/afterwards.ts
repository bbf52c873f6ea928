// src/web/afterwards.ts - work that is done once the answer is on its way.

import type { Context } from 'hono'
import type { Log } from '../platform/platform.ts'

/** Does work after the answer: a Worker is kept alive for it, a Node process lives anyway. */
export function afterwards(c: Context, log: Log, work: () => Promise<unknown>): void {
  const done = new Promise((resolve) => setTimeout(resolve, 0))
    .then(work)
    .catch((error) => log({ failed: `after ${c.req.path}`, error: String(error) }))
  try {
    c.executionCtx.waitUntil(done)
  } catch {
    // there is no such context on Node
  }
}
