// src/cli/command.ts - what a command is.

import type { Platform } from '../platform/platform.ts'

/** One command of `revisit`. It prints through its `Terminal`, so that a test reads what it says. */
export type Command = {
  name: string
  usage: string // after "revisit ": 'explain <item id or url> [--json]'
  summary: string // one line for the list
  help: string // the options and an example, under the usage
  run: (args: string[], terminal: Terminal) => Promise<number> // exit code: 0 done, 1 failed
}

/** Where a command reads and prints, and how it gets its platform. */
export type Terminal = {
  out: (text: string) => void // results, a line each
  err: (text: string) => void // progress and complaints
  stdin: () => AsyncIterable<string> // lines
  stdinBytes: () => Promise<Uint8Array> // all of it, for what may be in any encoding
  progress: (text: string) => void // one line, written over by the next; '' clears it
  isTerminal: boolean // whether progress is looked at by a person; nothing is shown where it is not
  env: Record<string, string | undefined>
  platform: (overrides?: Record<string, string>) => Promise<Platform> // migrated and ready
}

/** Wrong usage: the command line is at fault, exit code 2. */
export class UsageError extends Error {}
