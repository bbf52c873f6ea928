// tests/worker/size.ts - says how large the Worker is as it is sent, and fails where that is too much.
// `npm run worker` builds it first.

import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KIB = 1024

const kib = Math.ceil(gzipSync(readFileSync('.worker/worker.js'), { level: 9 }).length / 1024)
console.log(`The Worker is ${kib} KiB compressed, of ${BUDGET_KIB} KiB.`)
if (kib > BUDGET_KIB) process.exitCode = 1
