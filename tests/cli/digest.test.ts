// tests/cli/digest.test.ts - a week printed, or kept in digests/.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digest } from '../../src/cli/digest.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { render } from '../../src/digest/render.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { testTerminal } from '../test-terminal.ts'

async function run(...args: string[]) {
  const { platform } = await testPlatform({ now: '2025-09-09T08:00:00.000Z' })
  await freezeDigest(platform.db, compose(sample), '2025-09-08T07:00:00.000Z')
  const { terminal, out } = testTerminal({ platform })
  return { code: await digest.run(args, terminal), out, baseUrl: platform.config.baseUrl }
}

test('prints the last whole week as Markdown where nothing else is asked', async () => {
  const { out, code, baseUrl } = await run()
  expect(code).toBe(0)
  expect(`${out[0]}\n`).toBe(render(compose(sample), 'md', baseUrl))
})

test('composes a week that is not frozen', async () => {
  const { out } = await run('--week', '2025-W30', '--format', 'text,json')
  expect(out[0]).toContain('Revisit, Week 30: 21 to 27 July 2025')
  expect(JSON.parse(out[1] ?? '')).toMatchObject({ week: '2025-W30', counts: { items: 0 } })
})

test('keeps the formats that are asked for', async () => {
  const before = process.cwd()
  const folder = await mkdtemp(join(tmpdir(), 'revisit-digest-'))
  process.chdir(folder)
  try {
    const { platform } = await keptPlatform(before)
    const { terminal, out } = testTerminal({ platform })
    await digest.run(['--week', '2025-W36', '--format', 'md,text', '--write'], terminal)
    expect(out).toEqual(['digests/2025-W36.md', 'digests/2025-W36.txt'])
    expect(await readdir('digests')).toEqual(['2025-W36.md', '2025-W36.txt'])
    expect(await readFile('digests/2025-W36.md', 'utf8')).toContain('# Week 36')
  } finally {
    process.chdir(before)
    await rm(folder, { recursive: true })
  }
})

/** Migrations are found from the project's folder. */
async function keptPlatform(project: string) {
  const folder = process.cwd()
  process.chdir(project)
  const made = await testPlatform({ now: '2025-09-09T08:00:00.000Z' })
  process.chdir(folder)
  return made
}

test.each([
  [['--week', '2026-W54'], '--week: there is no week 2026-W54'],
  [['--week', 'last'], '--week: not a week'],
  [['--format', 'pdf'], '--format is of md, html, text, json, not "pdf"'],
  [['--all'], '--all'],
])('%j is wrong usage', async (args, complaint) => {
  await expect(run(...args)).rejects.toThrow(complaint)
})
