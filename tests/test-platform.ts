// tests/test-platform.ts - the platform of the tests: the clock stands still until it is moved, the web
// is a table of pages, the letterbox is an array, and the database is a real one in memory with the
// real migrations, so that the SQL is tested too.

import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { readConfig } from '../src/config.ts'
import {
  FetchError,
  type FetchOptions,
  type Letter,
  type Outcome,
  type Page,
  type Platform,
} from '../src/platform/platform.ts'

/** What an address answers: a text, parts of a page, a fault, or what a function makes of the request. */
export type Answer =
  | string
  | Uint8Array
  | Partial<Page>
  | Error
  | ((options: FetchOptions) => Answer | null)

export type World = {
  now?: string
  pages?: Record<string, Answer>
  env?: Record<string, string>
  /** A database file instead of one in memory. */
  database?: string
  /** What the post makes of a letter; accepted where not given. */
  post?: (letter: Letter) => Outcome
}

/** A platform with a clock to move, a web of the given pages, an empty database and a letterbox. */
export async function testPlatform(world: World = {}) {
  const db = drizzle({
    connection: { url: world.database ?? ':memory:', concurrency: 1 },
    casing: 'snake_case',
  })
  await migrate(db, { migrationsFolder: 'migrations' })

  let now = world.now ?? '2026-06-24T08:00:00.000Z'
  const pages: Record<string, Answer> = { ...world.pages }
  const letters: Letter[] = []
  const asked: string[] = []
  const logged: Record<string, unknown>[] = []
  const platform: Platform = {
    config: { ...readConfig(world.env ?? {}), secret: 'a secret of the tests' },
    db,
    now: () => new Date(now),
    fetchPage: async (url, options = {}) => {
      asked.push(url)
      return answer(url, pages[url], options)
    },
    mailer: {
      name: 'letterbox',
      batchSize: 100,
      keyHours: 24,
      send: async (sent) => {
        letters.push(...sent)
        return sent.map((letter) => world.post?.(letter) ?? { status: 'accepted' })
      },
    },
    log: (event) => {
      logged.push(event)
    },
  }
  const setNow = (instant: string) => {
    now = instant
  }
  return { platform, letters, pages, asked, logged, setNow }
}

function answer(url: string, given: Answer | undefined, options: FetchOptions): Page | null {
  if (given === undefined) {
    throw new FetchError(`${url} answered 404`, 'status', { status: 404 })
  }
  if (given instanceof Error) throw given
  if (typeof given === 'function') {
    const result = given(options)
    return result === null ? null : answer(url, result, options)
  }
  if (typeof given === 'string') return page(url, { bytes: new TextEncoder().encode(given) })
  return page(url, given instanceof Uint8Array ? { bytes: given } : given)
}

function page(url: string, parts: Partial<Page>): Page {
  return {
    url,
    movedTo: null,
    bytes: new Uint8Array(),
    contentType: 'application/xml',
    maxAgeSeconds: null,
    etag: null,
    lastModified: null,
    ...parts,
  }
}
