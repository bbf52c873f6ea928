// bench/collect-once.ts - one cycle of the service in a process of its own: collect, story, tag, flag.
// Arguments: the database's file, how many hours later than now it is, and a file of the feeds' addresses.
// Prints one line of JSON.

import { readFileSync } from 'node:fs'
import { timetable } from '../src/jobs.ts'
import { nodePlatform } from '../src/platform/node.ts'
import { migrateDatabase } from '../src/platform/node-database.ts'
import { sourcesAt } from './feeds.ts'

const HOUR_MS = 3_600_000
const CYCLE = ['collect', 'story', 'tag', 'flag']

const [file = '', hoursLater = '0', asked = ''] = process.argv.slice(2)
const urls = readFileSync(asked, 'utf8').split('\n')
const base = await nodePlatform({
  DATABASE_URL: `file:${file}`,
  SECRET: 'the bench signs nothing',
  ALLOW_PRIVATE_ADDRESSES: 'true',
})
await migrateDatabase(base.db)
const platform = {
  ...base,
  now: () => new Date(Date.now() + Number(hoursLater) * HOUR_MS),
}
const written = async () => {
  const { rows } = await platform.db.$client.execute('select total_changes() as rows')
  return Number(rows[0]?.rows)
}

const writtenBefore = await written()
const reports: Record<string, unknown> = {}
const ms: Record<string, number> = {}
const cpuMs: Record<string, number> = {}
for (const { step, run } of timetable({ sources: sourcesAt(urls) })) {
  if (!CYCLE.includes(step)) continue
  const startedAt = performance.now()
  const before = process.cpuUsage()
  reports[step] = await run(platform)
  ms[step] = performance.now() - startedAt
  const { user, system } = process.cpuUsage(before)
  cpuMs[step] = (user + system) / 1000
}
console.log(JSON.stringify({ ms, cpuMs, reports, written: (await written()) - writtenBefore }))
process.exit(0)
