// tests/deliver/kill.test.ts - senders that are killed at random instants leave nobody out and mail nobody
// twice, whatever the post is.

import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sendWithKills } from './kill.ts'
import { startSmtpServer } from './smtp-server.ts'
import { startStrictServer } from './strict-server.ts'

const MINUTES = 60_000

test(
  'two senders at once, killed five times: 2,000 readers get one letter each',
  async () => {
    const { once, arrivedByOutcome } = await sendWithKills(2000, 5)
    expect({ once, arrivedByOutcome }).toEqual({ once: 2000, arrivedByOutcome: { accepted: 2000 } })
  },
  2 * MINUTES,
)

test(
  'the same with a stricter server, where one address in 300 is refused',
  async () => {
    const server = await startStrictServer(10)
    const post = { url: server.url, counts: () => server.letters, close: server.close }
    const addressOf = "'reader' || i || CASE WHEN i % 300 THEN '@example.org' ELSE '@@broken' END"
    const { seconds, ...killed } = await sendWithKills(1500, 5, { post, addressOf })
    expect({ ...killed, spoilt: server.spoilt }).toEqual({
      kills: 5,
      readers: 1500,
      once: 1495,
      twice: [],
      arrivedByOutcome: { accepted: 1495 },
      missedByOutcome: { refused: 5 },
      spoilt: [],
    })
  },
  3 * MINUTES,
)

test(
  'through SMTP, which knows no keys: nobody twice, and who may be left out is held',
  async () => {
    const server = await startSmtpServer((to) =>
      to.startsWith('reader77@')
        ? 'hang up after'
        : to.startsWith('reader88@')
          ? 'no such user'
          : 'ok',
    )
    const post = { url: server.url, counts: () => server.letters, close: server.close }
    const killed = await sendWithKills(400, 4, { post })
    expect(killed.twice).toEqual([])
    const { accepted = 0, held = 0 } = killed.arrivedByOutcome
    const { held: missed = 0, refused } = killed.missedByOutcome
    expect(refused).toBe(1)
    expect(held).toBeGreaterThanOrEqual(1)
    expect(accepted + held + missed).toBe(399)
    expect(held + missed).toBeLessThanOrEqual(5) // one for each kill, and the one of whom nothing was said
  },
  2 * MINUTES,
)

test(
  'into a folder: one whole letter each',
  async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'revisit-kill-')), 'outbox')
    const counts = async () => {
      const arrived = new Map<string, number>()
      for (const name of (await readdir(folder)).filter((name) => name.endsWith('.eml'))) {
        const [, to = ''] = /^To: (.*)$/m.exec(await readFile(join(folder, name), 'utf8')) ?? []
        arrived.set(to.trim(), (arrived.get(to.trim()) ?? 0) + 1)
      }
      return arrived
    }
    const post = { url: folder, counts, close: async () => {} }
    const { once, arrivedByOutcome } = await sendWithKills(1000, 4, { post })
    expect({ once, arrivedByOutcome }).toEqual({ once: 1000, arrivedByOutcome: { accepted: 1000 } })
  },
  2 * MINUTES,
)
