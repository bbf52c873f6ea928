// src/platform/user-agent.ts - how we introduce ourselves to the sites that we read.

import manifest from '../../package.json' with { type: 'json' }

/** What robots.txt calls us, and what the User-Agent begins with. */
export const ROBOT = 'Revisit'

/** The User-Agent of every request: name, version and where to complain. */
export function userAgent(contact: string): string {
  return `${ROBOT}/${manifest.version} (+${contact.replace(/[^\x20-\x7e]|[()]/g, '')})`
}
