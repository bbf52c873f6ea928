// src/cli/commands.ts - every command, loaded when it is called, so that a short command starts quickly.

import type { Command } from './command.ts'

/** The commands by name, in the order in which help lists them. */
export const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  replay: async () => (await import('./replay.ts')).replay,
}
