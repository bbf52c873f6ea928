// tests/browser/site.test.ts - the site in a real browser: every page that can be reached from the front
// page, without a broken link, a word on the console, or a hurdle that axe knows of; then with the
// keyboard alone; then our script on a page that is as hard to read as the watched one.

import { existsSync, readFileSync } from 'node:fs'
import { html } from 'hono/html'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sources } from '../../feeds/index.ts'
import { compose } from '../../src/digest/compose.ts'
import { freezeDigest } from '../../src/digest/digests.ts'
import { embedScript } from '../../src/web/embed-script.ts'
import { createWeb } from '../../src/web/web.ts'
import { sample } from '../digest/sample.ts'
import { testPlatform } from '../test-platform.ts'
import { NOW, seed } from '../web/seed.ts'
import { AXE, chromiumPath, hurdlesOf, launch, serve } from './chromium.ts'

const PAGE = '../shared/page/open-questions.txt'
const KINDS = 2 // pages looked at of each kind, besides asking for every one

describe.skipIf(!chromiumPath)('in a browser (needs chromium)', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    const { platform } = await testPlatform({ now: NOW })
    await seed(platform.db)
    await freezeDigest(platform.db, compose(sample), NOW)
    const web = createWeb(platform, sources)
    site = await serve((request) => web.fetch(request))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  test('everything that can be reached is there, quiet, and open to everybody', {
    timeout: 300_000,
  }, async () => {
    const faults: string[] = []
    const seen = new Set(['/'])
    const looked = new Map<string, number>()
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    page.on('console', (message) => faults.push(`${page.url()} says ${message.text()}`))
    page.on('pageerror', (error) => faults.push(`${page.url()} throws ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(site.base))
        faults.push(`${page.url()} asks for ${request.url()}`)
    })
    for (const path of seen) {
      const response = await fetch(site.base + path)
      const type = response.headers.get('content-type') ?? ''
      if (response.status !== 200) faults.push(`${path} answers ${response.status}`)
      if (!type.startsWith('text/html')) continue
      for (const link of linksOf(await response.text())) seen.add(link)
      const kind = path.replace(/\?.*/, '').split('/').slice(0, 2).join('/')
      const before = looked.get(kind) ?? 0
      looked.set(kind, before + 1)
      if (before >= KINDS) continue
      faults.push(...(await hurdlesOf(page, site.base + path)))
    }
    expect(faults).toEqual([])
    expect(seen.size).toBeGreaterThan(150)
    expect(looked.size).toBeGreaterThan(11)
  })

  test('a session with the keyboard alone', async () => {
    const page = await browser.newPage()
    await page.goto(site.base)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('To the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    for (let tabs = 0; tabs < 3 && !/^\d+\s+to revise$/.test(await focused(page)); tabs++) {
      await page.keyboard.press('Tab')
    }
    expect(await focused(page)).toMatch(/^\d+\s+to revise$/)
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    )
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/claims#revise$/)
    await page.goto(`${site.base}/search`)
    await page.focus('#words')
    await page.keyboard.type('solved the cyber range')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=solved\+the\+cyber\+range$/)
    for (let tabs = 0; tabs < 120 && !/^Report/.test(await focused(page)); tabs++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/items\/\d+$/)
    expect(await page.locator('h1').innerText()).toMatch(/^Report/)
    expect(await page.locator('.body mark').allInnerTexts()).toContain('32 steps')
    await page.close()
  })

  test('what items say runs nowhere', async () => {
    const page = await browser.newPage()
    const alerts: string[] = []
    page.on('dialog', (dialog) => dialog.dismiss().then(() => alerts.push(dialog.message())))
    for (let id = 51; id <= 60; id++) {
      await page.goto(`${site.base}/items/${id}`)
      expect(await page.locator('main script, main img, main iframe').count()).toBe(0)
    }
    expect(alerts).toEqual([])
    await page.close()
  })
})

describe.skipIf(!chromiumPath)('the script for the watched page (needs chromium)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  const anchors = {
    elements: 'fills about one in five berths within a decade',
    quotes: "charter calls this 'a matter",
    double: 'calls this “a matter for every port”',
    glued: 'no one measures both',
    dash: 'Nobody has measured both-dredging and silting',
    gone: 'is nowhere on this page',
    written: 'found no universal pull',
  }
  const claims = Object.entries(anchors).map(([id, anchor], at) => ({
    id,
    anchor,
    state: ['fresh', 'review', 'revise'][at % 3],
    says: ['stands', 'under review', 'to revise'][at % 3],
    since: null,
    url: `https://revisit.example/claims/${id}`,
  }))
  const fixture = readFileSync('tests/fixtures/page/tides.html', 'utf8')

  async function marked(script: string, answer: () => Response, written = fixture) {
    const site = await serve((request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/claims.js')
        return new Response(embedScript, { headers: { 'content-type': 'text/javascript' } })
      if (pathname === '/claims.json') return answer()
      const html = written
        .replace('</body>', `${script}</body>`)
        .replace('<details', '<details open')
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    })
    const context = await browser.newContext()
    const page = await context.newPage()
    const said: string[] = []
    page.on('pageerror', (error) => said.push(error.message))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(site.base, { waitUntil: 'networkidle' })
    const marks = await page.$$eval('.revisit-mark', (all) =>
      all.map((one) => ({
        claim: (one as HTMLAnchorElement).href.split('/').at(-1),
        state: (one as HTMLElement).dataset.state,
        label: one.getAttribute('aria-label'),
        before: (
          one.previousSibling?.previousSibling?.textContent ??
          one.previousSibling?.textContent ??
          ''
        ).slice(-12),
      })),
    )
    const cookies = await context.cookies()
    await page.addScriptTag({ content: AXE })
    const text = await page.evaluate(() => document.body.innerText)
    await context.close()
    await site.close()
    return { marks, said, cookies, text }
  }
  const tag = '<script src="/claims.js"></script>'

  test('marks the sentences that it finds', async () => {
    const { marks, said, cookies } = await marked(tag, () => Response.json({ claims }))
    expect(marks.map(({ claim }) => claim)).toEqual(['elements', 'double', 'dash', 'written'])
    expect(marks[0]).toMatchObject({ state: 'fresh', label: 'This sentence: stands, by Revisit' })
    expect(said).toEqual([])
    expect(cookies).toEqual([])
  })

  test.skipIf(!existsSync(PAGE))('finds every claim on the watched page', async () => {
    const { platform } = await testPlatform({ now: NOW })
    const { claims: own } = await (
      await createWeb(platform, []).request('/embed/claims.json')
    ).json()
    const blocks = readFileSync(PAGE, 'utf8')
      .split(/\n+/)
      .map((line) => html`<p>${line}</p>`)
    const written = `<!doctype html><body>${await html`${blocks}`}</body>`
    const { marks, said } = await marked(tag, () => Response.json({ claims: own }), written)
    const ids = (all: { id?: string; claim?: string | undefined }[]) =>
      all.map(({ id, claim }) => id ?? claim).sort()
    expect(ids(marks)).toEqual(ids(own))
    expect(said).toEqual([])
  })

  test('marks only those that are asked for', async () => {
    const only = tag.replace(' src', ' data-states="revise" src')
    const { marks } = await marked(only, () => Response.json({ claims }))
    expect(marks.every(({ state }) => state === 'revise')).toBe(true)
  })

  test.each([
    ['an error', () => new Response('no', { status: 200 })],
    ['something else', () => Response.json([])],
    ['nothing to mark', () => Response.json({ claims: [] })],
  ])('says nothing where it gets %s', async (_, answer) => {
    const { marks, said } = await marked(tag, answer)
    expect([marks, said]).toEqual([[], []])
  })
})

test('the script is small, and keeps nothing', () => {
  expect(new TextEncoder().encode(embedScript).length).toBeLessThanOrEqual(3000)
  expect(embedScript).not.toMatch(/cookie|localStorage|sessionStorage|console/)
})

/** The addresses of this site that a page leads to, without those that post. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)="(\/[^"#]*)(?:#[^"]*)?"/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&'),
  )
  return found.filter((path) => !/^\/(health|subscribe|desk)/.test(path))
}

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')
