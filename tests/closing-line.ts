// tests/closing-line.ts - a reporter that closes a run with one plain line: "N passed, N failed".

import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++
      if (module.errors().length > 0) counts.failed++
    }
    const skipped = counts.skipped + counts.pending
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    console.log(`${counts.passed} passed, ${counts.failed} failed${tail}`)
  }
}
