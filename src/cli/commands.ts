// src/cli/commands.ts - every command, loaded when it is called, so that a short command starts quickly.

import type { Command } from './command.ts'

/** The commands by name, in the order in which help lists them. */
export const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  run: async () => (await import('./run.ts')).run,
  demo: async () => (await import('./demo.ts')).demo,
  replay: async () => (await import('./replay.ts')).replay,
  digest: async () => (await import('./digest.ts')).digest,
  parse: async () => (await import('./parse.ts')).parse,
  label: async () => (await import('./label.ts')).label,
  eval: async () => (await import('./eval.ts')).evaluate,
  claims: async () => (await import('./claims.ts')).claims,
  explain: async () => (await import('./explain.ts')).explain,
  deliver: async () => (await import('./deliver.ts')).deliver,
  deliveries: async () => (await import('./deliveries.ts')).deliveries,
  subscribers: async () => (await import('./subscribers.ts')).subscribers,
  sources: async () => (await import('./sources.ts')).sources,
  doctor: async () => (await import('./doctor.ts')).doctor,
  capture: async () => (await import('./capture.ts')).capture,
  export: async () => (await import('./export.ts')).exportItems,
  backup: async () => (await import('./backup.ts')).backup,
  migrate: async () => (await import('./migrate.ts')).migrate,
}
