// src/cli/demo.ts - everything in a minute, without a network: replays the invented world in demo/world
// and serves what came of it, at the instant at which that world ends.

import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Platform } from '../platform/platform.ts'
import { replay } from '../replay.ts'
import { type Recording, readIndex, recordedSources } from '../sources/recorded.ts'
import { totals } from '../totals.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { serveUntilStopped } from './serve.ts'

export const WORLD = fileURLToPath(new URL('../../demo/world', import.meta.url))
export const DAYS = { from: '2025-09-01', to: '2025-09-29' }
const ENDS_AT = '2025-09-29T08:00:00.000Z'
const DATA = 'data/demo.db'

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--port <number>] [--data <file>]',
  summary: 'replay a small invented world and serve the result',
  help: `
  --port <number>  where to listen; PORT, else 8787, where not given. 0 takes any that is free
  --data <file>    the database, made anew; ${DATA} where not given

  revisit demo --port 8080`,

  async run(args, terminal) {
    const { values } = readArguments(args, { port: { type: 'string' }, data: { type: 'string' } })
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) {
      throw new UsageError(`--port is a number, not "${values.port}"`)
    }
    const file = values.data ?? DATA
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    const platform = await terminal.platform({
      DATABASE_URL: `file:${file}`,
      RESEND_API_KEY: '', // a demo mails nobody
      SMTP_URL: '',
      ...(values.port === undefined ? {} : { PORT: values.port }),
    })
    const recordings = readIndex(await readFile(join(WORLD, 'INDEX.json'), 'utf8'))
    await replayWorld(platform, recordings, terminal)
    const sources = recordedSources(recordings, []).map(({ source }) => source)
    const world = { ...platform, now: () => new Date(ENDS_AT) }
    return serveUntilStopped(world, terminal, { sources, says: lookAt })
  },
}

async function replayWorld(platform: Platform, recordings: Recording[], terminal: Terminal) {
  await replay(
    { ...platform, log: () => {} },
    {
      ...DAYS,
      recordings,
      read: (file) => readFile(join(WORLD, file)),
      onDay: (day, done, days) => terminal.progress(bar(done, days, day)),
    },
  )
  terminal.progress('')
  const { items, news, stories, tags, flags, digests } = await totals(platform.db)
  terminal.out(
    `Four weeks of an invented world: ${items} items, ${news} of them news, in ${stories} stories; ${tags} tags, ${flags} flags, ${digests} digests.`,
  )
}

function lookAt(baseUrl: string): string {
  return [
    `Look at ${baseUrl}/digests/2025-W36 (a week with claims to revise),`,
    `        ${baseUrl}/digests/2025-W37 (a quiet one, with a source that failed),`,
    `        ${baseUrl}/digests and ${baseUrl}/`,
    'It is 29 September 2025 there. Ctrl-C ends it.',
  ].join('\n')
}
