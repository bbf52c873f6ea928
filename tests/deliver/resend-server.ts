// tests/deliver/resend-server.ts - a local server that speaks the part of Resend's HTTP API that we use,
// with faults on demand. It counts the letters per address, which is what every test of delivery asks.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Fault =
  | 'ok'
  | '429'
  | '500'
  | '429-day' // the day's letters are used up
  | '500-after' // accepts, then answers 500
  | 'hang-before' // never answers and does not accept
  | 'hang-after' // accepts and never answers
  | 'reset-after' // accepts and closes the connection

export type ResendServer = {
  url: string
  letters: Map<string, number> // per address, as accepted
  last: Map<string, Record<string, unknown>> // the last letter to each address
  calls: number
  faultFor: (call: number) => Fault
  close: () => Promise<void>
}

type Email = { to: string[] } & Record<string, unknown>

/** Starts the server on a free port of the loopback; `keepLetters` false counts without keeping texts. */
export async function startResendServer(
  faultFor: (call: number) => Fault = () => 'ok',
  { keepLetters = true, port = 0, delayMs = 0 } = {},
): Promise<ResendServer> {
  const keys = new Map<string, { body: string; answer: string }>()
  const server = createServer(async (request, response) => {
    state.calls++
    const body = await read(request).catch(() => null)
    if (body === null) return // cut off before all of it was here
    const fault = state.faultFor(state.calls)
    if (delayMs > 0)
      await new Promise((resolve) => setTimeout(resolve, delayMs * Math.random() * 2))
    if (fault === '429') {
      return answer(response, 429, problem('rate_limit_exceeded'), { 'retry-after': '0' })
    }
    if (fault === '429-day') {
      return answer(response, 429, problem('rate_limit_exceeded'), { 'retry-after': '43200' })
    }
    if (fault === '500') return answer(response, 500, problem('application_error'))
    if (fault === 'hang-before') return
    const key = String(request.headers['idempotency-key'] ?? '')
    const known = keys.get(key)
    if (known && known.body !== body)
      return answer(response, 409, problem('invalid_idempotent_request'))
    if (!known && body.includes('"spoils@')) {
      return answer(response, 422, problem('validation_error', 'Invalid `to` field.'))
    }
    const text = known?.answer ?? accept(key, body)
    if (fault === 'hang-after') return
    if (fault === 'reset-after') return void request.socket.destroy()
    if (fault === '500-after') return answer(response, 500, problem('application_error'))
    answer(response, 200, text)
  })

  const accept = (key: string, body: string): string => {
    const emails: Email[] = JSON.parse(body)
    const errors = emails.flatMap(({ to }, index) => {
      if (String(to[0]).startsWith('refused')) return [{ index, message: 'Invalid `to` field.' }]
      const isOdd = String(to[0]).startsWith('odd') && emails.length > 1
      return isOdd ? [{ index, message: 'Something went wrong with this one.' }] : []
    })
    const refused = new Set(errors.map(({ index }) => index))
    emails.forEach((email, index) => {
      if (refused.has(index)) return
      const to = String(email.to[0])
      state.letters.set(to, (state.letters.get(to) ?? 0) + 1)
      if (keepLetters) state.last.set(to, email)
    })
    const data = emails.flatMap((_, index) =>
      refused.has(index) ? [] : [{ id: crypto.randomUUID() }],
    )
    const text = JSON.stringify({ data, errors })
    if (key) keys.set(key, { body, answer: text })
    return text
  }

  const state: ResendServer = {
    url: '',
    letters: new Map(),
    last: new Map(),
    calls: 0,
    faultFor,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return state
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}

const problem = (name: string, message = name) =>
  JSON.stringify({ name, message, statusCode: statusOf[name] })
const statusOf: Record<string, number> = {
  rate_limit_exceeded: 429,
  application_error: 500,
  invalid_idempotent_request: 409,
  validation_error: 422,
}
