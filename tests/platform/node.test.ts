// tests/platform/node.test.ts - the Node platform as a whole: its secret, its settings, its manners.

import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nodeEnvironment, nodePlatform } from '../../src/platform/node.ts'
import { migrateDatabase, openDatabase } from '../../src/platform/node-database.ts'
import { keptSecret } from '../../src/platform/node-secret.ts'
import { serve } from './loopback.ts'

const root = await mkdtemp(join(tmpdir(), 'revisit-node-'))
const folder = () => mkdtemp(join(root, 'test-'))
afterAll(() => rm(root, { recursive: true }))

describe('the secret', () => {
  test('is made once, kept beside the database and readable by its owner alone', async () => {
    const database = join(await folder(), 'new', 'revisit.db')
    const secret = await keptSecret(database)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(await keptSecret(database)).toBe(secret)
    const file = join(database, '..', 'revisit.secret')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(join(database, '..'))).toEqual(['revisit.secret'])
  })

  test('is the same for all who ask for it first', async () => {
    const database = join(await folder(), 'revisit.db')
    const secrets = await Promise.all(Array.from({ length: 8 }, () => keptSecret(database)))
    expect(new Set(secrets).size).toBe(1)
  })

  test('that was emptied is not replaced in silence', async () => {
    const database = join(await folder(), 'revisit.db')
    await writeFile(database.replace('.db', '.secret'), '\n')
    await expect(keptSecret(database)).rejects.toThrow('holds no secret')
  })

  test('is the one in the settings where there is one, and no file is made', async () => {
    const data = await folder()
    const env = { DATABASE_URL: `file:${data}/a.db`, SECRET: 'sixteen letters, or more' }
    expect((await nodePlatform(env)).config.secret).toBe(env.SECRET)
    expect(await readdir(data)).not.toContain('a.secret')
  })

  test('is required where the database is a server', async () => {
    const env = { DATABASE_URL: 'http://127.0.0.1:1' }
    await expect(nodePlatform(env)).rejects.toThrow('SECRET is required')
  })
})

test('what .env says holds until the environment says otherwise', async () => {
  const file = join(await folder(), '.env')
  await writeFile(file, '# a note\nREVISIT_TEST_A="from the file"\nPATH=nowhere\n')
  const env = nodeEnvironment(file)
  expect(env.REVISIT_TEST_A).toBe('from the file')
  expect(env.PATH).toBe(process.env.PATH)
  expect(nodeEnvironment(join(root, 'absent')).REVISIT_TEST_A).toBeUndefined()
})

test('collecting is polite: robots.txt first, and a pause that the next process knows of', async () => {
  const asked: string[] = []
  const url = await serve((request, response) => {
    asked.push(`${request.url} ${request.headers['user-agent']}`)
    if (request.url === '/busy') response.writeHead(429, { 'retry-after': '60' })
    response.end(request.url === '/robots.txt' ? 'User-agent: Revisit\nDisallow: /private' : 'page')
  })
  const env = {
    DATABASE_URL: `file:${await folder()}/a.db`,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    CONTACT: 'mailto:a@b.org',
  }
  const platform = await nodePlatform(env)
  await migrateDatabase(platform.db)
  expect((await platform.fetchPage(`${url}/page`))?.bytes).toHaveLength(4)
  await expect(platform.fetchPage(`${url}/private`)).rejects.toMatchObject({ kind: 'robots' })
  await expect(platform.fetchPage(`${url}/busy`)).rejects.toMatchObject({ status: 429 })
  const next = await nodePlatform(env)
  await expect(next.fetchPage(`${url}/page`)).rejects.toMatchObject({ kind: 'paused' })
  const who = 'Revisit/0.1.0 (+mailto:a@b.org)'
  expect(asked).toEqual([`/robots.txt ${who}`, `/page ${who}`, `/busy ${who}`])
})

test('without the setting, nothing on this machine is asked', async () => {
  let asked = 0
  const url = await serve((_, response) => response.end(String(asked++)))
  const platform = await nodePlatform({ DATABASE_URL: `file:${await folder()}/a.db` })
  await migrateDatabase(platform.db)
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::ffff:7f00:1]']) {
    const address = `http://${host}:${new URL(url).port}/`
    await expect(platform.fetchPage(address, { anyPort: true })).rejects.toMatchObject({
      kind: 'refused',
    })
  }
  expect(asked).toBe(0)
})

test('a migration that fails half-way leaves nothing behind, and is tried again whole', async () => {
  const migrations = await folder()
  await mkdir(join(migrations, 'meta'))
  const entries = [{ idx: 0, version: '6', when: 1, tag: '0000_a', breakpoints: true }]
  await writeFile(join(migrations, 'meta', '_journal.json'), JSON.stringify({ entries }))
  const write = (second: string) =>
    writeFile(
      join(migrations, '0000_a.sql'),
      `CREATE TABLE a (id);\n--> statement-breakpoint\n${second}`,
    )
  const db = await openDatabase(`file:${await folder()}/a.db`)
  await write('CREATE NONSENSE')
  await expect(migrateDatabase(db, migrations)).rejects.toThrow('NONSENSE')
  await write('CREATE TABLE b (id);')
  expect(await migrateDatabase(db, migrations)).toBe(1)
  expect(await migrateDatabase(db, migrations)).toBe(0)
})
