// tests/browser/behind.test.ts - the pages behind a word, a signed link or a form, those that say no, and
// every page while there is nothing yet: by axe's rules, at each width, in light and dark, with nothing
// said on the console.

import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sources } from '../../feeds/index.ts'
import { type Purpose, signToken } from '../../src/deliver/tokens.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { subscribers } from '../../src/schema.ts'
import { createWeb } from '../../src/web/web.ts'
import { testPlatform } from '../test-platform.ts'
import { NOW, seed } from '../web/seed.ts'
import { chromiumPath, hurdlesOf, launch, serve } from './chromium.ts'

const WORD = 'a word of sixteen or more'
type Site = Awaited<ReturnType<typeof serve>>

describe.skipIf(!chromiumPath)('in a browser (needs chromium)', () => {
  let browser: Browser
  let site: Site
  let empty: Site
  let platform: Platform

  beforeAll(async () => {
    platform = (await testPlatform({ now: NOW, env: { OWNER_TOKEN: WORD } })).platform
    await seed(platform.db)
    await platform.db.insert(subscribers).values({
      id: 1,
      addressHash: 'a hash',
      address: 'reader@example.org',
      status: 'pending',
      createdAt: NOW,
      askedAt: NOW,
    })
    const web = createWeb(platform, sources)
    site = await serve((request) => web.fetch(request))
    const fresh = createWeb((await testPlatform({ now: NOW })).platform, sources)
    empty = await serve((request) => fresh.fetch(request))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await empty?.close()
  })

  const tokenFor = (purpose: Purpose, id = 1) =>
    signToken(platform.config.secret, purpose, id, Date.parse(NOW) / 1000 + 86_400)

  /** What is wrong with some pages, as each of the looks sees them. */
  async function faultsOf(
    { base }: Site,
    paths: string[],
    enter: (context: BrowserContext) => Promise<unknown> = async () => {},
  ) {
    const faults: string[] = []
    const context = await browser.newContext({ bypassCSP: true })
    await enter(context)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (!message.text().includes('status of')) faults.push(`${page.url()}: ${message.text()}`)
    })
    for (const path of paths) {
      faults.push(...(await hurdlesOf(page, base + path)))
      expect(await page.locator('h1').count()).toBe(1)
    }
    await context.close()
    return faults
  }

  test('signing up, confirming, choosing, leaving and answering', {
    timeout: 120_000,
  }, async () => {
    const paths = [
      '/subscribe',
      `/confirm/${await tokenFor('confirm')}`,
      `/preferences/${await tokenFor('preferences')}`,
      `/unsubscribe/${await tokenFor('unsubscribe')}`,
      `/answers/${await tokenFor('answer')}`,
      '/health',
    ]
    for (const path of paths) expect((await fetch(site.base + path)).status).toBe(200)
    expect(await faultsOf(site, paths)).toEqual([])
  })

  test('pages that say no', { timeout: 120_000 }, async () => {
    const paths = [
      '/nothing',
      '/items/999999',
      '/confirm/x',
      '/preferences/x',
      '/answers/x',
      '/desk',
    ]
    expect(await faultsOf(site, paths)).toEqual([])
  })

  test('the desk, and the form that opens it', { timeout: 120_000 }, async () => {
    const login = (context: BrowserContext) =>
      context.request.post(`${site.base}/desk/login`, {
        form: { token: WORD },
        headers: { origin: site.base },
      })
    expect(await faultsOf(site, ['/desk'], login)).toEqual([])
  })

  test('everything while there is nothing yet', { timeout: 180_000 }, async () => {
    const paths = [
      '/',
      '/claims',
      '/claims/diffusion.gap-four-months',
      '/questions/diffusion',
      '/indicators/diffusion.cyber-capability',
      '/items',
      '/digests',
      '/sources',
      '/citations',
      '/search?q=cyber',
      '/health',
    ]
    for (const path of paths) expect((await fetch(empty.base + path)).status).toBe(200)
    expect(await faultsOf(empty, paths)).toEqual([])
  })
})
