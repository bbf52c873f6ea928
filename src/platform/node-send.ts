// src/platform/node-send.ts - requests through undici, for Node: every address that a name resolves to is
// checked when the connection is made, so a name that changes its mind in between gains nothing.

import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { Agent, type Dispatcher, request } from 'undici'
import { isPublic } from './address.ts'
import type { Send } from './ask.ts'
import { decoded } from './node-decode.ts'
import { FetchError } from './platform.ts'

const CONNECT_TIMEOUT_MS = 10_000

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void
type Lookup = (hostname: string, options: LookupOptions, found: Found) => void
type NodeSendSettings = {
  allowPrivateAddresses?: boolean
  lookup?: Lookup // in tests; the system's resolver otherwise
}

/** Puts requests on the wire over connections of its own, to public addresses only. */
export function nodeSend(settings: NodeSendSettings = {}): Send {
  const dispatcher = new Agent({
    allowH2: false,
    headersTimeout: 0, // the asker keeps time
    bodyTimeout: 0,
    connect: { timeout: CONNECT_TIMEOUT_MS, lookup: guarded(settings) },
  })
  return async (url, headers, signal) => {
    const answer = await request(url, { dispatcher, headers, signal })
    const header = headerOf(answer.headers)
    answer.body.on('error', () => undefined) // whoever reads the body hears of it
    return {
      status: answer.statusCode,
      header,
      body: decoded(answer.body, header('content-encoding')),
      discard: () => void answer.body.destroy(),
    }
  }
}

/** A look-up that fails if any of a name's addresses is not public. */
function guarded({ allowPrivateAddresses, lookup: find = lookup as Lookup }: NodeSendSettings) {
  if (allowPrivateAddresses) return find
  return (hostname: string, options: LookupOptions, found: Found) => {
    find(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, [])
      const list = addresses as LookupAddress[]
      const inside = list.find(({ address }) => !isPublic(address))
      if (inside) return found(refused(hostname, inside.address), [])
      const [first] = list
      if (options.all || !first) return found(null, list)
      found(null, first.address, first.family)
    })
  }
}

function refused(hostname: string, address: string): FetchError {
  const message = `${hostname} is not fetched: it leads to ${address}, which is not a public address`
  return new FetchError(message, 'refused')
}

function headerOf(headers: Dispatcher.ResponseData['headers']) {
  return (name: string) => {
    const value = headers[name]
    if (value === undefined) return null
    return Array.isArray(value) ? value.join(', ') : value
  }
}
