// tests/deliver/kill.test.ts - senders that are killed at random instants leave nobody out and mail nobody twice.

import { expect, test } from 'vitest'
import { sendWithKills } from './kill.ts'

test('two senders at once, killed five times: 2,000 readers get one letter each', async () => {
  const { once, outcomes } = await sendWithKills(2000, 5)
  expect({ once, outcomes }).toEqual({ once: 2000, outcomes: { accepted: 2000 } })
}, 120_000)
