// src/cli/backup.ts - a consistent copy of the database.

import { statSync } from 'node:fs'
import { backUp } from '../platform/node-backup.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup <file>',
  summary: 'copy the database into a new file, also while the service runs',
  help: `
  <file>   where the copy goes; a file that is there already is not touched.
           To restore, stop the service and put the copy in the place of the database.

  revisit backup backups/2026-09-28.db`,

  async run(args, terminal) {
    const { positionals } = readArguments(args, {}, { least: 1 })
    const [file = ''] = positionals
    const { db, config } = await terminal.platform()
    await backUp(db, config.databaseUrl, file)
    terminal.out(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`)
    return 0
  },
}
