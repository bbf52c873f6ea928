// src/worker.ts - the entry point on Cloudflare: the same web and the same timetable, driven by events.
// A Worker never migrates: `revisit migrate` does, before it is published.
//
// The site is made once, with what it keeps in memory, because making it costs more than most answers; its
// database opens a connection for each call. The timetable's platform is made anew for each event.
//
// An event may make fifty requests, to the database or to anybody else, so one event does one bite of
// one step. A cron event only puts a turn of each chain into the queue; a turn that found something to
// do puts the next one there. Two chains, so that post does not wait for collecting.

import type { ExecutionContext } from 'hono'
import { crons, type Job, runNext, timetable } from './jobs.ts'
import { sitePlatform, workersPlatform } from './platform/workers.ts'
import type { Source } from './sources/source.ts'
import { createWeb } from './web/web.ts'

const SOURCES_PER_EVENT = 4 // each takes up to eight requests, and more where it is redirected
const BITES_PER_EVENT = 5 // of items to read, each with up to six requests to the database
const CALLS_PER_EVENT = 8 // to the post, each with one to the database, and one more where it asks to wait
const NOTICES_PER_EVENT = 3 // letters to one person, each with two to the database
const TURNS = 60 // of a chain, until the next cron event begins it again

const POST = ['alert', 'deliver']
const CHAINS = {
  flow: ({ step }: Job) => !POST.includes(step),
  post: ({ step }: Job) => POST.includes(step),
}

/** A turn of a chain: what the queue holds. */
export type Turn = { chain: keyof typeof CHAINS; left: number }
export type Env = Record<string, unknown>
type Queue = { send: (turn: Turn) => Promise<unknown> }
type Handlers = {
  fetch: (request: Request, env: Env, context: ExecutionContext) => Response | Promise<Response>
  scheduled: (event: { cron: string }, env: Env) => Promise<void>
  queue: (batch: { messages: readonly { body: Turn }[] }, env: Env) => Promise<void>
}

/** The handlers of a Worker that keeps a timetable, the service's own where none is given. */
export function createWorker(jobsOf: (env: Env) => Job[] = () => workerTimetable()): Handlers {
  let site: ReturnType<typeof createWeb> | undefined
  return {
    fetch: (request, env, context) => {
      site ??= createWeb(sitePlatform(env))
      return site.fetch(request, env, context)
    },
    async scheduled({ cron }, env) {
      if (!crons.includes(cron)) {
        throw new Error(`wrangler.toml has the cron "${cron}", jobs.ts has not`)
      }
      for (const chain of ['flow', 'post'] as const) await enqueue(env, { chain, left: TURNS })
    },
    async queue({ messages }, env) {
      for (const { body } of messages) await takeTurn(env, jobsOf(env), body)
    },
  }
}

/** The timetable in bites that an event has room for. */
export function workerTimetable(sources?: readonly Source[]): Job[] {
  return timetable({
    ...(sources && { sources }),
    limit: SOURCES_PER_EVENT,
    bites: BITES_PER_EVENT,
    delivering: { calls: CALLS_PER_EVENT, notices: NOTICES_PER_EVENT },
  })
}

async function takeTurn(env: Env, all: Job[], { chain, left }: Turn): Promise<void> {
  const ran = await runNext(workersPlatform(env), { jobs: all.filter(CHAINS[chain]) })
  if (ran && left > 1) await enqueue(env, { chain, left: left - 1 })
}

const enqueue = ({ TURNS: queue }: Env, turn: Turn) => (queue as Queue).send(turn)

export default createWorker()
