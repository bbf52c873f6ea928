// src/cli/send-kept.ts - feeds that are kept go out here, ahead of the site: a third of the time of the way
// through it. Whatever is the least bit unusual is left to the site.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { goesPacked, isKnown } from '../web/feeds/rendered.ts'
import { keptFeed } from '../web/feeds/routes.ts'
import type { Memory } from '../web/memory.ts'

/** Sends a feed if it is kept and known to be current, else does nothing and gives false. */
export function sendKept(
  memory: Memory,
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (method !== 'GET' || !url.includes('feed.')) return false
  const made = keptFeed(memory, url)
  if (!made) return false
  const asker = {
    accepts: headers['accept-encoding'],
    match: headers['if-none-match'],
    since: headers['if-modified-since'],
  }
  made.uses++
  const sent = goesPacked(made, asker) ? made.packed : made.plain
  if (!sent) return false
  if (isKnown(made, asker)) response.writeHead(304, sent.headers).end()
  else response.writeHead(200, sent.flat).end(sent.body)
  return true
}
