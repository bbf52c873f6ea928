// src/cli/terminal.ts - the terminal of a real process.

import { createInterface } from 'node:readline'
import { buffer } from 'node:stream/consumers'
import { printable } from '../digest/plain.ts'
import { nodeEnvironment, nodePlatform } from '../platform/node.ts'
import { migrateDatabase } from '../platform/node-database.ts'
import type { Terminal } from './command.ts'

const CLEAR_LINE = '\r\x1b[K'

/** Standard output for results, standard error for the rest. A reader that leaves ends the process. */
export function nodeTerminal(): Terminal {
  const { stdin, stdout, stderr } = process
  const env = nodeEnvironment()
  const isTerminal = stderr.isTTY === true && env.NO_PROGRESS === undefined
  let shown = ''
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  const progress = (text: string) => {
    if (!isTerminal || text === shown) return
    shown = text
    stderr.write(CLEAR_LINE + text.slice(0, (stderr.columns ?? 80) - 1))
  }
  const print = (stream: NodeJS.WriteStream) => (text: string) => {
    progress('')
    stream.write(`${stream.isTTY ? forEyes(text) : text}\n`)
  }
  return {
    out: print(stdout),
    err: print(stderr),
    progress,
    stdin: () => createInterface({ input: stdin, crlfDelay: Infinity }),
    stdinBytes: () => buffer(stdin),
    isTerminal,
    env,
    platform: async (overrides = {}) => {
      const platform = await nodePlatform({ ...env, ...overrides })
      await migrateDatabase(platform.db)
      return platform
    },
  }
}

/** What a person sees of a text that may hold anybody's words; a program gets it as it is. */
export const forEyes = (text: string): string => printable(text.replace(/\r(?!\n)/g, ' '))
