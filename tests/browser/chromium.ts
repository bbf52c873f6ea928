// tests/browser/chromium.ts - Debian's chromium, where it is installed, and a site in a port of its own.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { chromium, type Page } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const COLOURS = ['color-contrast', 'link-in-text-block']
/** Each width with each theme. */
export const LOOKS = [
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const

/** Where chromium is, or undefined. */
export const chromiumPath = PATHS.find((path) => existsSync(path))

export const launch = () =>
  chromium.launch({ executablePath: chromiumPath ?? '', args: FLAGS.split(' ') })

/** Serves on loopback until `close`. */
export async function serve(fetch: (request: Request) => Response | Promise<Response>) {
  const server = createAdaptorServer({ fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((resolve) => server.close(resolve))
  return { base: `http://127.0.0.1:${port}`, close }
}

/**
 * What is wrong with an address in each of the looks, by axe and by its width. It is loaded once and then
 * seen otherwise; in the dark only what colours decide is asked again, because nothing else differs there.
 */
export async function hurdlesOf(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  await page.addScriptTag({ content: AXE })
  const faults: string[] = []
  for (const [width, colorScheme] of LOOKS) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const found = await asked(page, colorScheme === 'dark' ? COLOURS : RULES)
    faults.push(...found.map((fault) => `${url} ${width} ${colorScheme}: ${fault}`))
  }
  return faults
}

type Axe = {
  run: (
    root: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What axe finds on the page that is open, and whether it is wider than the screen. */
const asked = (page: Page, rules: readonly string[]) =>
  page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const options = { runOnly, resultTypes: ['violations'], preload: false }
    const { violations } = await axe.run(document, options)
    const isWide = document.documentElement.scrollWidth > innerWidth
    return [
      ...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html.slice(0, 120)}`),
      ...(isWide ? ['is wider than the screen'] : []),
    ]
  }, rules)
