// The lists of sources: complete, well formed, and honest about what was not checked.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sourceById, sources } from '../feeds/index.ts'
import { OWN_PAGE } from '../feeds/unchecked.ts'
import { citations } from '../src/page/citations.ts'
import { questions } from '../src/page/questions.ts'
import { type Capture, sourceOfCapture } from '../src/sources/match-capture.ts'

const INDEX = '../shared/feeds-real/INDEX.json'

// Interfaces whose addresses their publishers document.
const DOCUMENTED = ['export.arxiv.org', 'www.federalregister.gov', 'www.gov.uk']

test('there are at least a hundred, each with an id of its own', () => {
  expect(sources.length).toBeGreaterThanOrEqual(100)
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length)
})

test.each(sources)('$id is well formed', (source) => {
  expect(source.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  for (const address of [source.url, ...(source.alternates ?? []), source.home ?? source.url]) {
    expect(new URL(address).protocol).toBe('https:')
  }
  expect(source.every).toBeGreaterThanOrEqual(1)
  expect(source.questions.length).toBeGreaterThan(0)
  expect(new Set(source.questions).size).toBe(source.questions.length)
  expect(source.why).toMatch(/^\p{Lu}.{10,140}[^.]\.$/u)
  expect(source.unchecked ?? 'Checked.').toMatch(/\.$/)
  expect(source.read === 'api').toBe(source.api !== undefined)
  if (source.unchecked === OWN_PAGE) expect(source.read).toBe('page')
})

test('no address belongs to two sources', () => {
  const owners = new Map<string, string>()
  for (const { id, url, alternates = [] } of sources) {
    for (const address of new Set([url, ...alternates].map((a) => a.replace(/\/$/, '')))) {
      expect(`${address} ${owners.get(address) ?? id}`).toBe(`${address} ${id}`)
      owners.set(address, id)
    }
  }
})

test.each(questions)('many sources serve $id', ({ id }) => {
  expect(sources.filter(({ questions }) => questions.includes(id)).length).toBeGreaterThan(30)
})

test('every kind is there', () => {
  const kinds = new Set(sources.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(
    ['community', 'government', 'institute', 'lab', 'press', 'research'].sort(),
  )
})

test('every publisher that the page cites is read', () => {
  const read = new Set(sources.map(({ publisher }) => publisher))
  const cited = citations.flatMap(({ documents }) => documents.map(({ publisher }) => publisher))
  expect([...new Set(cited)].filter((publisher) => !read.has(publisher))).toEqual([])
})

test('sources are found by id', () => {
  expect(sourceById('aisi-blog')?.publisher).toBe('UK AI Security Institute')
  expect(sourceById('nobody')).toBeUndefined()
})

describe.skipIf(!existsSync(INDEX))('the recorded feeds', () => {
  type Recorded = Capture & { file: string; captured: string; ai_relevant: boolean }
  const captures: Recorded[] = existsSync(INDEX) ? JSON.parse(readFileSync(INDEX, 'utf8')) : []
  const recent = captures.filter((c) => c.ai_relevant && c.captured >= '2025')

  test('most that speak of AI are of a source that we read', () => {
    const ours = recent.filter((capture) => sourceOfCapture(capture, sources))
    expect(ours.length / recent.length).toBeGreaterThan(0.85)
  })

  test.each(sources.filter(({ unchecked }) => unchecked === undefined))(
    '$id was recorded or is documented by its publisher',
    ({ url }) => {
      const plain = (address: string | null) => (address ?? '').split(' ')[0]?.replace(/\/$/, '')
      const recorded = captures.some((capture) =>
        [capture.feed_url, capture.native_feed_url, capture.page_url]
          .map(plain)
          .includes(plain(url)),
      )
      expect(recorded || DOCUMENTED.includes(new URL(url).host)).toBe(true)
    },
  )
})
