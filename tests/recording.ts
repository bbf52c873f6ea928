// tests/recording.ts - a small recording, written for the tests: five sources over six weeks, one of
// which restamps its dates, one shrinks, one breaks, and one carries what another has as well.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const START = Date.parse('2026-07-06')
const DAY_MS = 86_400_000
export const FIRST_DAY = '2026-07-06'
export const LAST_DAY = '2026-08-17'

const dayAt = (day: number) => new Date(START + day * DAY_MS).toISOString().slice(0, 10)
const subjects = [
  'a cyber range in which an agent found six of ten planted vulnerabilities',
  'entry-level hiring in software, down 12 percent in a year',
  'a model that behaves otherwise when it believes it is being tested',
  'a programme that gives evaluators access before release',
  'an open-weight model six months behind the frontier',
]

type Post = { n: number; source: string; stamp?: string }

function item({ n, source, stamp }: Post): string {
  const subject = subjects[n % subjects.length] ?? ''
  const date = new Date(stamp ?? dayAt(n)).toUTCString()
  return `<item><title>Report ${n} on ${subject}</title><link>https://lab.example/reports/${n}</link>
    <guid isPermaLink="false">${source}-${n}</guid><pubDate>${date}</pubDate>
    <description>The institute's report ${n} is about ${subject}. It says what was measured and how.</description></item>`
}

const feed = (title: string, posts: Post[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${posts.map(item).join('')}</channel></rss>`
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => to - 1 - n)

/** Writes the recording into a folder. */
export function writeRecording(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const index: object[] = []
  const add = (source: string, day: number, document: string) => {
    const file = `${source}--${dayAt(day)}.xml`
    writeFileSync(join(folder, file), document)
    const feed_url = `https://${source}.example/feed.xml`
    index.push({ file, feed_url, publisher: source, captured: dayAt(day), format: 'rss2' })
  }
  for (let day = 0; day <= 42; day += 3) {
    const posts = range(day - 20, day).map((n) => ({ n, source: 'lab' }))
    add('lab', day, feed('Lab', posts))
    const stamp = `${dayAt(day)}T05:13:37.000Z`
    const stamped = range(200, 205 + day).map((n) => ({ n, source: 'stamped', stamp }))
    add('stamped', day + 1, feed('Stamped', stamped))
    const copied = range(day - 30, day).map((n) => ({ n, source: `copy-${day}` }))
    add('aggregate', day, feed('Aggregate', copied))
  }
  add(
    'shrinking',
    0,
    feed(
      'Shrinking',
      range(500, 600).map((n) => ({ n, source: 'shrinking' })),
    ),
  )
  add('shrinking', 20, feed('Shrinking', [{ n: 599, source: 'shrinking' }]))
  add('broken', 5, '<!doctype html><title>Just a moment</title>')
  writeFileSync(join(folder, 'INDEX.json'), JSON.stringify(index))
}
