// src/worker.ts - the entry point on Cloudflare: the same web and the same timetable, driven by events.
// The platform is made anew for each event. A Worker never migrates: `revisit migrate` does, before it
// is published.

import type { CollectOptions } from './collect/collect.ts'
import { crons, tick, timetable } from './jobs.ts'
import { workersPlatform } from './platform/workers.ts'
import { createWeb } from './web/web.ts'

const SOURCES_PER_EVENT = 6 // each takes up to eight requests; an event has fifty

export type Env = Record<string, unknown>
type Handlers = {
  fetch: (request: Request, env: Env) => Response | Promise<Response>
  scheduled: (event: { cron: string }, env: Env) => Promise<void>
}

/** The handlers of a Worker that collects as told; from the watched sources where nothing is. */
export function createWorker(collecting: (env: Env) => CollectOptions = () => ({})): Handlers {
  return {
    fetch: (request, env) => createWeb(workersPlatform(env)).fetch(request),
    async scheduled({ cron }, env) {
      if (!crons.includes(cron))
        throw new Error(`wrangler.toml has the cron "${cron}", jobs.ts has not`)
      const jobs = timetable({ limit: SOURCES_PER_EVENT, ...collecting(env) })
      await tick(workersPlatform(env), { jobs })
    },
  }
}

export default createWorker()
