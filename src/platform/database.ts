// src/platform/database.ts - the database as every platform sees it: a client that outlives a busy
// database, under drizzle. What only Node can do (files, migrations) stands in node-database.ts.

import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import type { Db } from './platform.ts'
import { sleep } from './sleep.ts'

const SERVER_CONCURRENCY = 4 // more writers at once can stall a server for seconds
const SERVER_TIMEOUT_MS = 30_000
const GIVE_UP_MS = 30_000
const LONGEST_WAIT_MS = 500

type Steadiness = {
  turn?: Turn // how calls follow each other
  afterReconnect?: (client: Client) => Promise<unknown> // settings that a new connection needs
  reconnects?: boolean // false for a database that lives in its one connection
}
type Turn = <T>(call: () => Promise<T>) => Promise<T>

/** A libSQL server over HTTP, the same on Node and in a Worker. */
export function serverDatabase(
  url: string,
  authToken?: string,
  timeoutMs: number = SERVER_TIMEOUT_MS,
): Db {
  const client = createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    concurrency: SERVER_CONCURRENCY,
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(timeoutMs) }),
  })
  return databaseOver(steady(client))
}

/**
 * The same by a new connection for each call, so that nothing of one event is used in another: what a Worker
 * may keep from event to event. A connection is no more than an address and its token, so it costs nothing.
 */
export function keptServerDatabase(url: string, authToken?: string): Db {
  const fresh = () => serverDatabase(url, authToken).$client
  return databaseOver({
    protocol: 'http',
    closed: false,
    execute: (statement: string | object, args?: never) =>
      fresh().execute(statement as string, args),
    batch: (statements, mode) => fresh().batch(statements, mode),
    migrate: (statements) => fresh().migrate(statements),
    sync: () => fresh().sync(),
    transaction: refuse('transaction'),
    executeMultiple: refuse('executeMultiple'),
    reconnect: async () => {},
    close: () => {},
  })
}

/** Drizzle over a client, with the naming that schema.ts relies on. */
export function databaseOver(client: Client): Db {
  return drizzle({ client, casing: 'snake_case' })
}

/**
 * The client, but a call that finds the database busy is tried again, on a new connection, for up to
 * half a minute. The new connection is needed because the driver never resets the statement that was
 * refused: later writes on the old one report success and are never committed.
 *
 * `transaction` and `executeMultiple` throw: held open across an `await`, they would block everybody.
 *
 * @see https://github.com/tursodatabase/libsql-client-ts/issues/352
 */
export function steady(client: Client, steadiness: Steadiness = {}): Client {
  const { turn = (call) => call() } = steadiness
  const run: Turn = (call) => turn(() => persist(client, steadiness, call))
  return {
    protocol: client.protocol,
    get closed() {
      return client.closed
    },
    execute: (statement: string | object, args?: never) =>
      run(() => client.execute(statement as string, args)),
    batch: (statements, mode) => run(() => client.batch(statements, mode)),
    migrate: (statements) => run(() => client.migrate(statements)),
    sync: () => run(() => client.sync()),
    transaction: refuse('transaction'),
    executeMultiple: refuse('executeMultiple'),
    reconnect: () => turn(() => renew(client, steadiness)),
    close: () => client.close(),
  }
}

/** Calls that wait for each other, in order: nothing runs between a refused call and its repair. */
export function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (call) => {
    const mine = last.then(call)
    last = mine.catch(() => undefined)
    return mine
  }
}

async function persist<T>(client: Client, steadiness: Steadiness, call: () => Promise<T>) {
  const giveUpAt = performance.now() + GIVE_UP_MS
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (error) {
      if (!isBusy(error)) throw error
      await renew(client, steadiness)
      if (performance.now() > giveUpAt) throw error
      await sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** tries))
    }
  }
}

async function renew(client: Client, { reconnects = true, afterReconnect }: Steadiness) {
  if (!reconnects) return
  await client.reconnect()
  await afterReconnect?.(client)
}

function isBusy(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === 'SQLITE_BUSY' || /^SQLITE_BUSY|database is locked/.test(String(message))
}

function refuse(method: string) {
  return async (): Promise<never> => {
    throw new Error(`${method} is not used here: write with batch([...], 'write')`)
  }
}
