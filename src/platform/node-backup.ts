// src/platform/node-backup.ts - a consistent copy of a database file, while it is in use.

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { databasePath } from './node-database.ts'
import type { Db } from './platform.ts'

/**
 * Copies the database into a new file.
 *
 * @throws Error where the file is there already, or where the database is a server's
 */
export async function backUp(db: Db, databaseUrl: string, file: string): Promise<void> {
  if (databasePath(databaseUrl) === null) {
    throw new Error(`${databaseUrl} is a server: its own tools make the copy`)
  }
  if (existsSync(file)) throw new Error(`${file} is there already`)
  await mkdir(dirname(file), { recursive: true })
  await db.$client.execute({ sql: 'VACUUM INTO ?', args: [file] })
}
