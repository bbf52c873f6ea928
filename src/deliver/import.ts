// src/deliver/import.ts - lines of a list -> subscribers. Who left or was stopped is not brought back,
// unless the owner insists; one bad line does not stop the rest.

import type { Platform } from '../platform/platform.ts'
import { type Row, readLine } from './csv.ts'
import { addSubscribers } from './subscribers.ts'
import { addressHash } from './tokens.ts'

export type Imported = {
  added: number
  known: number // subscribed already
  left: string[] // left or stopped before: not brought back
  wrong: { line: number; message: string }[]
}

const AT_ONCE = 500

/**
 * Adds those on a list as subscribers who have agreed already.
 *
 * @param lines   as `readLine` takes them
 * @param consent how and when they agreed, in words: it is kept with each of them
 */
export async function importSubscribers(
  platform: Platform,
  lines: AsyncIterable<string>,
  { consent, force = false }: { consent: string; force?: boolean },
): Promise<Imported> {
  const imported: Imported = { added: 0, known: 0, left: [], wrong: [] }
  let rows: Row[] = []
  let number = 0
  for await (const line of lines) {
    number++
    const row = rowOf(line, number, imported)
    if (row) rows.push(row)
    if (rows.length === AT_ONCE) {
      await add(platform, rows, { consent, force }, imported)
      rows = []
    }
  }
  await add(platform, rows, { consent, force }, imported)
  return imported
}

function rowOf(line: string, number: number, { wrong }: Imported): Row | null {
  try {
    return readLine(line)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    wrong.push({ line: number, message: error.message })
    return null
  }
}

async function add(
  { config, db, now }: Platform,
  rows: readonly Row[],
  { consent, force }: { consent: string; force: boolean },
  imported: Imported,
): Promise<void> {
  if (rows.length === 0) return
  const at = now().toISOString()
  const hashed = await Promise.all(
    rows.map(async ({ address, identity, questions }) => ({
      address,
      questions,
      addressHash: await addressHash(config.secret, identity),
    })),
  )
  const unique = [...new Map(hashed.map((row) => [row.addressHash, row])).values()]
  imported.known += hashed.length - unique.length
  const { added, left, known } = await addSubscribers(db, unique, { consent, at, force })
  imported.added += added
  imported.known += known
  imported.left.push(...left)
}
