// What is found in documents as they were served, where a folder of them lies beside the repository.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/collect/decode.ts'
import type { Document } from '../../src/collect/entry.ts'
import { findRoot } from '../../src/collect/find-root.ts'
import { normalise } from '../../src/collect/normalise.ts'
import { parseDocument } from '../../src/collect/parse.ts'
import { readRss } from '../../src/collect/read-rss.ts'
import { readTolerant } from '../../src/collect/read-tolerant.ts'

type Recorded = {
  file: string
  format: string
  items: number | null
  feed_title: string | null
  feed_url: string | null
  page_url: string | null
  newest_item: string | null
  oldest_item: string | null
}

const FOLDER = '../shared/feeds-real'
const isThere = existsSync(`${FOLDER}/INDEX.json`)
const recorded: Recorded[] = isThere ? JSON.parse(readFileSync(`${FOLDER}/INDEX.json`, 'utf8')) : []
const FORMATS = { rss: 'rss2', atom: 'atom', rdf: 'rdf', json: 'jsonfeed', html: 'html' }

// Where our oldest and newest days are not those of the index, and why.
const LOCAL = 'the index has the day at the writer’s place, we have it in UTC'
const DAYS: Record<string, [oldest: string, newest: string, why: string]> = {
  'qwen-research--2026-08-22.xml': ['2025-11-12', '2026-08-03', LOCAL],
  'nri-reports-ja--2026-08-20.xml': ['2026-02-05', '2026-08-19', LOCAL],
  'pwc-japan-reports-ja--2026-08-20.xml': ['2026-07-02', '2026-08-16', LOCAL],
  'href-considered-harmful-rdf-leading-blank--2008-09-02.xml': ['2007-07-05', '2008-09-02', LOCAL],
  'inessential-jsonfeed--2017-06-02.json': ['2017-03-25', '2017-06-03', LOCAL],
  'lilianweng-lillog--2026-07-07.xml': [
    '2017-06-21',
    '2026-07-04',
    'the year 0001 is no date, the index takes it for 2001',
  ],
  'uol-noticias-bad-encoding--2018-10-02.rss': [
    '2018-09-24',
    '2018-09-24',
    'the index cannot read its months, which are Portuguese',
  ],
}

const read = ({ file, feed_url, page_url }: Recorded) =>
  parseDocument(readFileSync(`${FOLDER}/${file}`), '', feed_url ?? page_url ?? '')

function daysOf({ entries }: Document) {
  const days = entries.flatMap(
    ({ published, updated }) => (published ?? updated)?.slice(0, 10) ?? [],
  )
  return days.sort()
}

describe.skipIf(!isThere)('of a recorded document is found', () => {
  test.each(recorded.map((document) => [document.file, document] as const))(
    '%s',
    async (_, expected) => {
      const document = await read(expected)
      expect(document.format && FORMATS[document.format]).toBe(expected.format)
      expect(document.title).toBe(expected.feed_title ?? document.title)
      if (expected.items === null) return
      expect(document.entries).toHaveLength(expected.items)
      const days = daysOf(document)
      const [oldest, newest] = DAYS[expected.file] ?? [expected.oldest_item, expected.newest_item]
      expect([days[0] ?? null, days.at(-1) ?? null]).toEqual([oldest, newest])
    },
  )

  test('an address for each entry that says anything', async () => {
    const without: string[] = []
    for (const document of recorded) {
      const { entries } = await read(document)
      const says = entries.filter(({ title, text }) => title !== '' || text !== '')
      if (says.some(({ url }) => url === null || !URL.canParse(url))) without.push(document.file)
    }
    expect(without).toEqual([])
  })

  test('the same by rss-parser and by the tolerant reader', async () => {
    const different: string[] = []
    let compared = 0
    for (const { file } of recorded) {
      const { text } = decode(readFileSync(`${FOLDER}/${file}`))
      const root = findRoot(text)
      if (root?.name !== 'rss') continue
      const feed = text.slice(root.at)
      const sound = await readRss(feed).catch(() => null)
      if (!sound) continue
      compared++
      const tolerant = readTolerant(feed, '', '')
      const isSame =
        JSON.stringify(normalise(sound, '')) === JSON.stringify(normalise(tolerant, ''))
      if (!isSame) different.push(file)
    }
    expect(different).toEqual([])
    expect(compared).toBeGreaterThan(100)
  })
})
