// src/worker.ts - the entry point on Cloudflare: the same web and the same timetable, driven by events.
// The platform is made anew for each event. A Worker never migrates: `revisit migrate` does, before it
// is published.

import type { ExecutionContext } from 'hono'
import { crons, type Job, tick, timetable } from './jobs.ts'
import { workersPlatform } from './platform/workers.ts'
import { createWeb } from './web/web.ts'

const SOURCES_PER_EVENT = 6 // each takes up to eight requests; an event has fifty
const CALLS_PER_EVENT = 4 // to the post, each with some to the database

export type Env = Record<string, unknown>
type Handlers = {
  fetch: (request: Request, env: Env, context: ExecutionContext) => Response | Promise<Response>
  scheduled: (event: { cron: string }, env: Env) => Promise<void>
}

/** The handlers of a Worker that keeps a timetable, the service's own where none is given. */
export function createWorker(
  jobsOf: (env: Env) => Job[] = () =>
    timetable({ limit: SOURCES_PER_EVENT, delivering: { calls: CALLS_PER_EVENT } }),
): Handlers {
  return {
    fetch: (request, env, context) => createWeb(workersPlatform(env)).fetch(request, env, context),
    async scheduled({ cron }, env) {
      if (!crons.includes(cron)) {
        throw new Error(`wrangler.toml has the cron "${cron}", jobs.ts has not`)
      }
      await tick(workersPlatform(env), { jobs: jobsOf(env) })
    },
  }
}

export default createWorker()
