// src/platform/resend-report.ts - what Resend reports, once its signature and age are checked.

import { Resend } from 'resend'
import type { MailReport } from './platform.ts'
import { withoutAddresses } from './without-addresses.ts'

type Payload = {
  type?: string
  created_at?: string
  data?: {
    to?: string[] | string
    subject?: string
    created_at?: string
    bounce?: { type?: string; subType?: string; message?: string }
    suppressed?: { message?: string }
  }
}

/**
 * Reads a report. Its signature must be right for its very bytes, and it must be no older than five
 * minutes.
 *
 * @returns null for one that is forged, altered or too old
 */
export function readReport(
  payload: string,
  headers: { id: string; timestamp: string; signature: string },
  webhookSecret: string,
): MailReport | null {
  try {
    const resend = new Resend('re_only_to_verify')
    const verified = resend.webhooks.verify({ payload, headers, webhookSecret }) as Payload
    return reportOf(verified, headers)
  } catch {
    return null
  }
}

function reportOf({ type = '', created_at, data = {} }: Payload, { id, timestamp }: Stamp) {
  const { bounce, suppressed } = data
  const words = [bounce?.type, bounce?.subType, bounce?.message ?? suppressed?.message]
  const written = new Date(created_at ?? data.created_at ?? '')
  const at = Number.isNaN(written.getTime()) ? new Date(Number(timestamp) * 1000) : written
  return {
    id,
    type,
    at: at.toISOString(),
    to: [data.to ?? []].flat(),
    subject: data.subject ?? '',
    isPermanent: /^permanent$/i.test(bounce?.type ?? ''),
    detail: withoutAddresses(words.filter(Boolean).join(', ')).slice(0, 300),
  }
}
type Stamp = { id: string; timestamp: string }
