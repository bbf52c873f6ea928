// tests/platform/database.test.ts - the database survives being busy, and two processes that start at once.

import { spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, expect, test } from 'vitest'
import {
  databasePath,
  memoryDatabase,
  migrateDatabase,
  openDatabase,
} from '../../src/platform/node-database.ts'

const root = await mkdtemp(join(tmpdir(), 'revisit-database-'))
const folder = () => mkdtemp(join(root, 'test-'))
afterAll(() => rm(root, { recursive: true }))

const count = 'SELECT count(*) AS n FROM things'

async function things(): Promise<string> {
  const url = `file:${await folder()}/things.db`
  const client = createClient({ url, concurrency: 1 })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('CREATE TABLE things (id INTEGER PRIMARY KEY)')
  client.close()
  return url
}

test('the driver still loses writes after a busy database (libsql-client-ts#352)', async () => {
  const url = await things()
  const [holder, writer, reader] = [1, 2, 3].map(() => createClient({ url, concurrency: 1 }))
  const held = await holder?.transaction('write')
  await held?.execute('INSERT INTO things VALUES (1)')
  await expect(writer?.execute('INSERT INTO things VALUES (2)')).rejects.toThrow('SQLITE_BUSY')
  await held?.commit()
  await writer?.execute('INSERT INTO things VALUES (3)')
  const seen = (await reader?.execute(count))?.rows[0]?.n
  // 2 would mean that the driver is mended: then `steady` need not reconnect any more.
  expect(seen).toBe(1)
})

test('a write that finds the database busy is made when it is free, and everybody sees it', async () => {
  const url = await things()
  const db = await openDatabase(url)
  const holder = createClient({ url, concurrency: 1 })
  const held = await holder.transaction('write')
  await held.execute('INSERT INTO things VALUES (1)')
  setTimeout(() => held.commit(), 50)
  const writes = [2, 3, 4].map((id) =>
    db.$client.batch(
      [`INSERT INTO things VALUES (${id})`, `INSERT INTO things VALUES (${id}0)`],
      'write',
    ),
  )
  await Promise.all([...writes, db.$client.execute('INSERT INTO things VALUES (5)')])
  expect((await holder.execute(count)).rows[0]?.n).toBe(8)
  expect((await db.$client.execute('PRAGMA synchronous')).rows[0]?.synchronous).toBe(1)
})

test('a mistake in a statement is reported at once, not tried again', async () => {
  const db = await openDatabase(await things())
  await expect(db.$client.execute('INSERT INTO absent VALUES (1)')).rejects.toThrow('no such table')
  await db.$client.execute('INSERT INTO things VALUES (1)')
  await expect(db.$client.execute('INSERT INTO things VALUES (1)')).rejects.toThrow('UNIQUE')
  expect((await db.$client.execute(count)).rows[0]?.n).toBe(1)
})

test('a batch is written whole or not at all', async () => {
  const db = await openDatabase(await things())
  const statements = ['INSERT INTO things VALUES (1)', 'INSERT INTO things VALUES (1)']
  await expect(db.$client.batch(statements, 'write')).rejects.toThrow('UNIQUE')
  expect((await db.$client.execute(count)).rows[0]?.n).toBe(0)
})

test('transactions held open are refused', async () => {
  const db = await memoryDatabase()
  await expect(db.transaction(async () => 1)).rejects.toThrow('batch')
  await expect(db.$client.executeMultiple('SELECT 1; SELECT 2')).rejects.toThrow('batch')
})

test('opening a file makes its folder, and keeps a log for readers', async () => {
  const path = join(await folder(), 'deep', 'er', 'revisit.db')
  const db = await openDatabase(`file:${path}`)
  expect((await db.$client.execute('PRAGMA journal_mode')).rows[0]?.journal_mode).toBe('wal')
  expect((await stat(path)).isFile()).toBe(true)
})

test('migrating twice does nothing the second time', async () => {
  const db = await openDatabase(`file:${await folder()}/revisit.db`)
  expect(await migrateDatabase(db)).toBeGreaterThan(0)
  expect(await migrateDatabase(db)).toBe(0)
})

test('of processes that start at once, one migrates and all go on', async () => {
  const url = `file:${await folder()}/new/revisit.db`
  const script = `
    import { migrateDatabase, openDatabase } from './src/platform/node-database.ts'
    const db = await openDatabase(${JSON.stringify(url)})
    console.log(await migrateDatabase(db))`
  const results = await Promise.all([1, 2, 3].map(() => run(script)))
  const total = await migrateDatabase(await openDatabase(`file:${await folder()}/other.db`))
  expect(results.reduce((sum, printed) => sum + Number(printed), 0)).toBe(total)
  expect(await migrateDatabase(await openDatabase(url))).toBe(0)
})

test.each([
  ['file:data/revisit.db', 'data/revisit.db'],
  ['file:/var/lib/revisit.db', '/var/lib/revisit.db'],
  ['file:///var/lib/revisit.db', '/var/lib/revisit.db'],
  ['file://localhost/var/lib/revisit.db', '/var/lib/revisit.db'],
  ['file:a%20b.db?cache=shared', 'a b.db'],
  ['file::memory:', ':memory:'],
  [':memory:', ':memory:'],
  ['libsql://revisit.example.org', null],
  ['http://127.0.0.1:8080', null],
])('%s is kept in %s', (url, path) => {
  expect(databasePath(url)).toBe(path)
})

function run(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => printed.push(String(chunk)))
  }
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) resolve(printed.join(''))
      else reject(new Error(printed.join('')))
    })
  })
}
