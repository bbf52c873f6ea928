// tests/boundaries.test.ts - the house rules that a machine can check: code imports only what comes
// earlier in the flow, the outside is reached only through the platform, files stay short, the Worker's
// crons repeat the timetable, and the README's commands are those there are.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../src/cli/commands.ts'
import { crons } from '../src/jobs.ts'

const LONGEST = 200
const flow = 'platform page sources collect story tag flag digest deliver web cli'.split(' ')
const edge = /^(cli\/|learn\/|platform\/node|main\.ts$|cli\.ts$)/
const list =
  /^(schema\.ts|page\/(claims|citations|questions)\.ts|tag\/(terms|lexicon)\.ts|.*concepts)/

type File = { path: string; code: string; text: string }
const files: File[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
  .map((file) => ({ ...file, code: withoutComments(file.text) }))

/** The files that break a rule, so that a failing test names them. */
const breaking = (breaks: (file: File) => boolean) => files.filter(breaks).map(({ path }) => path)

test('code imports nothing that comes later in the flow', () => {
  const isBackward = ({ path, code }: File) => {
    const step = flow.indexOf(path.split('/')[0] ?? '')
    const used = [...code.matchAll(/from '\.\.\/(\w+)\//g)].map(([, folder]) => folder ?? '')
    return step >= 0 && used.some((folder) => flow.indexOf(folder) > step)
  }
  expect(breaking(isBackward)).toEqual([])
})

test('what only Node has is left to the platform', () => {
  const nodes = ({ path, code }: File) => !edge.test(path) && /from 'node:|\bprocess\.\w/.test(code)
  expect(breaking(nodes)).toEqual([])
})

test('clock and network come in through the platform', () => {
  const outside = /new Date\(\)|Date\.now\(|[^.\w]fetch\(/
  const inside = ({ path, code }: File) => {
    return !edge.test(path) && !path.startsWith('platform/') && outside.test(code)
  }
  expect(breaking(inside)).toEqual([])
})

test('files are short enough to read', () => {
  const isLong = ({ path, text }: File) => {
    return !list.test(path) && text.trimEnd().split('\n').length > LONGEST
  }
  expect(breaking(isLong)).toEqual([])
})

test('every file opens by saying what it is', () => {
  expect(breaking(({ path, text }) => !text.startsWith(`// src/${path} - `))).toEqual([])
})

test('writes go in one batch, never in a transaction held open', () => {
  expect(breaking(({ code }) => /\bdb\.(transaction|batch)\(/.test(code))).toEqual([])
})

test('there are no classes but errors', () => {
  const isClass = ({ code }: File) => /^\s*(export )?class (?!\w+ extends Error)/m.test(code)
  expect(breaking(isClass)).toEqual([])
})

test('wrangler.toml repeats the timetable', () => {
  const written = /crons = (\[.*\])/.exec(readFileSync('wrangler.toml', 'utf8'))?.[1] ?? '[]'
  expect(JSON.parse(written)).toEqual(crons)
})

test('the README lists every command as it is used', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const listed = [...readme.matchAll(/^ {4}npx revisit (.*?) {2,}.*$/gm)].map(([, usage]) => usage)
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  expect(listed).toEqual(all.map(({ usage }) => usage.replace(/ \[.*/, '')))
})

/** The code alone, so that a comment may speak of what the code must not do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
