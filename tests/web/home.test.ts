// tests/web/home.test.ts - what the front page says of the flags that wait for an answer.

import * as cheerio from 'cheerio'
import { expect, test } from 'vitest'
import { createWeb } from '../../src/web/web.ts'
import { raise } from '../deliver/raise.ts'
import { testPlatform } from '../test-platform.ts'

test.each([
  ['none', [], ''],
  ['one', ['2026-06-21'], '1 flag waits for the author’s answer: at the median, for 3 days.'],
  [
    'two',
    ['2026-06-14', '2026-06-22'],
    '2 flags wait for the author’s answer: at the median, for 6 days.',
  ],
  [
    'three',
    ['2026-01-01', '2026-06-23', '2026-06-24'],
    '3 flags wait for the author’s answer: at the median, for 1 day.',
  ],
])('%s', async (_, days, said) => {
  const { platform } = await testPlatform({ now: '2026-06-24T08:00:00.000Z' })
  for (const day of days) await raise(platform, { raisedAt: `${day}T08:00:00.000Z` })
  const page = cheerio.load(await (await createWeb(platform, []).request('/')).text())
  expect(page('.tally + p.soft').text()).toBe(said)
})
