// tests/browser/reader.test.ts - a reader's whole way, and the author's answer, in a real browser, with
// letters opened from the outbox as a mail program would.

import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alert } from '../../src/deliver/alert.ts'
import { deliver } from '../../src/deliver/deliver.ts'
import { subscriberCounts } from '../../src/deliver/subscribers.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { checksOf } from '../../src/flag/checks.ts'
import { outbox } from '../../src/platform/node-outbox.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { createWeb } from '../../src/web/web.ts'
import { raise } from '../deliver/raise.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const digest = { ...compose(sample), week: '2026-W25' }

describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
  let platform: Platform
  let setNow: (instant: string) => void
  let folder: string
  let server: Server
  let browser: Browser
  let page: Page
  const seen = new Set<string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'revisit-browser-'))
    const made = await testPlatform({ env: { OWNER_EMAIL: 'author@example.org' } })
    platform = made.platform
    setNow = made.setNow
    platform.mailer = outbox(folder)
    server = createAdaptorServer({
      fetch: (...asked) => createWeb(platform, []).fetch(...asked),
    }) as Server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    platform.config.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    page = await browser.newPage()
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  const at = (path: string) => platform.config.baseUrl + path
  const button = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const heading = () => page.getByRole('heading', { level: 1 }).textContent()

  const unseenLetters = async () =>
    (await readdir(folder)).filter((name) => name.endsWith('.eml') && !seen.has(name))

  /** The letter that came since the last was opened. */
  async function newLetter(): Promise<Email> {
    const files = await unseenLetters()
    expect(files).toHaveLength(1)
    for (const file of files) seen.add(file)
    return PostalMime.parse(await readFile(join(folder, files[0] ?? '')))
  }

  const linkIn = ({ text = '' }: Email, path: string) =>
    new RegExp(`http\\S+/${path}/[\\w.-]+`).exec(text)?.[0] ?? ''

  async function signUp(day: string): Promise<Email> {
    setNow(`${day}T08:00:00.000Z`)
    await page.goto(at('/subscribe'))
    await page.getByLabel('Your mail address').fill('reader@example.org')
    setNow(`${day}T08:00:10.000Z`)
    await button('Send me the weekly digest')
    expect(await heading()).toBe('Now look into your mail')
    await expect.poll(async () => (await unseenLetters()).length).toBe(1)
    return newLetter()
  }

  test('a reader signs up, confirms, chooses, gets a digest, leaves with one click and comes back', async () => {
    const confirmation = await signUp('2026-06-21')
    expect(confirmation.subject).toBe('Please confirm: the Revisit weekly digest')
    await page.goto(linkIn(confirmation, 'confirm'))
    await button('Confirm')
    expect(await heading()).toBe('You are subscribed')

    await page.getByRole('link', { name: 'Choose your questions' }).click()
    await page.getByLabel(/1\. Character/).uncheck()
    await page.getByLabel(/2\. Environment/).uncheck()
    await button('Save')
    expect(await page.getByRole('status').textContent()).toBe('Saved.')
    expect(await page.getByLabel(/1\. Character/).isChecked()).toBe(false)

    await freezeDigest(platform.db, digest, '2026-06-22T07:00:00.000Z')
    setNow('2026-06-22T07:00:00.000Z')
    expect((await deliver(platform)).issue).toMatchObject({ accepted: 1, waiting: 0 })
    const letter = await newLetter()
    expect(letter.text).not.toMatch(/^1\. Character/m)
    await page.setContent(letter.html ?? '')
    expect(await page.getByRole('link', { name: 'leave with one click' }).isVisible()).toBe(true)

    const headers = new Map(letter.headers.map(({ key, value }) => [key, value]))
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const oneClick = /<(http[^>]+)>/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
    const form = { 'List-Unsubscribe': 'One-Click' }
    const left = await page.request.post(oneClick, { form, maxRedirects: 0 })
    expect(left.status()).toBe(200)
    expect(await subscriberCounts(platform.db)).toMatchObject({ active: 0, left: 1 })

    const again = await signUp('2026-06-23')
    await page.goto(linkIn(again, 'confirm'))
    await button('Confirm')
    expect(await subscriberCounts(platform.db)).toMatchObject({ active: 1, left: 0 })
  })

  test('the author opens an alert, answers, and takes it back', async () => {
    setNow('2026-06-24T08:00:00.000Z')
    await raise(platform)
    await alert(platform)
    await deliver(platform)
    const letter = await newLetter()
    await page.setContent(letter.html ?? '')
    const link = await page.getByRole('link', { name: 'Still right' }).getAttribute('href')
    await page.goto(link ?? '')
    expect(await page.getByLabel(/Still right/).isChecked()).toBe(true)
    await page.getByLabel('A note, if you like').fill('other models')
    await button('Record this answer')
    const answers = () => checksOf(platform.db, 'character.trait-directions')
    expect(await answers()).toMatchObject([{ answer: 'still-right', note: 'other models' }])
    await button('Undo')
    expect(await page.getByRole('status').textContent()).toBe('Taken back.')
    expect(await answers()).toEqual([])
  })

  test.each(['/subscribe'])('%s fits a narrow screen, and runs no script', async (path) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(at(path))
    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
    expect((widths as number[])[0]).toBeLessThanOrEqual((widths as number[])[1] ?? 0)
    expect(await page.locator('script').count()).toBe(0)
  })
})
