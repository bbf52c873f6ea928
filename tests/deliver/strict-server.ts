// tests/deliver/strict-server.ts - a second server in the place of Resend's, written from its documentation
// alone and stricter than resend-server.ts: an API key, a rate limit with its headers, keys that are busy
// while a call is worked on, letters looked at one by one, and faults before and after accepting.

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const API_KEY = 're_strict'
const DAY_MS = 86_400_000
const PER_SECOND = 25
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/

type Email = Record<'from' | 'subject' | 'html' | 'text', unknown> & { to?: unknown }
type Known = { hash: string; at: number; answer: string | null } // null: still being worked on
type Fault =
  | 'none'
  | 'slow'
  | '500'
  | '502 html'
  | '500 after'
  | 'reset after'
  | 'hang'
  | 'hang after'

export type StrictServer = {
  url: string
  apiKey: string
  letters: Map<string, number> // per address, as accepted
  spoilt: string[] // letters whose text is not their reader's
  answers: Map<string, number> // how often each status and name was answered
  close: () => Promise<void>
}

/**
 * Starts the server on a free port of the loopback.
 *
 * @param faulty how many calls of a hundred go wrong, one way or another
 * @see https://resend.com/docs/dashboard/emails/idempotency-keys
 * @see https://resend.com/docs/api-reference/errors
 */
export async function startStrictServer(faulty = 0): Promise<StrictServer> {
  const keys = new Map<string, Known>()
  const state = { letters: new Map<string, number>(), spoilt: [] as string[] }
  const answers = new Map<string, number>()
  let window = { second: 0, calls: 0 }

  const count = (what: string) => void answers.set(what, (answers.get(what) ?? 0) + 1)
  const reply = (response: ServerResponse, status: number, value: unknown, headers = {}) => {
    count(`${status} ${(value as { name?: string }).name ?? ''}`.trim())
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const type = typeof value === 'string' ? 'text/html' : 'application/json'
    response.writeHead(status, { 'content-type': type, ...headers }).end(text)
  }
  const refuse = (response: ServerResponse, status: number, name: string, headers = {}) =>
    reply(response, status, { statusCode: status, name, message: `${name}: see the docs` }, headers)

  const server = createServer(async (request, response) => {
    const body = await read(request).catch(() => null)
    if (body === null) return
    if (request.method !== 'POST' || request.url !== '/emails/batch')
      return refuse(response, 404, 'not_found')
    if (!request.headers['user-agent']) return refuse(response, 403, 'validation_error')
    if (request.headers.authorization !== `Bearer ${API_KEY}`)
      return refuse(response, 401, 'missing_api_key')
    const second = Math.floor(Date.now() / 1000)
    if (window.second !== second) window = { second, calls: 0 }
    window.calls++
    const limits = {
      'ratelimit-limit': PER_SECOND,
      'ratelimit-remaining': Math.max(0, PER_SECOND - window.calls),
      'ratelimit-reset': 1,
    }
    if (window.calls > PER_SECOND) {
      return refuse(response, 429, 'rate_limit_exceeded', { ...limits, 'retry-after': 1 })
    }
    const fault = faultOf(faulty)
    if (fault === '500') return refuse(response, 500, 'internal_server_error')
    if (fault === '502 html') return reply(response, 502, '<h1>Bad gateway</h1>')
    if (fault === 'hang') return

    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || key.length < 1 || key.length > 256)
      return refuse(response, 400, 'invalid_idempotency_key')
    const hash = createHash('sha256').update(body).digest('hex')
    const known = keys.get(key)
    if (known && Date.now() - known.at < DAY_MS) {
      if (known.hash !== hash) return refuse(response, 409, 'invalid_idempotent_request')
      if (known.answer === null) return refuse(response, 409, 'concurrent_idempotent_requests')
      return reply(response, 200, JSON.parse(known.answer), limits)
    }
    const working: Known = { hash, at: Date.now(), answer: null }
    keys.set(key, working)
    await sleep(fault === 'slow' ? 1500 : Math.random() * 60)
    const isStrict = request.headers['x-batch-validation'] !== 'permissive'
    const judged = accept(body, isStrict, state)
    if (judged.refused) {
      keys.delete(key) // nothing was done under it
      return reply(response, 422, judged.refused, limits)
    }
    working.answer = judged.answer
    if (fault === 'hang after') return
    if (fault === 'reset after') return void request.socket.destroy()
    if (fault === '500 after') return refuse(response, 500, 'internal_server_error')
    reply(response, 200, JSON.parse(judged.answer), limits)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: API_KEY,
    ...state,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

type Judged = { refused: object; answer: '' } | { refused: null; answer: string }

function accept(body: string, isStrict: boolean, state: Pick<StrictServer, 'letters' | 'spoilt'>) {
  const refuse = (message: string): Judged => ({
    refused: { statusCode: 422, name: 'validation_error', message },
    answer: '',
  })
  const emails = parsed(body)
  if (!emails || emails.length < 1 || emails.length > 100) {
    return refuse('The batch must hold between 1 and 100 emails.')
  }
  const errors = emails.flatMap((email, index) => {
    const message = faultIn(email)
    return message === null ? [] : [{ index, message }]
  })
  const [first] = errors
  if (first && (isStrict || errors.length === emails.length)) return refuse(first.message)
  const refused = new Set(errors.map(({ index }) => index))
  const taken = emails.filter((_, index) => !refused.has(index))
  for (const email of taken) {
    const [to = ''] = email.to as string[]
    state.letters.set(to, (state.letters.get(to) ?? 0) + 1)
    if (![email.html, email.text].every((text) => String(text).endsWith(` for ${to}`)))
      state.spoilt.push(to)
  }
  const data = taken.map(() => ({ id: crypto.randomUUID() }))
  return { refused: null, answer: JSON.stringify({ data, errors }) } satisfies Judged
}

function faultIn({ from, to, subject, html, text }: Email): string | null {
  if (typeof from !== 'string' || from === '') return 'Missing `from` field.'
  if (!Array.isArray(to) || to.length < 1 || to.length > 50) return 'Invalid `to` field.'
  if (!to.every((address) => ADDRESS.test(String(address)))) {
    return 'Invalid `to` field. The email address needs to follow the `email@example.com` format.'
  }
  if (typeof subject !== 'string') return 'Missing `subject` field.'
  return html || text ? null : 'Missing `html` or `text` field.'
}

function faultOf(faulty: number): Fault {
  if (Math.random() * 100 >= faulty) return 'none'
  const faults = [
    'slow',
    '500',
    '502 html',
    '500 after',
    'reset after',
    'hang',
    'hang after',
  ] as const
  return faults[Math.floor(Math.random() * faults.length)] ?? 'none'
}

function parsed(body: string): Email[] | null {
  try {
    const value = JSON.parse(body)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
