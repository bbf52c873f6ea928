// tests/cli/label.test.ts - labelling items from lines.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { label } from '../../src/cli/label.ts'
import { testTerminal } from '../test-terminal.ts'

const injected = {
  id: 'a',
  title: 'Coding agent follows instructions hidden in a README',
  text: 'Researchers planted a prompt injection in a repository. The agent obeyed it in 71 per cent of runs.',
}
const strike = { id: 7, title: 'Baristas strike', text: 'Union members walked out of shops.' }

async function labelled(args: string[], lines: unknown[]) {
  const stdin = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  const { terminal, out, err } = testTerminal({ stdin })
  const code = await label.run(args, terminal)
  return { code, out: out.map((line) => JSON.parse(line)), err }
}

test('answers each item in order, in the shape of the labelled sets', async () => {
  const { code, out, err } = await labelled([], [strike, injected])
  expect(code).toBe(0)
  expect(err).toEqual([])
  expect(out[0]).toEqual({ id: 7, questions: [], indicators: [], claims: [] })
  expect(Object.keys(out[1])).toEqual(['id', 'questions', 'indicators', 'claims'])
  expect(out[1].indicators).toContain('environment.false-authority')
})

test('a bad line is named by its number and stops nothing', async () => {
  const { code, out, err } = await labelled(
    [],
    [strike, '{"id":', { title: 'no id' }, '', injected],
  )
  expect(code).toBe(1)
  expect(out.map(({ id }) => id)).toEqual([7, 'a'])
  expect(err.map((line) => line.slice(0, 7))).toEqual(['line 2:', 'line 3:'])
})

test('explains with phrases that stand in the item', async () => {
  const { out } = await labelled(['--explain'], [injected])
  for (const { phrase } of out[0].tags)
    expect(`${injected.title}\n${injected.text}`).toContain(phrase)
})

test('names the story by its first item', async () => {
  const again = {
    ...injected,
    id: 'b',
    title: 'Coding agent obeys instructions hidden in a README',
  }
  const { out } = await labelled(['--stories'], [injected, strike, again])
  expect(out.map(({ story }) => story)).toEqual(['a', 7, 'a'])
})

test('a ledger with claims of one’s own is watched; one that is no ledger is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'label-'))
  const file = join(folder, 'claims.yaml')
  writeFileSync(
    file,
    `claims:
  - id: environment.readme-agents
    question: environment
    kind: figure
    anchor: obeyed instructions hidden in a README
    sources: []
    statement: Coding agents obeyed instructions hidden in a README in 40 per cent of runs.
    outdatedWhen: Another share of runs is reported in which agents obey instructions hidden in a README.
`,
  )
  const { out } = await labelled(['--ledger', file], [injected])
  expect(out[0].claims.map(({ id }: { id: string }) => id)).toContain('environment.readme-agents')

  writeFileSync(file, 'claims: 3')
  await expect(labelled(['--ledger', file], [injected])).rejects.toThrow('is no ledger')
})
