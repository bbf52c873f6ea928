// src/platform/smtp.ts - the post through any SMTP server. Only on Node. SMTP knows no idempotency keys,
// so letters go one at a time, and one that was neither taken nor refused is not repeated.

import { createTransport } from 'nodemailer'
import { bareAddress } from './bare-address.ts'
import { composeMessage } from './node-outbox.ts'
import type { Letter, Mailer, Outcome } from './platform.ts'
import { withoutAddresses } from './without-addresses.ts'

const TIMEOUT_MS = 20_000

type Fault = Error & { responseCode?: number; command?: string; code?: string }

/** A mailer over one SMTP connection that is kept open between letters. */
export function smtpMailer(url: string, timeoutMs = TIMEOUT_MS): Mailer {
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  }
  let handing = false // the server was told that a text comes
  const logger = noting((command) => {
    if (command === 'DATA') handing = true
  })
  const one = { pool: true, maxConnections: 1, transactionLog: true, logger } as const
  const transport = createTransport({ url, ...one, ...timeouts })
  const post = async (letter: Letter): Promise<Outcome> => {
    handing = false
    try {
      const raw = await composeMessage(letter)
      const envelope = { from: bareAddress(letter.from), to: letter.to }
      await transport.sendMail({ raw, envelope })
      return { status: 'accepted' }
    } catch (error) {
      return outcomeOf(error as Fault, handing)
    }
  }
  return {
    name: `the SMTP server ${new URL(url).host}`,
    batchSize: 1,
    keyHours: 0,
    send: async (letters) => {
      const outcomes: Outcome[] = []
      for (const letter of letters) outcomes.push(await post(letter))
      return outcomes
    },
  }
}

/**
 * 5xx is final and 4xx passes (RFC 5321, section 4.2.1). Before the text was handed over a broken
 * connection means that nothing was taken; after it nobody knows (RFC 1047).
 */
function outcomeOf({ responseCode, command, message }: Fault, handing: boolean): Outcome {
  const reason = `the SMTP server answered: ${withoutAddresses(message)}`
  if (responseCode && responseCode >= 500) {
    const isAboutTheAddress = command === 'RCPT TO'
    if (isAboutTheAddress) return { status: 'refused', reason }
    return { status: 'postponed', reason, retryAfterSeconds: null }
  }
  if (responseCode && responseCode >= 400)
    return { status: 'postponed', reason, retryAfterSeconds: null }
  if (!handing) return { status: 'postponed', reason, retryAfterSeconds: null }
  return { status: 'unknown', reason }
}

/** A log that hears each command: a connection that breaks does not say how far it had come. */
function noting(hear: (command: string) => void) {
  const nothing = () => {}
  const debug = ({ tnx }: { tnx?: string }, command: string) => {
    if (tnx === 'client') hear(command)
  }
  return {
    level: nothing,
    trace: nothing,
    debug,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  }
}
