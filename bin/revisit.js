#!/usr/bin/env -S node --max-semi-space-size=8
// The package's bin: runs src/cli.ts under a Node that strips types, even where npm itself runs on an older
// one. New objects get 8 MB instead of 16 MB a half: 100 MB less at the peak, and no slower.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const [major] = process.versions.node.split('.').map(Number)

if (major >= 24) {
  const { start } = await import(cli)
  await start()
} else {
  const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(own)) {
    console.error('revisit needs Node 24 or newer: run "npm ci" in its folder, or install Node 24')
    process.exit(1)
  }
  const child = spawn(own, ['--max-semi-space-size=8', cli, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
