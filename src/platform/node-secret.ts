// src/platform/node-secret.ts - the secret that signs links: made once, kept beside the database.

import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The secret kept beside a database file, made now if there is none. Readable by the owner alone. Of two
 * processes that start at once, both get the one that was there first.
 */
export async function keptSecret(databaseFile: string): Promise<string> {
  const file = `${databaseFile.replace(/\.db$/, '')}.secret`
  const kept = await readSecret(file)
  if (kept !== null) return kept
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(mine, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await link(mine, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(mine)
  const secret = await readSecret(file)
  if (secret === null) throw new Error(`${file} holds no secret; delete it, and a new one is made`)
  return secret
}

async function readSecret(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
