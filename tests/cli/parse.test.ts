import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from '../../src/cli/parse.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { testTerminal } from '../test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'revisit-parse-'))
const RSS = `<rss version="2.0"><channel><title>Feed</title><link>https://example.com/</link>
  <item><title>A</title><link>/a</link><guid isPermaLink="false">1</guid><author>Jane Doe</author>
  <pubDate>Wed, 19 Aug 2026 12:00:00 GMT</pubDate><description>&lt;p&gt;Text&lt;/p&gt;</description></item></channel></rss>`
const ENTRY = {
  id: '1',
  url: 'https://example.com/a',
  title: 'A',
  published: '2026-08-19T12:00:00.000Z',
  updated: null,
  authors: ['Jane Doe'],
  text: 'Text',
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('each input becomes a line, in order', async () => {
  const { terminal, out } = testTerminal({ stdin: [RSS] })
  const feed = file('feed.xml', RSS)
  const words = file('words.txt', 'no feed')
  expect(await parse.run([feed, words, '-'], terminal)).toBe(0)
  const lines = out.map((line) => JSON.parse(line))
  const whole = {
    title: 'Feed',
    url: 'https://example.com/',
    format: 'rss2',
    entries: [ENTRY],
    problems: [],
  }
  expect(lines[0]).toEqual({ source: feed, ...whole })
  expect(Object.keys(lines[0])).toEqual(['source', 'title', 'url', 'format', 'entries', 'problems'])
  expect(Object.keys(lines[0].entries[0])).toEqual(Object.keys(ENTRY))
  expect(lines[1]).toEqual({
    source: words,
    title: '',
    url: null,
    format: null,
    entries: [],
    problems: ['it is neither a feed nor a page'],
  })
  expect(lines[2]).toEqual({ source: '-', ...whole })
})

test('links are resolved against --base, bytes read as --content-type says', async () => {
  const { terminal, out } = testTerminal()
  const feed = file(
    'cyrillic.xml',
    Uint8Array.from(
      '<rss version="2.0"><channel><item><title>\xcc\xe8\xf0</title><link>a</link></item></channel></rss>',
      (char) => char.charCodeAt(0),
    ),
  )
  await parse.run(
    [feed, '--base', 'https://example.org/x/', '--content-type', 'text/xml; charset=windows-1251'],
    terminal,
  )
  expect(JSON.parse(out[0] ?? '').entries[0]).toMatchObject({
    title: 'Мир',
    url: 'https://example.org/x/a',
  })
})

test('an address is fetched, and is its own base', async () => {
  const bytes = new TextEncoder().encode(
    '<feed><entry><title>A</title><link href="a"/></entry></feed>',
  )
  const platform = {
    fetchPage: async (url: string) => ({ url, bytes, contentType: 'application/atom+xml' }),
  } as unknown as Platform
  const { terminal, out } = testTerminal({ platform })
  await parse.run(['https://example.net/blog/feed'], terminal)
  expect(JSON.parse(out[0] ?? '').entries[0].url).toBe('https://example.net/blog/a')
})

test('what cannot be had has a line that says so, and the exit code tells', async () => {
  const { terminal, out, err } = testTerminal()
  expect(await parse.run([join(folder, 'gone.xml'), file('feed.xml', RSS)], terminal)).toBe(1)
  expect(JSON.parse(out[0] ?? '').problems[0]).toMatch(/ENOENT/)
  expect(JSON.parse(out[1] ?? '').entries).toHaveLength(1)
  expect(err[0]).toMatch(/gone\.xml/)
})

test.each([[[]], [['x', '--base', 'nonsense']], [['x', '--api', 'nobody']], [['x', '--bas', 'y']]])(
  'wrong usage: %j',
  async (args) => {
    await expect(parse.run(args, testTerminal().terminal)).rejects.toThrow()
  },
)

test('the package’s bin runs it', () => {
  const printed = execFileSync('node', ['bin/revisit.js', 'parse', '-'], {
    input: RSS,
    encoding: 'utf8',
  })
  expect(JSON.parse(printed).entries).toEqual([ENTRY])
})
