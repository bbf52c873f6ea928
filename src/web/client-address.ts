// src/web/client-address.ts - where a request came from, by what the other end cannot write itself.

import type { Context } from 'hono'
import type { Config } from '../config.ts'

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * The network address of a client: on Node the other end of the socket, on Workers what Cloudflare says.
 * Behind a proxy of our own (BEHIND_PROXY) it is what that proxy added last to X-Forwarded-For. No other
 * header is believed, because a client may send what it likes.
 */
export function clientAddress(c: Context, { behindProxy }: Config): string {
  const env = (c.env ?? {}) as Incoming
  if (behindProxy) return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  if (env.incoming) return env.incoming.socket?.remoteAddress ?? ''
  return c.req.header('cf-connecting-ip') ?? ''
}
