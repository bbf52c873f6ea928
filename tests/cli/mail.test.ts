// tests/cli/mail.test.ts - the owner's commands about mail, as they are typed.

import { beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '../../src/cli/deliver.ts'
import { deliveries } from '../../src/cli/deliveries.ts'
import { subscribers } from '../../src/cli/subscribers.ts'
import { byAddressHash, leave, subscriberCounts } from '../../src/deliver/subscribers.ts'
import { addressHash } from '../../src/deliver/tokens.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import type { Letter, Outcome, Platform } from '../../src/platform/platform.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { testTerminal } from '../test-terminal.ts'

const digest = compose(sample)
const week = digest.week
let platform: Platform
let letters: Letter[]
let post: (letter: Letter) => Outcome

beforeEach(async () => {
  post = () => ({ status: 'accepted' })
  ;({ platform, letters } = await testPlatform({ post: (letter) => post(letter) }))
  await freezeDigest(platform.db, digest, digest.composedAt)
})

/** Runs a command and gives what it printed. */
async function run(command: typeof deliver, args: string[], stdin: string[] = []) {
  const { terminal, out, err } = testTerminal({ platform, stdin })
  const code = await command.run(args, terminal)
  return { code, out, err }
}

const agreed = ['--consent', 'signed the list at the conference']
const importing = (lines: string[], more: string[] = []) =>
  run(subscribers, ['import', '-', ...agreed, ...more], lines)

async function subscriber(identity: string) {
  return byAddressHash(platform.db, await addressHash(platform.config.secret, identity))
}

describe('subscribers', () => {
  test('import takes a list line by line, with the consent of each', async () => {
    const { code, out, err } = await importing([
      '\uFEFFaddress,questions',
      'One@example.org,',
      '"two@example.org","character assurance"',
      '',
      'three@',
      'four@example.org,astrology',
      'one@EXAMPLE.org',
    ])
    expect({ code, out, err }).toEqual({
      code: 1,
      out: ['2 added, 1 known already, 0 had left, 2 wrong lines'],
      err: [
        'line 5: The part after the @ is not a domain.',
        'line 6: There is no question "astrology".',
      ],
    })
    expect(await subscriber('two@example.org')).toMatchObject({
      status: 'active',
      questions: 5,
      consent: { wording: 'signed the list at the conference', network: 'imported' },
    })
  })

  test('import brings nobody back who left, unless it is forced', async () => {
    await importing(['one@example.org'])
    await leave(platform.db, 1, platform.now().toISOString())
    expect((await importing(['one@example.org'])).err[0]).toContain('has left')
    expect(await subscriberCounts(platform.db)).toMatchObject({ active: 0, left: 1 })
    await importing(['one@example.org'], ['--force'])
    expect(await subscriberCounts(platform.db)).toMatchObject({ active: 1, left: 0 })
  })

  test('import needs to know how they agreed', async () => {
    await expect(run(subscribers, ['import', '-'], ['a@example.org'])).rejects.toThrow('--consent')
  })

  test('what is exported can be imported, and has nobody in it who left', async () => {
    await importing(['one@example.org,character', 'two@example.org', 'three@example.org'])
    await run(subscribers, ['leave', 'Two@example.org'])
    const { out } = await run(subscribers, ['export'])
    expect(out).toHaveLength(3)
    expect(out[1]).toMatch(/^one@example\.org,character,2026-06-24T08:00:00\.000Z,signed the list/)
    expect((await importing(out)).out).toEqual([
      '0 added, 2 known already, 0 had left, 0 wrong lines',
    ])
    expect((await run(subscribers, ['count'])).out).toEqual([
      '2 active, 0 waiting for confirmation, 1 left, 0 stopped',
    ])
  })
})

describe('deliver', () => {
  test('--dry-run says who would get what, and sends nothing', async () => {
    await importing(['one@example.org,character', 'two@example.org', 'three@example.org'])
    const { out } = await run(deliver, ['--dry-run'])
    expect(out[0]).toBe(`${week}: 3 letters in 1 calls through letterbox`)
    expect(out[1]).toMatch(/^ {2}2 readers of all questions: "Revisit /)
    expect(out[2]).toMatch(/^ {2}1 readers of character: "Revisit /)
    expect(letters).toEqual([])
  })

  test('--to sends one proof and notes nothing', async () => {
    await importing(['one@example.org'])
    await run(deliver, ['--to', 'author@example.org'])
    expect(letters.map(({ to }) => to)).toEqual(['author@example.org'])
    expect(letters[0]?.subject).toMatch(/^\[Proof\] /)
    expect((await run(deliver, ['--dry-run'])).out[0]).toContain('1 letters')
  })

  test('sends to everybody once, and goes on until all have it', async () => {
    platform.now = () => new Date()
    await importing(['one@example.org', 'two@example.org'])
    let tries = 0
    post = () => (tries++ < 2 ? { status: 'unknown', reason: 'no answer' } : { status: 'accepted' })
    const { out } = await run(deliver, ['--week', week])
    expect(out[0]).toContain('letters 2, accepted 2')
    expect((await run(deliver, ['--week', week])).out).toEqual(['nothing is due that has not gone'])
    const shown = await run(deliveries, ['--week', week])
    expect(shown.out[0]).toMatch(new RegExp(`^${week} {2}through at .* 2 accepted`))
  })
})

test('deliveries shows what is held, and settles it as the owner says', async () => {
  await importing(['one@example.org', 'two@example.org'])
  platform.mailer = { ...platform.mailer, keyHours: 0, batchSize: 1 }
  post = ({ to }) =>
    to.startsWith('one') ? { status: 'unknown', reason: 'hung up' } : { status: 'accepted' }
  await run(deliver, ['--week', week])
  const { out } = await run(deliveries, ['--week', week])
  expect(out[0]).toContain('1 accepted, 1 held')
  expect(out[1]).toContain('hung up')
  post = () => ({ status: 'accepted' })
  expect((await run(deliveries, ['--week', week, '--release', 'again'])).out[0]).toContain(
    '1 letters',
  )
  await run(deliver, ['--week', week])
  expect(letters.map(({ to }) => to).sort()).toEqual([
    'one@example.org',
    'one@example.org',
    'two@example.org',
  ])
})
