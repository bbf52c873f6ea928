// A recorded document is found to belong to the source that serves it now.

import { expect, test } from 'vitest'
import { sourceOfCapture } from '../../src/sources/match-capture.ts'
import type { Source } from '../../src/sources/source.ts'

const source = (id: string, url: string, alternates?: string[]): Source => ({
  id,
  publisher: 'Harbour Board',
  kind: 'government',
  url,
  ...(alternates && { alternates }),
  read: 'feed',
  every: 1,
  questions: ['diffusion'],
  why: 'It dredges.',
})
const sources = [
  source('notices', 'https://harbour.example/rss.xml', ['https://harbour.example/notices']),
  source('tides', 'https://harbour.example/tides/', ['https://made.example/tides.xml']),
]

const FEED = 'https://harbour.example/rss.xml'
const cases = [
  { has: 'its address', feed_url: FEED, is: 'notices' },
  { has: 'its address but for a slash', page_url: 'https://harbour.example/tides', is: 'tides' },
  { has: 'its address before TLS', feed_url: 'http://harbour.example/rss.xml', is: 'notices' },
  { has: 'another of its addresses', feed_url: 'https://made.example/tides.xml', is: 'tides' },
  { has: 'the page that it replaced', page_url: 'https://harbour.example/notices', is: 'notices' },
  { has: 'its own feed', native_feed_url: `${FEED} (not verified)`, is: 'notices' },
  {
    has: 'a section of what another source serves whole',
    feed_url: 'https://elsewhere.example/x.xml',
    page_url: 'https://harbour.example/tides/',
    native_feed_url: FEED,
    is: 'tides',
  },
  { has: 'none of its addresses', feed_url: 'https://elsewhere.example/x.xml', is: undefined },
  { has: 'no address at all', is: undefined },
]

test.each(cases)('a capture with $has is of $is', ({ is, ...addresses }) => {
  const capture = { feed_url: null, native_feed_url: null, page_url: null, ...addresses }
  expect(sourceOfCapture(capture, sources)?.id).toBe(is)
})
