// tests/cli/cli.test.ts - the command line: help, exit codes, and the commands that look after the data.

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sources } from '../../feeds/index.ts'
import { commands } from '../../src/cli/commands.ts'
import { helpOf, nearest } from '../../src/cli/help.ts'
import { main } from '../../src/cli.ts'
import { collect } from '../../src/collect/collect.ts'
import { addCheck } from '../../src/flag/checks.ts'
import { FetchError } from '../../src/platform/platform.ts'
import { flags, tags } from '../../src/schema.ts'
import { readIndex, recordedSources } from '../../src/sources/recorded.ts'
import { testPlatform } from '../test-platform.ts'
import { testTerminal } from '../test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'revisit-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [first, second] = sources.filter(({ read }) => read === 'feed')
if (!first || !second) throw new Error('feeds/ has no feeds')
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><item><title>One</title>
<link>https://a.example/1</link><guid>1</guid><pubDate>Mon, 22 Jun 2026 10:00:00 GMT</pubDate></item></channel></rss>`

/** A terminal over a world in which the first source has one item and the second one fails. */
async function collected() {
  const world = await testPlatform({ now: '2026-06-24T08:00:00.000Z' })
  world.pages[first?.url ?? ''] = FEED
  world.pages[second?.url ?? ''] = new FetchError('it answered 500', 'status', { status: 500 })
  await collect(world.platform, { sources: [first, second].filter((one) => one !== undefined) })
  return { ...world, ...testTerminal({ platform: world.platform }) }
}

describe.each(Object.keys(commands))('revisit %s', (name) => {
  test('says how it is called and what it does', async () => {
    const { terminal, out } = testTerminal()
    expect(await main([name, '--help'], terminal)).toBe(0)
    expect(out.join('\n')).toMatch(new RegExp(`^usage: revisit ${name}`))
  })

  test('sets its options under each other', async () => {
    const [, , , , first] = helpOf(await (commands[name] as (typeof commands)[string])()).split(
      '\n',
    )
    expect(first).toMatch(/^( {2}\S|DATABASE_URL)/)
  })

  test('refuses an option that it does not have', async () => {
    const { terminal, err } = testTerminal({ platform: (await testPlatform()).platform })
    expect(await main([name, '--no-such-option'], terminal)).toBe(2)
    expect(err.join('\n')).toContain(`usage: revisit ${name}`)
  })
})

test.each([
  [['--help'], 0],
  [[], 0],
  [['help', 'run'], 0],
  [['exprot'], 2],
  [['run'], 2],
  [['run', 'nothing'], 2],
  [['replay', folder], 1],
])('%j exits with %i', async (args, code) => {
  const { terminal } = testTerminal({ platform: (await testPlatform()).platform })
  expect(await main(args, terminal)).toBe(code)
})

test.each([
  ['exprot', 'export'],
  ['souces', 'sources'],
  ['rep', 'replay'],
  ['bananas', undefined],
])('"%s" may have meant %s', (name, meant) => {
  expect(nearest(name, Object.keys(commands))).toBe(meant)
})

test('a reader that leaves is no failure', async () => {
  const env = { PATH: process.env.PATH }
  const child = spawn('node', ['src/cli.ts', '--help'], { env })
  child.stdout.destroy()
  const code = await new Promise((resolve) => child.on('exit', resolve))
  expect(code).toBe(0)
})

test('sources tells how each one stands', async () => {
  const { terminal, out } = await collected()
  expect(await main(['sources'], terminal)).toBe(0)
  expect(out).toHaveLength(sources.length)
  expect(out.find((line) => line.startsWith(`${first.id} `))).toMatch(/ok +read 2026-06-24T08/)
  expect(out.find((line) => line.startsWith(`${second.id} `))).toMatch(/failing +failed once.*500/)
})

test('doctor finds what is broken in the database, without a network', async () => {
  const { terminal, out } = await collected()
  expect(await main(['doctor', '--offline'], terminal)).toBe(1)
  expect(out.filter((line) => line.startsWith('BAD'))).toEqual([
    expect.stringMatching(`source ${second.id}: failed once, never read yet: .*500`),
  ])
})

test('doctor says once that no source could be read', async () => {
  const { platform } = await testPlatform() // with no page of any source
  await collect(platform, { sources: sources.slice(0, 5) })
  const { terminal, out } = testTerminal({ platform })
  expect(await main(['doctor', '--offline'], terminal)).toBe(1)
  expect(out.filter((line) => line.startsWith('BAD'))).toEqual([
    expect.stringContaining('none of the 5 visited could be read'),
  ])
})

test('doctor names every setting that is wrong', async () => {
  const { terminal, out } = testTerminal({ env: { PORT: 'many', TIME_ZONE: 'Mars/Olympus' } })
  expect(await main(['doctor', '--offline'], terminal)).toBe(1)
  expect(out.join('\n')).toMatch(/PORT[\s\S]*TIME_ZONE/)
})

test('run does a step and prints its report', async () => {
  const { terminal, out } = await collected()
  expect(await main(['run', 'story'], terminal)).toBe(0)
  expect(out.join('\n')).toContain('read 1')
})

test('export gives items with their tags and flags, and the author’s answers as labels', async () => {
  const { terminal, out, platform } = await collected()
  const datedAt = '2026-06-22T10:00:00.000Z'
  const judged = { itemId: 1, datedAt, score: 1 }
  await platform.db.insert(tags).values({ ...judged, tag: 'diffusion', phrase: 'One' })
  await platform.db.insert(flags).values({
    ...{ ...judged, claimId: 'diffusion.range', relation: 'revise', passage: 'One', reason: 'r' },
    raisedAt: datedAt,
  })
  expect(await main(['export'], terminal)).toBe(0)
  expect(JSON.parse(out.pop() ?? '')).toMatchObject({
    title: 'One',
    tags: [{ tag: 'diffusion' }],
    flags: [{ claimId: 'diffusion.range' }],
  })
  await main(['export', '--labels'], terminal)
  expect(out).toEqual([])
  const answer = { claimId: 'diffusion.range', flagId: 1, itemId: 1, checkedAt: datedAt }
  await addCheck(platform.db, { ...answer, answer: 'revised' })
  await main(['export', '--labels'], terminal)
  expect(JSON.parse(out.pop() ?? '')).toMatchObject({
    labels: { questions: ['diffusion'], claims: [{ id: 'diffusion.range', relation: 'revise' }] },
  })
})

test('capture adds to a folder that replay reads', async () => {
  const { terminal, platform, setNow } = await collected()
  const into = join(folder, 'recordings')
  expect(await main(['capture', first.id, '--into', into], terminal)).toBe(0)
  setNow('2026-06-25T08:00:00.000Z')
  await main(['capture', first.id, '--into', into], terminal)
  await main(['capture', first.id, '--into', into], terminal) // the same day again: one entry
  const recordings = readIndex(readFileSync(join(into, 'INDEX.json'), 'utf8'))
  expect(recordings.map(({ captured }) => captured)).toEqual(['2026-06-24', '2026-06-25'])
  expect(recordedSources(recordings, sources).map(({ source }) => source.id)).toEqual([first.id])
  expect(readFileSync(join(into, recordings[0]?.file ?? ''), 'utf8')).toBe(FEED)
  expect(platform.config.databaseUrl).toBeDefined()
})
