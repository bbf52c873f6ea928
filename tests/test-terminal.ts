// tests/test-terminal.ts - a terminal that remembers what was printed.

import type { Terminal } from '../src/cli/command.ts'
import type { Platform } from '../src/platform/platform.ts'

type Given = { platform?: Platform; stdin?: string[]; env?: Record<string, string> }

/** A terminal over a platform of the tests, with lines to read and lists of what was said. */
export function testTerminal({ platform, stdin = [], env = {} }: Given = {}) {
  const said = { out: [] as string[], err: [] as string[] }
  const terminal: Terminal = {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    progress: () => {},
    stdin: async function* () {
      yield* stdin
    },
    stdinBytes: async () => new TextEncoder().encode(stdin.join('\n')),
    isTerminal: false,
    env,
    platform: async () => {
      if (!platform) throw new Error('this test has no platform')
      return platform
    },
  }
  return { terminal, ...said }
}
