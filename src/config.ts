// src/config.ts - every setting: name, default, check. Read once; all that are wrong are named at once.

import { z } from 'zod'

const WEEKLY = /^(MON|TUE|WED|THU|FRI|SAT|SUN) ([01]\d|2[0-3]):[0-5]\d$/
const QUIET = /^(none|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blank, type.optional())
const fallback = <T extends z.ZodType>(type: T, value: unknown) =>
  z.preprocess((given) => blank(given) ?? value, type)

const settings = z.object({
  DATABASE_URL: fallback(
    z.string().regex(/^(file|libsql|https?|wss?):/, 'begins with file:, libsql:, http: or https:'),
    'file:data/revisit.db',
  ),
  DATABASE_TOKEN: optional(z.string()),
  PORT: fallback(z.coerce.number().int().min(0).max(65535), 8787),
  BASE_URL: optional(z.url({ protocol: /^https?$/ })),
  SECRET: optional(z.string().min(16, 'is at least 16 characters long')),
  PAGE_URL: optional(z.url({ protocol: /^https?$/ })),
  OWNER_EMAIL: optional(z.email()),
  OWNER_TOKEN: optional(z.string().min(16, 'is at least 16 characters long')),
  MAIL_FROM: optional(z.string().includes('@', 'holds an address: Revisit <digest@example.org>')),
  MAIL_LEAVE_TO: optional(z.email()),
  MAIL_POSTAL_ADDRESS: optional(z.string()),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: fallback(z.url(), 'https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: optional(z.string()),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'begins with smtp:// or smtps://')),
  OUTBOX: fallback(z.string(), '.outbox'),
  DIGEST_AT: fallback(z.string().regex(WEEKLY, 'is a weekday and a time: MON 07:00'), 'MON 07:00'),
  TIME_ZONE: fallback(
    z.string().refine(isTimeZone, 'is an IANA time zone: Europe/London'),
    'Etc/UTC',
  ),
  QUIET_HOURS: fallback(
    z.string().regex(QUIET, 'is two times: 22:00-07:00, or none'),
    '22:00-07:00',
  ),
  CONTACT: optional(z.string()),
  BEHIND_PROXY: fallback(z.stringbool(), 'false'),
  ALLOW_PRIVATE_ADDRESSES: fallback(z.stringbool(), 'false'),
  JUDGE_MODEL: optional(z.string()),
  JUDGE_API_KEY: optional(z.string()),
  JUDGE_BASE_URL: optional(z.url({ protocol: /^https?$/ })),
  JUDGE_DAILY_CALLS: fallback(z.coerce.number().int().min(0), 200),
})

/** The settings of the service, checked, with their defaults filled in. */
export type Config = ReturnType<typeof readConfig>

/**
 * Reads the settings from an environment.
 *
 * @throws Error that names every setting that is wrong, what it was and what it should be
 */
export function readConfig(env: Record<string, unknown>) {
  const { success, data, error } = settings.safeParse(env)
  if (!success) {
    const wrong = error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `  ${name}=${JSON.stringify(env[name] ?? '')} ${message}`
    })
    throw new Error(`settings that are wrong:\n${wrong.join('\n')}`)
  }
  const baseUrl = (data.BASE_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, '')
  return {
    databaseUrl: data.DATABASE_URL,
    databaseToken: data.DATABASE_TOKEN,
    port: data.PORT,
    baseUrl,
    secret: data.SECRET,
    pageUrl: data.PAGE_URL,
    ownerEmail: data.OWNER_EMAIL,
    ownerToken: data.OWNER_TOKEN,
    mailFrom: data.MAIL_FROM,
    mailLeaveTo: data.MAIL_LEAVE_TO,
    mailPostalAddress: data.MAIL_POSTAL_ADDRESS,
    resendApiKey: data.RESEND_API_KEY,
    resendBaseUrl: data.RESEND_BASE_URL,
    resendWebhookSecret: data.RESEND_WEBHOOK_SECRET,
    smtpUrl: data.SMTP_URL,
    outbox: data.OUTBOX,
    digestAt: data.DIGEST_AT,
    timeZone: data.TIME_ZONE,
    quietHours: data.QUIET_HOURS,
    contact: data.CONTACT ?? baseUrl,
    behindProxy: data.BEHIND_PROXY,
    allowPrivateAddresses: data.ALLOW_PRIVATE_ADDRESSES,
    judgeModel: data.JUDGE_MODEL,
    judgeApiKey: data.JUDGE_API_KEY,
    judgeBaseUrl: data.JUDGE_BASE_URL,
    judgeDailyCalls: data.JUDGE_DAILY_CALLS,
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
