// What a try of a source shows is said in a sentence, with what to do.

import { expect, test } from 'vitest'
import { diagnose, type Reading } from '../../src/sources/diagnose.ts'
import type { Source } from '../../src/sources/source.ts'

const tides: Source = {
  id: 'tides',
  publisher: 'Harbour Board',
  kind: 'government',
  url: 'https://harbour.example/rss.xml',
  home: 'https://harbour.example/news',
  read: 'feed',
  every: 1,
  questions: ['diffusion'],
  why: 'It dredges.',
}
const good: Reading = {
  failure: null,
  status: 200,
  format: 'rss',
  entries: 3,
  newest: '2026-06-20T00:00:00.000Z',
  movedTo: null,
  problems: [],
}
const NOW = new Date('2026-06-24T08:00:00Z')

const cases: {
  is: string
  reading: Partial<Reading>
  source?: Partial<Source>
  says: RegExp
  advises: RegExp | null
}[] = [
  { is: 'sound', reading: {}, says: /^3 entries, the newest of 2026-06-20\.$/, advises: null },
  {
    is: 'undated',
    reading: { newest: null, entries: 1 },
    says: /^1 entry, none of them dated/,
    advises: null,
  },
  {
    is: 'sound and was unchecked',
    reading: {},
    source: { unchecked: 'Not tried.' },
    says: /3 entries/,
    advises: /remove `unchecked`/,
  },
  {
    is: 'gone',
    reading: { failure: 'it answered 404', status: 404 },
    says: /answered 404/,
    advises: /harbour\.example\/news/,
  },
  {
    is: 'closed to programs',
    reading: { failure: 'it answered 403', status: 403 },
    says: /403/,
    advises: /refuses programs/,
  },
  {
    is: 'too often asked',
    reading: { failure: 'it answered 429', status: 429 },
    says: /429/,
    advises: /raise `every`/,
  },
  {
    is: 'silent',
    reading: { failure: 'timed out', status: null },
    says: /timed out/,
    advises: /later/,
  },
  {
    is: 'no feed any more',
    reading: { format: 'html' },
    says: /web page in place/,
    advises: /Look for its feed/,
  },
  {
    is: 'neither',
    reading: { format: null, entries: 0 },
    says: /neither/,
    advises: /Look for its feed/,
  },
  {
    is: 'an empty page',
    source: { read: 'page' },
    reading: { format: 'html', entries: 0 },
    says: /no entries/,
    advises: /`only`/,
  },
  {
    is: 'moved',
    reading: { movedTo: 'https://port.example/rss' },
    says: /moved to https:\/\/port/,
    advises: /new address/,
  },
  {
    is: 'long quiet',
    reading: { newest: '2025-06-24T08:00:00Z' },
    says: /365 days old/,
    advises: /elsewhere/,
  },
]

test.each(cases)('a source that is $is', ({ reading, source, says, advises }) => {
  const found = diagnose({ ...tides, ...source }, { ...good, ...reading }, NOW)
  expect(found.finding).toMatch(says)
  if (advises) expect(found.advice).toMatch(advises)
  else expect(found.advice).toBeNull()
})

test('only a fault makes a source not ok', () => {
  expect(diagnose({ ...tides, unchecked: 'Not tried.' }, good, NOW).ok).toBe(true)
  expect(diagnose(tides, { ...good, entries: 0 }, NOW).ok).toBe(false)
})
