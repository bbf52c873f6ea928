// tests/collect/recording.test.ts - every entry of every readable document of a large recording is in the
// database exactly once. The recording is not part of the project; without it this is skipped.

import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { sources as watched } from '../../feeds/index.ts'
import { addressKey, canonicalUrl } from '../../src/collect/canonical-url.ts'
import { collect } from '../../src/collect/collect.ts'
import type { Entry } from '../../src/collect/entry.ts'
import { parseDocument } from '../../src/collect/parse.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { newestCapture, replayFetcher } from '../../src/platform/replay.ts'
import { items, sightings } from '../../src/schema.ts'
import { readIndex, recordedSources } from '../../src/sources/recorded.ts'
import { testPlatform } from '../test-platform.ts'

const FOLDER = '../shared/feeds-real/'
const [FROM, TO] = ['2026-07-06', '2026-09-28']
const at = (day: string) => `${day}T06:00:00.000Z`
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

type Stored = typeof items.$inferSelect

describe.skipIf(!existsSync(`${FOLDER}INDEX.json`))('a large recording', () => {
  let platform: Platform
  let all: Stored[]
  let itemsOf: Map<string, Stored[]>
  let keysOf: Map<string, Set<string>>
  const recordings = existsSync(`${FOLDER}INDEX.json`)
    ? readIndex(readFileSync(`${FOLDER}INDEX.json`, 'utf8'))
    : []
  const recorded = recordedSources(recordings, watched)
  const days = [...new Set([FROM, ...recordings.map(({ captured }) => captured)])]
    .filter((day) => day >= FROM && day <= TO)
    .sort()

  beforeAll(async () => {
    const world = await testPlatform()
    const captures = new Map(recorded.map((one) => [one.source.url, one.captures]))
    const read = async (file: string) => readFileSync(FOLDER + file)
    platform = {
      ...world.platform,
      fetchPage: (...asked) => replayFetcher(captures, read, world.platform.now)(...asked),
    }
    for (const day of days) {
      world.setNow(at(day))
      await collect(platform, { sources: recorded.map(({ source }) => source), atOnce: 1 })
    }
    all = await platform.db.select().from(items)
    const byId = new Map(all.map((item) => [item.id, item]))
    const seen = Map.groupBy(await platform.db.select().from(sightings), (one) => one.sourceId)
    keysOf = new Map([...seen].map(([id, list]) => [id, new Set(list.map(({ key }) => key))]))
    itemsOf = new Map(
      [...seen].map(([id, list]) => [id, list.map(({ itemId }) => byId.get(itemId) as Stored)]),
    )
  })

  test.each(recorded)('$source.id: no entry is lost', async ({ source, captures }) => {
    const answered = new Set(days.map((day) => newestCapture(captures, at(day))))
    for (const capture of answered) {
      if (!capture) continue
      const bytes = readFileSync(FOLDER + capture.file)
      const document = await parseDocument(bytes, capture.contentType, source.url, source)
      const lost = document.entries.filter((entry) => !isStored(entry, source.id))
      expect(lost.map(({ url, title }) => ({ url, title }))).toEqual([])
    }
  })

  test('no post is stored twice', () => {
    const dated = (item: Stored) => `${item.sourceId} ${item.publishedAt}`
    const twice = [...Map.groupBy(all, placeAndTitle)]
      .filter(([place, same]) => !place.startsWith(' ') && new Set(same.map(dated)).size === 1)
      .filter(([, same]) => same.length > 1)
    expect(twice.map(([place]) => place)).toEqual([])
    const sources = [...Map.groupBy(all, placeAndTitle)]
      .filter(([place]) => !place.startsWith(' '))
      .filter(([, same]) => new Set(same.map(({ sourceId }) => sourceId)).size > 1)
    expect(sources.map(([place]) => place)).toEqual([])
  })

  /** By the feed's id, or else by address and title; an edit or another source may have named it. */
  function isStored({ id, url, title, text }: Entry, sourceId: string): boolean {
    if (!id && !url && !title.trim() && !text.trim()) return true
    const keys = keysOf.get(sourceId)
    if (id && keys?.has(`guid:${id.trim()}`)) return true
    const address = url && canonicalUrl(url)
    if (address && keys?.has(`url:${addressKey(address)}`)) return true
    return (itemsOf.get(sourceId) ?? []).some((item) => {
      if (address && (!item.url || addressKey(item.url) !== addressKey(address))) return false
      return title.trim() === '' || letters(item.title) === letters(title)
    })
  }
})

function placeAndTitle({ url, title }: Stored): string {
  return `${url ? addressKey(url) : ''} ${letters(title)}`
}
