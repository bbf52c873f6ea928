// src/platform/resend.ts - the post through Resend's HTTP API, shared by both platforms. Knows batches,
// idempotency keys, rate limits and which faults leave it unknown whether a letter was accepted.

import { Resend } from 'resend'
import { letterBytes } from './letter-bytes.ts'
import type { Letter, Mailer, Outcome } from './platform.ts'
import { withoutAddresses } from './without-addresses.ts'

const TIMEOUT_MS = 20_000
const LONGEST_WAIT_SECONDS = 30 // a longer Retry-After postpones instead
const KEY_HOURS = 23 // Resend keeps a key for 24 hours; an hour is left for clocks that differ
const BATCH_SIZE = 100

type Options = {
  apiKey: string
  baseUrl: string
  sleep: (ms: number) => Promise<void>
  timeoutMs?: number
  streams?: boolean // Node's fetch copies a body of bytes four times, and one of chunks not once
}
type Answer = {
  data: unknown
  error: { name: string; statusCode: number | null; message: string } | null
  headers: Record<string, string> | null
}

/**
 * Posts through Resend: at most 100 letters a call, every call under its idempotency key.
 *
 * @see https://resend.com/docs/dashboard/emails/idempotency-keys: a key is kept for 24 hours; the same
 *      key with another body is answered 409 `invalid_idempotent_request`, which says that the first
 *      body was accepted
 */
export function resendMailer({
  apiKey,
  baseUrl,
  sleep,
  timeoutMs = TIMEOUT_MS,
  streams = false,
}: Options): Mailer {
  const resend = new Resend(apiKey, { baseUrl })
  let readyAt = 0
  let spare: Uint8Array | undefined // the sheet of a call that is over, for the next one

  const call = async (path: string, letters: readonly Letter[], key: string): Promise<Answer> => {
    await sleep(Math.max(0, readyAt - performance.now()))
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'user-agent': resend.userAgent,
      'idempotency-key': key,
      'x-batch-validation': 'permissive',
    }
    const sheet = spare
    spare = undefined
    const bytes = letterBytes(letters, sheet)
    const sent = streams ? streamed(bytes) : { body: bytes, headers: {}, isOver: () => false }
    const options = {
      method: 'POST',
      body: sent.body,
      duplex: 'half',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...headers, ...sent.headers },
    }
    const answer = (await resend.fetchRequest(path, options as RequestInit)) as Answer
    if (!answer.error && sent.isOver()) spare = new Uint8Array(bytes.buffer)
    readyAt = performance.now() + 1000 * pauseSeconds(answer.headers)
    return answer
  }

  const send = async (letters: readonly Letter[], key: string): Promise<Outcome[]> => {
    const answer = await call('/emails/batch', letters, key)
    const wait = Number(answer.headers?.['retry-after'])
    if (answer.error?.statusCode !== 429 || !(wait <= LONGEST_WAIT_SECONDS)) {
      return outcomes(answer, letters)
    }
    readyAt = performance.now() + 1000 * wait
    return outcomes(await call('/emails/batch', letters, key), letters)
  }

  return { name: 'Resend', batchSize: BATCH_SIZE, keyHours: KEY_HOURS, send }
}

/**
 * A body as one chunk, its length said beforehand. Nothing more is asked of it before the chunk has left
 * this process: from then on its bytes may be written over.
 */
function streamed(bytes: Uint8Array) {
  let handed = false
  let over = false
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (!handed) controller.enqueue(bytes)
    else controller.close()
    over = handed
    handed = true
  }
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 })
  return { body, headers: { 'content-length': String(bytes.length) }, isOver: () => over }
}

/**
 * What an answer means for each letter of its call. One letter that Resend finds fault with can spoil a
 * whole call: then each goes alone, and no key is used twice for other letters.
 */
function outcomes({ data, error, headers }: Answer, letters: readonly Letter[]): Outcome[] {
  if (!error) return accepted(data, letters)
  const reason = `Resend answered ${error.statusCode ?? 'nothing'}: ${withoutAddresses(error.message)}`
  const retryAfterSeconds = Number(headers?.['retry-after']) || null
  return letters.map(() => {
    if (error.name === 'invalid_idempotent_request') return { status: 'accepted' }
    if (isUnknown(error.statusCode)) return { status: 'unknown', reason }
    if (error.statusCode === 422 || error.statusCode === 413) {
      const isRefused = letters.length === 1 && isAboutTheAddress(error.message)
      return { status: isRefused ? 'refused' : 'apart', reason }
    }
    return { status: 'postponed', reason, retryAfterSeconds }
  })
}

/** No answer, a fault of theirs, or another call under this key that is still under way (409). */
const isUnknown = (status: number | null) =>
  status === null || status >= 500 || status === 408 || status === 409

/** "Invalid `to` field": this address takes no letter. All else is for the owner to mend. */
const isAboutTheAddress = (message: string) => /\bto`? field|recipient/i.test(message)

/** In permissive mode the answer lists the letters that were not taken. */
function accepted(data: unknown, letters: readonly Letter[]): Outcome[] {
  const all: Outcome[] = letters.map(() => ({ status: 'accepted' }))
  const { errors = [] } = (data ?? {}) as { errors?: { index: number; message: string }[] }
  for (const { index, message } of errors) {
    const reason = `Resend refused it: ${withoutAddresses(message)}`
    if (!(index in all)) continue
    all[index] = { status: isAboutTheAddress(message) ? 'refused' : 'apart', reason }
  }
  return all
}

/** How long to leave the provider alone, from its rate-limit headers. */
function pauseSeconds(headers: Record<string, string> | null): number {
  const remaining = headers?.['ratelimit-remaining']
  if (remaining === undefined || Number(remaining) > 0) return 0
  return Math.min(Number(headers?.['ratelimit-reset']) || 1, LONGEST_WAIT_SECONDS)
}
