// src/deliver/sender.ts - who letters are from, and the addresses and headers that come of it (pure).

import type { Config } from '../config.ts'
import { bareAddress } from '../platform/bare-address.ts'

/** The From of every letter: MAIL_FROM, or an address of the site's own host while none is set. */
export function sender({ mailFrom, baseUrl }: Config): string {
  return mailFrom ?? `Revisit <revisit@${hostOf(baseUrl)}>`
}

/**
 * The headers by which mail programs know the digest as a list and leave it with one click, with blanks
 * for the reader's number and link. The link is https where one-click is to work.
 *
 * @see RFC 8058 (one-click), RFC 2369 (List-Unsubscribe), RFC 2919 (List-Id), RFC 3834 (Auto-Submitted)
 */
export function listHeaders(config: Config, issue: string) {
  const host = hostOf(config.baseUrl)
  const link = `${config.baseUrl}/unsubscribe/{{unsubscribe}}`
  const leaveTo = config.mailLeaveTo ?? bareAddress(sender(config))
  const mailto = `mailto:${leaveTo}?subject=unsubscribe%20{{unsubscribe}}`
  return {
    'List-Id': `Revisit weekly digest <digest.${host}>`,
    'List-Unsubscribe': `<${link}>, <${mailto}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Feedback-ID': `${issue}:digest:weekly:revisit`,
    'Message-ID': `<digest.${issue}.{{reader}}@${host}>`,
    'X-Entity-Ref-ID': `digest-${issue}-{{reader}}`,
    Precedence: 'bulk',
    'Auto-Submitted': 'auto-generated',
  }
}

/** The token in the subject of a letter that a mail program sent to leave, or null. */
export const leavingToken = (subject: string): string | null =>
  /^\s*unsubscribe\s+([\w-]+\.[\w-]+\.[\w-]+)\s*$/i.exec(subject)?.[1] ?? null

const hostOf = (baseUrl: string) => new URL(baseUrl).hostname
