// tests/browser/letters.test.ts - each letter is readable by everybody: on 320 pixels, by axe's rules, in
// light and dark, with no image and nothing fetched.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alert } from '../../src/deliver/alert.ts'
import { alreadyLetter, confirmLetter } from '../../src/deliver/confirm-letter.ts'
import { issueLetters } from '../../src/deliver/letter.ts'
import { postNotices } from '../../src/deliver/post.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { fillBlanks } from '../../src/platform/letter-bytes.ts'
import { runs } from '../../src/schema.ts'
import { raise } from '../deliver/raise.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
// a letter is an article inside a mail program, which has the landmarks
const AXE = `axe.run({ rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } })`
const env = { MAIL_POSTAL_ADDRESS: '1 Long Lane, Leeds' }
const NAMES = ['confirmation', 'already', 'digest', 'alert', 'daily', 'outage'] as const

async function lettersHtml(): Promise<Record<string, string>> {
  const { platform, letters } = await testPlatform({ env })
  const digest = compose(sample)
  await freezeDigest(platform.db, digest, digest.composedAt)
  const letterFor = await issueLetters(platform, digest.week)
  const reader = {
    subscriberId: 1,
    questions: 31,
    status: 'active' as const,
    address: 'a@example.org',
  }
  const issue = await letterFor(reader, '2026-06-24T08:00:00.000Z')
  await raise(platform)
  await raise(platform, { claimId: 'environment.in-context-scheming' })
  await raise(platform, { claimId: 'assurance.trusted-intermediary', relation: 'review' })
  const at = '2026-06-20T08:00:00.000Z'
  await platform.db
    .insert(runs)
    .values({ step: 'collect', slot: at, startedAt: at, endedAt: at, finished: true })
  await alert(platform)
  await postNotices(platform)
  const posted = (subject: RegExp) => {
    const letter = letters.find((one) => subject.test(one.subject))
    return letter ? fillBlanks(letter.body.html, letter) : ''
  }
  const token = '1.abc.defghijklmnopqrstuvwxyz0123456789'
  return {
    confirmation: confirmLetter(platform.config, 'a@example.org', token).html,
    already: alreadyLetter(platform.config, 'a@example.org', token).html,
    digest: fillBlanks(issue.body.html, issue),
    alert: posted(/revision/),
    daily: posted(/^To look at/),
    outage: posted(/not done its work/),
  }
}

describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
  let browser: Browser
  let letters: Record<string, string>
  let axe: string

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    letters = await lettersHtml()
    axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  })
  afterAll(() => browser?.close())

  test.each(NAMES.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]))(
    'the %s in %s',
    async (name, colorScheme) => {
      const asked: string[] = []
      const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 800 } })
      page.on('request', (request) => asked.push(request.url()))
      const html = letters[name] ?? ''
      await page.setContent(html)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(320)
      expect(asked).toEqual([])
      expect(new TextEncoder().encode(html).length).toBeLessThan(100_000)
      await page.addScriptTag({ content: axe })
      const found = (await page.evaluate(AXE)) as {
        violations: { id: string; nodes: { html: string }[] }[]
      }
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      if (process.env.SHOTS) {
        for (const size of [320, 390, 800]) {
          await page.setViewportSize({ width: size, height: 800 })
          await page.screenshot({
            path: `${process.env.SHOTS}/${name}-${colorScheme}-${size}.png`,
            fullPage: true,
          })
        }
      }
      await page.close()
    },
  )

  test.each(NAMES)('the %s says its language, its direction and what it is', (name) => {
    const html = letters[name] ?? ''
    expect(html).toMatch(/<html lang="en-GB" dir="ltr"/)
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(html).toMatch(
      /<div role="article" aria-roledescription="email" aria-label="[^"]+" lang="en-GB" dir="ltr">/,
    )
    expect(html).toContain('<meta charset="utf-8">')
    for (const [table] of html.matchAll(/<table[^>]*>/g)) {
      expect(table).toMatch(/role="presentation"|class="d-chart"/)
    }
    expect(html).not.toMatch(/<img|<script|<link|@import|@font-face/)
  })
})
