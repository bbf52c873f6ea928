// src/platform/node.ts - the platform of a Node process. It only gathers parts: what is shared with
// Workers comes from its own module, and what only Node can do stands in the node-... files beside this.

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { createFetcher } from './fetcher.ts'
import { hostMemory } from './hosts.ts'
import { databasePath, openDatabase } from './node-database.ts'
import { outbox } from './node-outbox.ts'
import { readPdf } from './node-pdf.ts'
import { keptSecret } from './node-secret.ts'
import { nodeSend } from './node-send.ts'
import type { Log, Mailer, Platform } from './platform.ts'
import { polite } from './polite.ts'
import { resendMailer } from './resend.ts'
import { sleep } from './sleep.ts'
import { userAgent } from './user-agent.ts'

/** The environment of this process, over what a `.env` file in its folder says. */
export function nodeEnvironment(file = '.env'): Record<string, string | undefined> {
  return { ...readEnvFile(file), ...process.env }
}

/** The platform of a Node process. The database is open, and as it was left: migrate it before use. */
export async function nodePlatform(env: Record<string, unknown> = nodeEnvironment()) {
  const read = readConfig(env)
  const config = { ...read, secret: read.secret ?? (await secretFor(read)) }
  const { allowPrivateAddresses } = config
  const now = () => new Date()
  const db = await openDatabase(config.databaseUrl, config.databaseToken)
  const platform: Platform = {
    config,
    db,
    now,
    fetchPage: createFetcher({
      send: nodeSend({ allowPrivateAddresses }),
      userAgent: userAgent(config.contact),
      now,
      allowPrivateAddresses,
      polite: polite({ now, memory: hostMemory(db), allowPrivateAddresses }),
    }),
    mailer: await mailerOf(config),
    model: await modelOf(config),
    log: logLine,
    readPdf,
  }
  return platform
}

/** Resend where its key is set, else SMTP, else a folder. */
async function mailerOf(config: Config): Promise<Mailer> {
  const { resendApiKey, resendBaseUrl, smtpUrl, outbox: folder } = config
  if (resendApiKey)
    return resendMailer({ apiKey: resendApiKey, baseUrl: resendBaseUrl, sleep, streams: true })
  return smtpUrl ? (await import('./smtp.ts')).smtpMailer(smtpUrl) : outbox(folder)
}

/** The packages that speak to language models are loaded only where one is configured: 15 MB. */
async function modelOf(config: Config) {
  if (!config.judgeModel) return undefined
  return (await import('./model.ts')).configuredModel(config)
}

async function secretFor({ databaseUrl }: Config): Promise<string> {
  const path = databasePath(databaseUrl)
  if (path === null) {
    throw new Error('settings that are wrong:\n  SECRET is required where DATABASE_URL is a server')
  }
  return path === ':memory:' ? randomBytes(32).toString('base64url') : keptSecret(path)
}

/** One line of JSON an event, on stderr: stdout is for results. */
const logLine: Log = (event) => {
  console.error(JSON.stringify({ at: new Date().toISOString(), ...event }))
}

function readEnvFile(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
