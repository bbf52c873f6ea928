// src/platform/workers.ts - the platform of a Worker: the same shape from other parts. Nothing above
// this folder asks which platform it is on.

import { type Config, readConfig } from '../config.ts'
import { keptServerDatabase, serverDatabase } from './database.ts'
import { createFetcher } from './fetcher.ts'
import { hostMemory } from './hosts.ts'
import type { Mailer, Platform } from './platform.ts'
import { polite } from './polite.ts'
import { resendMailer } from './resend.ts'
import { sleep } from './sleep.ts'
import { userAgent } from './user-agent.ts'
import { webSend } from './web-send.ts'

/**
 * The platform of a Worker: settings from its bindings, the database over HTTP. Make one per event,
 * because a Worker may not use one event's connections in another.
 *
 * @throws Error that names the settings without which a Worker cannot run
 */
export function workersPlatform(
  env: Record<string, unknown>,
  database: typeof serverDatabase = serverDatabase,
): Platform {
  const config = completeConfig(env)
  const db = database(config.databaseUrl, config.databaseToken)
  const { allowPrivateAddresses } = config
  const now = () => new Date()
  return {
    config,
    db,
    now,
    fetchPage: createFetcher({
      send: webSend,
      userAgent: userAgent(config.contact),
      now,
      allowPrivateAddresses,
      polite: polite({ now, memory: hostMemory(db), allowPrivateAddresses }),
    }),
    mailer: mailerOf(config),
    log: (event) => console.log(JSON.stringify(event)),
  }
}

/**
 * The platform of the site, which outlives events: it keeps no connection. It gets no pages, because the
 * turns that hosts take are promises, and those belong to one event too.
 *
 * @throws Error like `workersPlatform`
 */
export function sitePlatform(env: Record<string, unknown>): Platform {
  const fetchPage = async (url: string): Promise<never> => {
    throw new Error(`the site of a Worker gets no pages: ${url}`)
  }
  return { ...workersPlatform(env, keptServerDatabase), fetchPage }
}

function completeConfig(env: Record<string, unknown>) {
  const config = readConfig(env)
  const { databaseUrl, secret = '' } = config
  const missing = [
    ...(databaseUrl.startsWith('file:')
      ? ['DATABASE_URL names a libSQL server: libsql://...']
      : []),
    ...(secret === '' ? ['SECRET is required: the same on every machine'] : []),
  ]
  if (missing.length === 0) return { ...config, secret }
  throw new Error(['settings that are wrong:', ...missing].join('\n  '))
}

function mailerOf({ resendApiKey, resendBaseUrl }: Config): Mailer {
  return resendApiKey
    ? resendMailer({ apiKey: resendApiKey, baseUrl: resendBaseUrl, sleep })
    : noPost
}

/** A Worker has no folder to put letters in: they wait until there is a post. */
const noPost: Mailer = {
  name: 'none',
  batchSize: 100,
  keyHours: Number.POSITIVE_INFINITY,
  send: async (letters) =>
    letters.map(() => ({
      status: 'postponed',
      reason: 'no post is configured: set RESEND_API_KEY',
      retryAfterSeconds: 3600,
    })),
}
