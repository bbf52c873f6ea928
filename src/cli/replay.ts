// src/cli/replay.ts - the whole service over a folder of recorded documents, with a moving clock.

import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { frozenDigests } from '../digest/digests.ts'
import { ENDINGS, FORMATS, render } from '../digest/render.ts'
import type { Platform } from '../platform/platform.ts'
import { type Replayed, replay as replayDays } from '../replay.ts'
import { readIndex } from '../sources/recorded.ts'
import { totals } from '../totals.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import { type Command, type Terminal, UsageError } from './command.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

export const replay: Command = {
  name: 'replay',
  usage:
    'replay <folder> --from <day> --to <day> [--page <file>] [--data <db>] [--out <folder>] [--json]',
  summary: 'run the whole service over recorded documents, with a moving clock',
  help: `
  <folder>        documents and an INDEX.json (file, feed_url or page_url, publisher, captured, format)
  --from, --to    the first and the last day, YYYY-MM-DD
  --page <file>   the watched page, as HTML or text; without it only the ledger of claims is used
  --data <file>   the database to keep; one in memory where not given. Run again it goes on
  --out <folder>  where each week's digest goes: 2026-W28.md, .html, .txt and .json
  --json          the summary as JSON

Letters to the author go to the folder that OUTBOX names (.outbox), with links that work once
"revisit serve --no-timetable --data <file>" serves the database.

  revisit replay recordings --from 2026-07-06 --to 2026-09-28 --out digests`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        from: { type: 'string' },
        to: { type: 'string' },
        page: { type: 'string' },
        data: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      { least: 1 },
    )
    const [folder = ''] = positionals
    const startedAt = performance.now()
    const recordings = readIndex(readFileSync(join(folder, 'INDEX.json'), 'utf8'))
    const platform = await terminal.platform(settings(values.data))
    const replayed = await replayDays(quiet(platform), {
      recordings,
      read: (file) => readFile(join(folder, file)),
      from: dayOf('--from', values.from),
      to: dayOf('--to', values.to),
      page: values.page === undefined ? undefined : pageIn(values.page),
      onDay: (day, done, days) => terminal.progress(bar(done, days, day)),
    })
    terminal.progress('')
    if (values.out !== undefined) await writeDigests(values.out, platform)
    const seconds = (performance.now() - startedAt) / 1000
    await summarise(replayed, seconds, platform, terminal, values.json)
    return replayed.faults.length > 0 ? 1 : 0
  },
}

/** The database to keep, or one in memory; letters go to the folder, because a replay mails nobody. */
function settings(data: string | undefined): Record<string, string> {
  return {
    DATABASE_URL: data === undefined ? 'file::memory:' : `file:${data.replace(/^file:/, '')}`,
    RESEND_API_KEY: '',
    SMTP_URL: '',
  }
}

/** A replay's steps are told of in its summary, not one by one. */
function quiet(platform: Platform): Platform {
  return { ...platform, log: () => {} }
}

function pageIn(file: string) {
  return { page: readFileSync(file, 'utf8'), name: basename(file) }
}

function dayOf(option: string, value: string | undefined): string {
  if (value && DAY.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new UsageError(`${option} is a day, 2026-07-06${value ? `, not "${value}"` : ''}`)
}

/** Every digest that was frozen, in every format. */
async function writeDigests(folder: string, { db, config }: Platform): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const digest of await frozenDigests(db)) {
    for (const format of FORMATS) {
      const file = join(folder, `${digest.week}.${ENDINGS[format]}`)
      await writeFile(file, render(digest, format, config.baseUrl))
    }
  }
}

async function summarise(
  replayed: Replayed,
  seconds: number,
  { db }: Platform,
  { out, err }: Terminal,
  json: boolean,
): Promise<void> {
  const stored = await totals(db)
  const problems = Object.fromEntries([...replayed.problems].sort())
  const documents = replayed.documents.size
  if (json) {
    const { days, sources, faults } = replayed
    out(JSON.stringify({ days, sources, documents, ...stored, seconds, problems, faults }, null, 2))
    return
  }
  out(
    [
      `${replayed.days} days, ${replayed.sources} sources, ${documents} documents read in ${seconds.toFixed(1)} s`,
      `${stored.sightings} entries are ${stored.items} items, ${stored.news} of them news, in ${stored.stories} stories`,
      `${stored.tags} tags, ${stored.flags} flags, ${stored.digests} digests`,
      ...Object.entries(problems).map(([file, all]) => `  ${file}: ${all.join('; ')}`),
    ].join('\n'),
  )
  if (replayed.articles) err('not in the recording, so not read: the articles of short entries')
  for (const { step, slot, failure } of replayed.faults)
    err(`${step} of ${slot} failed: ${failure}`)
}
