// src/platform/platform.ts - the ports: all that differs between Node, a Worker and a test, in one
// type. A port is a function type, so a fake is an arrow function. Its comment is a contract that
// every adapter keeps, and one test suite runs against each adapter.

import type { Client } from '@libsql/client'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import type { ZodType } from 'zod'
import type { Config } from '../config.ts'

/** What the service gets from outside. Steps, routes and commands take it as first argument. */
export type Platform = {
  config: Config & { secret: string } // the platform makes one where none is set
  db: Db
  now: Clock
  fetchPage: Fetcher
  mailer: Mailer
  model?: Model | undefined // where the owner configured one
  log: Log
  readPdf?: PdfReader // not on Workers
}

export type Db = LibSQLDatabase & { $client: Client }
export type Clock = () => Date

/** Gives the text of a PDF, its pages in order. Throws where it is none. */
export type PdfReader = (bytes: Uint8Array) => Promise<string>

/** Notes an event for the operator, as one line. Never throws. */
export type Log = (event: Record<string, unknown>) => void

/**
 * Gets a page, politely: one request at a time per host with a gap, robots.txt obeyed, a host that
 * answered 429 left alone for as long as it asked, no private address reached by any way.
 *
 * @returns the page, or null if it is unchanged since `since`
 * @throws FetchError with the reason, if it cannot
 */
export type Fetcher = (url: string, options?: FetchOptions) => Promise<Page | null>
export type FetchOptions = {
  since?: Validators | undefined
  accept?: string
  maxBytes?: number // after decompression; the adapter's own limit where not given
  anyPort?: boolean // the owner wrote this address, so it may name a port other than 80 and 443
}
export type Validators = { etag: string | null; lastModified: string | null }
export type Page = Validators & {
  url: string // after redirects
  movedTo: string | null // where permanent redirects alone lead, null where there was none
  bytes: Uint8Array
  contentType: string
  maxAgeSeconds: number | null // Cache-Control or Expires
}

/** Why a page was not had. */
export class FetchError extends Error {
  readonly kind: FetchErrorKind
  readonly status: number | null
  readonly retryAfterSeconds: number | null // what the host asked for

  constructor(
    message: string,
    kind: FetchErrorKind,
    more: { status?: number; retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'FetchError'
    this.kind = kind
    this.status = more.status ?? null
    this.retryAfterSeconds = more.retryAfterSeconds ?? null
  }
}

export type FetchErrorKind =
  | 'status' // answered, but not with a page; `status` says with what
  | 'paused' // this host is being left alone; `retryAfterSeconds` says for how long
  | 'robots' // robots.txt asks us not to
  | 'refused' // an address that we never fetch
  | 'too-large'
  | 'redirects'
  | 'timeout'
  | 'network'
  | 'unavailable' // not in the recording, in a replay

/**
 * The post: hands over letters, at most `batchSize` at a time. One outcome per letter, in order; throws
 * only for a fault of its own making. The same key within `keyHours` arrives once, however often it is
 * sent: 0 where the post has no such memory, Infinity where a repeat overwrites.
 */
export type Mailer = {
  name: string
  batchSize: number
  keyHours: number
  send: (letters: readonly Letter[], key: string) => Promise<Outcome[]>
}
export type Letter = {
  to: string
  from: string
  subject: string
  body: Body
  fill: Record<string, string> // what stands in this letter for each `{{name}}` of its body and headers
  headers: Record<string, string> // shared like the body
}
/** What letters share. Letters to a thousand readers point to the same one. */
export type Body = { html: string; text: string }
export type Outcome =
  | { status: 'accepted' }
  | { status: 'refused'; reason: string } // permanent: this letter can never go
  | { status: 'postponed'; reason: string; retryAfterSeconds: number | null } // surely not accepted
  | { status: 'apart'; reason: string } // surely not accepted, and only alone, under a key of its own, can it be
  | { status: 'unknown'; reason: string } // accepted or not: cannot be known

/** What a mail provider says became of a letter, or that one came in ('email.received'). */
export type MailReport = {
  id: string // of the report: a replay has the same
  type: string // 'email.bounced', 'email.complained', 'email.delivered', ...
  at: string
  to: string[]
  subject: string
  isPermanent: boolean // of a bounce
  detail: string
}

/**
 * A language model. It answers one question in the shape of a schema, or throws: it was not reached,
 * took too long or answered otherwise.
 */
export type Model = { name: string; ask: (question: ModelQuestion) => Promise<unknown> }
export type ModelQuestion = { instructions: string; question: string; schema: ZodType }
