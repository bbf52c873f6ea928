// src/platform/ask.ts - one request and its answer: the validators, the limits of time and size. What a platform adds is `send`, which puts the request on the wire.

import { type Header, maxAgeSeconds, redirectOf, retryAfterSeconds } from './answer.ts'
import { type Clock, FetchError, type FetchOptions, type Page } from './platform.ts'

const TOTAL_MS = 30_000
const STALL_MS = 10_000
const MAX_BYTES = 10_000_000
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5'

/** Puts a GET on the wire and gives the answer as soon as its headers are there; follows nothing. */
export type Send = (
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
) => Promise<Answer>
export type Answer = {
  status: number
  header: Header
  body: AsyncIterable<Uint8Array> // without its content encoding; throws where it breaks off
  discard: () => void // when the body is not wanted
}

/** One request: the page, a redirect to follow, or null where nothing has changed. */
export type Ask = (url: URL, options?: AskOptions) => Promise<Asked>
export type AskOptions = FetchOptions & { cut?: boolean } // cut: too long a body is cut, not refused
export type Asked = { page: Page } | { to: string; permanent: boolean } | null

export type AskSettings = {
  send: Send
  userAgent: string
  now: Clock
  totalMs?: number // from the request to the end of the body
  stallMs?: number // without a byte
  maxBytes?: number
}

/** Asks for one address, within the limits. Throws a FetchError where there is no page to be had. */
export function createAsk(settings: AskSettings): Ask {
  return async (url, options = {}) => {
    const watch = startWatch(url, settings)
    try {
      const answer = await settings.send(url, requestHeaders(settings, options), watch.signal)
      watch.alive()
      return await read(answer, url, options, settings, watch.alive)
    } catch (error) {
      throw reasonFor(error, url, watch.signal)
    } finally {
      watch.stop()
    }
  }
}

async function read(
  answer: Answer,
  url: URL,
  options: AskOptions,
  settings: AskSettings,
  alive: () => void,
): Promise<Asked> {
  const { status, header } = answer
  const now = settings.now()
  if (status >= 200 && status < 300) {
    const bytes = await readBytes(answer, url, options, settings, alive).catch((error) => {
      answer.discard()
      throw error
    })
    return { page: pageOf(url, header, bytes, now) }
  }
  answer.discard()
  if (status === 304 && options.since) return null
  const redirect = redirectOf(status, header, url.href)
  if (redirect !== null) return redirect
  throw new FetchError(`${url.href} answered ${status}`, 'status', {
    status,
    retryAfterSeconds: retryAfterSeconds(header, now),
  })
}

function pageOf(url: URL, header: Header, bytes: Uint8Array, now: Date): Page {
  return {
    url: url.href,
    movedTo: null,
    bytes,
    contentType: header('content-type') ?? '',
    maxAgeSeconds: maxAgeSeconds(header, now),
    etag: header('etag'),
    lastModified: header('last-modified'),
  }
}

async function readBytes(
  answer: Answer,
  url: URL,
  { maxBytes, cut }: AskOptions,
  settings: AskSettings,
  alive: () => void,
): Promise<Uint8Array> {
  const limit = maxBytes ?? settings.maxBytes ?? MAX_BYTES
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body) {
    alive()
    size += chunk.byteLength
    chunks.push(chunk)
    if (size <= limit) continue
    if (!cut) throw new FetchError(`${url.href} is longer than ${limit} bytes`, 'too-large')
    answer.discard()
    break
  }
  return join(chunks, Math.min(size, limit))
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, size - at), at)
    at += chunk.byteLength
  }
  return bytes
}

function requestHeaders({ userAgent }: AskSettings, { since, accept = ACCEPT }: AskOptions) {
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, br, deflate',
    ...(since?.etag ? { 'if-none-match': since.etag } : {}),
    ...(since?.lastModified ? { 'if-modified-since': since.lastModified } : {}),
  }
}

/** A signal that goes off when the whole takes too long, or when nothing has come for too long. */
function startWatch(url: URL, { totalMs = TOTAL_MS, stallMs = STALL_MS }: AskSettings) {
  const controller = new AbortController()
  const end = (reason: string) => () =>
    controller.abort(new FetchError(`${url.href} ${reason}`, 'timeout'))
  const total = setTimeout(end(`took longer than ${totalMs} ms`), totalMs)
  const stall = () => setTimeout(end(`sent nothing for ${stallMs} ms`), stallMs)
  let stalled = stall()
  const alive = () => {
    clearTimeout(stalled)
    stalled = stall()
  }
  const stop = () => {
    clearTimeout(total)
    clearTimeout(stalled)
  }
  return { signal: controller.signal, alive, stop }
}

function reasonFor(error: unknown, url: URL, signal: AbortSignal): FetchError {
  if (signal.aborted && signal.reason instanceof FetchError) return signal.reason
  if (error instanceof FetchError) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const { code, message } = cause as { code?: string; message?: string }
  const why = [code, message].filter((part) => part).join(', ') || String(cause)
  return new FetchError(`${url.href} did not answer in full: ${why}`, 'network', { cause: error })
}
