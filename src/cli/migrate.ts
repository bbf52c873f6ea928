// src/cli/migrate.ts - brings the database up to date, as `serve` does when it starts.

import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'bring the database up to date; a Worker never does so itself',
  help: `
  DATABASE_URL and DATABASE_TOKEN say which database.

  DATABASE_URL=libsql://revisit.example.org DATABASE_TOKEN=... revisit migrate`,

  async run(args, terminal) {
    readArguments(args, {})
    const { config } = await terminal.platform()
    terminal.out(`${config.databaseUrl} is up to date`)
    return 0
  },
}
