// src/cli/serve.ts - serves the web and keeps the timetable, until it is told to stop.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import cron from 'node-cron'
import { crons, tick, timetable } from '../jobs.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { createMemory } from '../web/memory.ts'
import { createWeb } from '../web/web.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { giveBackMemory } from './give-back.ts'
import { sendKept } from './send-kept.ts'

const SETTLED_MS = 10_000 // when nothing was asked for so long, memory is given back
const STOP_WITHIN_MS = 5000 // a step that is cut off is taken up again at the next start

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port <number>] [--data <file>] [--no-timetable]',
  summary: 'serve the web and keep the timetable',
  help: `
  --port <number>  where to listen; PORT, else 8787, where not given. 0 takes any that is free
  --data <file>    the database; DATABASE_URL, else data/revisit.db, where not given
  --no-timetable   only serve: nothing is collected or mailed

  revisit serve --port 8080`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      port: { type: 'string' },
      data: { type: 'string' },
      'no-timetable': { type: 'boolean', default: false },
    })
    const keepsTimetable = !values['no-timetable']
    return serveUntilStopped(await terminal.platform(overrides(values)), terminal, {
      keepsTimetable,
    })
  },
}

export type Serving = {
  keepsTimetable?: boolean
  sources?: readonly Source[] // all that are watched, where not given
  says?: (baseUrl: string) => string // once it listens
}

/** Serves a platform until it is told to stop, and closes its database. */
export async function serveUntilStopped(
  base: Platform,
  terminal: Terminal,
  { keepsTimetable = false, sources, says }: Serving,
): Promise<number> {
  const { server, platform } = await startServer(base, sources)
  const { baseUrl, port } = platform.config
  terminal.out(`Revisit listens on port ${port}: ${baseUrl}`)
  if (says) terminal.out(says(baseUrl))
  const stop = keepsTimetable ? keepTimetable(platform, port, terminal) : async () => {}
  terminal.err(`${await stopSignal()}: stopping`)
  await Promise.race([Promise.all([stop(), closeServer(server)]), after(STOP_WITHIN_MS)])
  platform.db.$client.close()
  return 0
}

type Values = { port?: string | undefined; data?: string | undefined }

function overrides({ port, data }: Values): Record<string, string> {
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535)) {
    throw new UsageError(`--port is a number from 0 to 65535, not "${port}"`)
  }
  return {
    ...(port === undefined ? {} : { PORT: port }),
    ...(data === undefined ? {} : { DATABASE_URL: `file:${data.replace(/^file:/, '')}` }),
  }
}

/** Listens. Gives the platform with the port that it became, where the setting leaves it open. */
async function startServer(
  platform: Platform,
  sources?: readonly Source[],
): Promise<{ server: Server; platform: Platform }> {
  const memory = createMemory(platform.db)
  let web = createWeb(platform, sources, memory)
  const listener = getRequestListener((...asked) => web.fetch(...asked))
  const server = createServer((request, response) => {
    idle.refresh()
    if (!sendKept(memory, request, response)) listener(request, response)
  })
  const idle = setTimeout(giveBackMemory, SETTLED_MS).unref()
  await listening(server, platform.config.port)
  const { port } = server.address() as AddressInfo
  const baseUrl = platform.config.baseUrl.replace(/:0$/, `:${port}`)
  const placed = { ...platform, config: { ...platform.config, port, baseUrl } }
  web = createWeb(placed, sources, memory)
  return { server, platform: placed }
}

/** A port that is taken or forbidden is said in words. */
function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is in use; is Revisit running already? --port names another`
      const forbidden = `port ${port} is not for us to listen on; --port names another`
      const words = { EADDRINUSE: taken, EACCES: forbidden }[error.code ?? '']
      reject(words ? new Error(words, { cause: error }) : error)
    })
    server.listen(port, resolve)
  })
}

/**
 * Ticks now and whenever the timetable says. One tick at a time: the leases keep out other processes,
 * and are held under a name that a restart has too, so that it need not wait for them.
 *
 * @returns a function that stops ticking and waits for the tick that is under way
 */
function keepTimetable(platform: Platform, port: number, terminal: Terminal): () => Promise<void> {
  const jobs = timetable({
    onVisit: (_, done, due) => terminal.progress(bar(done, due, 'sources collected')),
  })
  const holder = `${hostname()}:${port}`
  let ticking: Promise<void> | null = null
  const once = async () => {
    await tick(platform, { jobs, holder }).catch((error) => {
      platform.log({
        tick: 'failed',
        error: error instanceof Error ? error.message : String(error),
      })
    })
    terminal.progress('')
    ticking = null
  }
  const start = () => {
    ticking ??= once()
  }
  start()
  const tasks = crons.map((line) => cron.schedule(line, start, { timezone: 'Etc/UTC' }))
  return async () => {
    await Promise.all(tasks.map((task) => task.destroy()))
    await ticking
  }
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => resolve(signal))
    }
  })
}

/** Lets requests that are being answered finish; connections that only wait are closed. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
