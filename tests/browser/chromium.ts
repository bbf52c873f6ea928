// tests/browser/chromium.ts - Debian's chromium, where it is installed, and a site in a port of its own.

import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { chromium } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

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
