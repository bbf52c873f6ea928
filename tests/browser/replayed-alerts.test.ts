// tests/browser/replayed-alerts.test.ts - the author's letters of a replay: one opened, answered in a
// browser, taken back and answered again; and no story told twice.

import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { DAYS, WORLD } from '../../src/cli/demo.ts'
import { nodePlatform } from '../../src/platform/node.ts'
import { migrateDatabase } from '../../src/platform/node-database.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { replay } from '../../src/replay.ts'
import { readIndex } from '../../src/sources/recorded.ts'
import { createWeb } from '../../src/web/web.ts'
import { chromiumPath, launch, serve } from './chromium.ts'

const REAL = '../shared/feeds-real'
const PAGE = '../shared/page/open-questions.txt'
const MINUTES = 60_000

/** A replay of some days, and the site that its letters lead to. */
async function replayed(folder: string, { from, to }: { from: string; to: string }, page?: string) {
  const place = await mkdtemp(join(tmpdir(), 'revisit-replayed-'))
  const outbox = join(place, 'outbox')
  const platform: Platform = await nodePlatform({
    DATABASE_URL: `file:${join(place, 'revisit.db')}`,
    SECRET: 'a secret of the tests',
    OWNER_EMAIL: 'author@example.org',
    OUTBOX: outbox,
  })
  platform.log = () => {}
  platform.now = () => new Date(`${to}T12:00:00.000Z`)
  await migrateDatabase(platform.db)
  const site = await serve((request) => createWeb(platform).fetch(request))
  platform.config.baseUrl = site.base
  await replay(platform, {
    recordings: readIndex(readFileSync(join(folder, 'INDEX.json'), 'utf8')),
    read: (file) => readFile(join(folder, file)),
    from,
    to,
    page: page ? { page: readFileSync(page, 'utf8'), name: 'page' } : undefined,
  })
  const files = (await readdir(outbox)).filter((name) => /^alert.*\.eml$/.test(name)).sort()
  const letters = await Promise.all(
    files.map(async (name) => ({
      name,
      html: join(outbox, name.replace(/eml$/, 'html')),
      mail: await PostalMime.parse(await readFile(join(outbox, name))),
    })),
  )
  const close = async () => {
    await site.close()
    platform.db.$client.close()
  }
  return { platform, letters, base: site.base, close }
}

/** What the letters told of, in order: 'claim story' of each flag that a link answers. */
async function told({ db }: Platform, texts: readonly string[]): Promise<string[]> {
  const ids = texts.flatMap((text) =>
    [...new Set([...text.matchAll(/\/answers\/(\d+)\./g)].map(([, id]) => Number(id)))].map(Number),
  )
  const { rows } = await db.$client.execute(
    'SELECT f.id, f.claim_id, i.story_id FROM flags f JOIN items i ON i.id = f.item_id',
  )
  const pairs = new Map(rows.map((row) => [Number(row.id), `${row.claim_id} ${row.story_id}`]))
  return ids.map((id) => pairs.get(id) ?? `no flag ${id}`)
}

describe.skipIf(!chromiumPath)('the letters of a replay (needs chromium)', () => {
  const walk = async (made: Awaited<ReturnType<typeof replayed>>) => {
    const { platform, letters, base, close } = made
    expect(letters.length).toBeGreaterThan(1)
    const pairs = await told(
      platform,
      letters.map(({ mail }) => mail.text ?? ''),
    )
    expect(pairs).toEqual([...new Set(pairs)])
    expect(pairs.filter((pair) => pair.startsWith('no flag'))).toEqual([])
    for (const { mail } of letters) {
      expect(mail.to).toMatchObject([{ address: 'author@example.org' }])
      expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    }

    const letter = letters.at(-1)
    const browser = await launch()
    try {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(letter?.html ?? '').href)
      expect(await page.title()).toBe(letter?.mail.subject)
      await page.getByRole('link', { name: 'Still right' }).first().click()
      const flagPage = page.url()
      expect(flagPage).toContain(`${base}/answers/`)
      const claim = await page.getByRole('link', { name: 'history' }).getAttribute('href')
      await page.getByRole('button', { name: /answer/i }).click()
      expect(await page.getByRole('status').textContent()).toBe('Recorded.')
      await page.getByRole('button', { name: /back|undo/i }).click()
      expect(await page.getByRole('status').textContent()).toBe('Taken back.')
      await page.getByLabel('Revised').check()
      await page.getByLabel(/note/i).fill('The sentence now says so.')
      await page.getByRole('button', { name: /answer/i }).click()
      expect(await page.getByRole('status').textContent()).toBe('Recorded.')
      await page.goto(`${base}${claim}`)
      const history = (await page.locator('main').textContent()) ?? ''
      expect(history).toContain('The sentence now says so.')
      expect(history.toLowerCase()).toContain('revised')
    } finally {
      await browser.close()
      await close()
    }
  }

  test('of the demo world', async () => walk(await replayed(WORLD, DAYS)), 2 * MINUTES)

  test.skipIf(!existsSync(REAL))(
    'of the recording (needs ../shared)',
    async () => walk(await replayed(REAL, { from: '2026-07-06', to: '2026-08-15' }, PAGE)),
    5 * MINUTES,
  )
})
