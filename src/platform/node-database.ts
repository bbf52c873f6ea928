// src/platform/node-database.ts - what only Node can do with a database: open a file, migrate.

import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, createClient } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { databaseOver, oneAtATime, serverDatabase, steady } from './database.ts'
import type { Db } from './platform.ts'

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
const BUSY_TIMEOUT_MS = 1000 // the driver blocks the process while it waits; the rest is waited asleep

/** Opens the database that a DATABASE_URL names: a file, whose folder is made, or a server. */
export async function openDatabase(url: string, token?: string): Promise<Db> {
  const path = databasePath(url)
  if (path === null) return serverDatabase(url, token)
  if (path === ':memory:') return databaseOver(memoryClient())
  await mkdir(dirname(path), { recursive: true })
  return fileDatabase(url)
}

/** The file that a DATABASE_URL names, null where it names a server. */
export function databasePath(url: string): string | null {
  if (url === ':memory:') return url
  const [, path] = /^file:(?:\/\/(?:localhost)?(?=\/))?([^?#]*)/.exec(url) ?? []
  return path === undefined ? null : decodeURIComponent(path)
}

/** An empty, migrated database that lives in memory, for tests and for commands that keep nothing. */
export async function memoryDatabase(): Promise<Db> {
  const db = databaseOver(memoryClient())
  await migrateDatabase(db)
  return db
}

/**
 * Brings the database up to date. Each migration is one write batch that begins by taking its number,
 * so of two processes that start at once one migrates and the other finds it done; and one that is
 * killed half-way leaves nothing behind. Tables and numbers are those of drizzle's own migrator.
 *
 * @returns how many migrations were carried out here
 */
export async function migrateDatabase(db: Db, folder = MIGRATIONS): Promise<number> {
  await db.run(sql`CREATE TABLE IF NOT EXISTS __drizzle_migrations (
    id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`)
  let done = 0
  for (const [index, migration] of readMigrationFiles({ migrationsFolder: folder }).entries()) {
    if (migration.folderMillis <= (await lastMigration(db))) continue
    const take = {
      sql: 'INSERT INTO __drizzle_migrations (id, hash, created_at) VALUES (?, ?, ?)',
      args: [index + 1, migration.hash, migration.folderMillis],
    }
    try {
      await db.$client.batch([take, ...migration.sql], 'write')
      done++
    } catch (error) {
      if (migration.folderMillis > (await lastMigration(db))) throw error
    }
  }
  return done
}

async function lastMigration(db: Db): Promise<number> {
  const [row] = await db.values(sql`SELECT max(created_at) FROM __drizzle_migrations`)
  return Number(row?.[0] ?? 0)
}

function memoryClient(): Client {
  const client = createClient({ url: ':memory:', concurrency: 1 })
  return steady(client, { turn: oneAtATime(), reconnects: false })
}

async function fileDatabase(url: string): Promise<Db> {
  const raw = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT_MS })
  const afterReconnect = (client: Client) => client.execute('PRAGMA synchronous = NORMAL')
  const client = steady(raw, { turn: oneAtATime(), afterReconnect })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA synchronous = NORMAL')
  return databaseOver(client)
}
