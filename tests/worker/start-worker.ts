// tests/worker/start-worker.ts - the Worker of the tests in workerd, with a libSQL server of its own.

import { createTestHarness, type TestHarness } from 'wrangler'
import { migrateDatabase, openDatabase } from '../../src/platform/node-database.ts'
import type { Db } from '../../src/platform/platform.ts'
import { startSqld } from '../platform/sqld.ts'

export type Started = { harness: TestHarness; url: string; db: Db; stop: () => Promise<void> }

/** A libSQL server with the service's tables. Gives its address, a connection and what ends both. */
export async function startDatabase() {
  const sqld = await startSqld()
  const db = await openDatabase(sqld.url)
  await migrateDatabase(db)
  const stop = async () => {
    db.$client.close()
    await sqld.stop()
  }
  return { url: sqld.url, db, stop }
}

/** Starts the Worker with an empty database and what else of its settings a test needs. */
export async function startWorker(settings: Record<string, string> = {}): Promise<Started> {
  const { url, db, stop } = await startDatabase()
  const vars = { DATABASE_URL: url, SECRET: 'a secret of the tests', SOURCES: '', ...settings }
  const harness = createTestHarness({
    workers: [{ configPath: 'tests/worker/wrangler.toml', vars }],
  })
  await harness.listen()
  return {
    harness,
    url,
    db,
    stop: async () => {
      await harness.close()
      await stop()
    },
  }
}
