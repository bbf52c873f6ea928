// src/deliver/mail-settings.ts - what is wrong with the settings of mail, and what to do (pure).

import type { Config } from '../config.ts'

export type MailFinding = { says: string; todo: string; state: 'bad' | 'note' }

/** What somebody who means to mail readers has still to set, the gravest first. */
export function mailFindings(config: Config): MailFinding[] {
  const { resendApiKey, smtpUrl, outbox, baseUrl, mailFrom, mailPostalAddress } = config
  const isReal = Boolean(resendApiKey || smtpUrl)
  const state = isReal ? 'bad' : 'note' // letters in a folder harm nobody
  const found: (MailFinding | false)[] = [
    !isReal && {
      state: 'note',
      says: `letters go to the folder ${outbox}`,
      todo: 'set RESEND_API_KEY or SMTP_URL to mail anybody',
    },
    !mailFrom && {
      state,
      says: 'MAIL_FROM is not set: letters would come from an address that nobody reads',
      todo: 'MAIL_FROM=Revisit <digest@your.domain>, a domain verified at your provider',
    },
    !mailPostalAddress && {
      state,
      says: 'MAIL_POSTAL_ADDRESS is not set',
      todo: 'set the postal address that the law asks for under every letter',
    },
    !baseUrl.startsWith('https://') && {
      state,
      says: `BASE_URL is ${baseUrl}: leaving with one click needs https`,
      todo: 'set BASE_URL to the https address that readers reach',
    },
    Boolean(resendApiKey) &&
      !config.resendWebhookSecret && {
        state: 'bad',
        says: 'RESEND_WEBHOOK_SECRET is not set: bounces and complaints are not heard of',
        todo: `add a webhook at Resend for ${baseUrl}/webhooks/resend and set its secret`,
      },
    !config.ownerEmail && {
      state: 'note',
      says: 'OWNER_EMAIL is not set: nobody is told of claims that may be wrong',
      todo: 'set it to the author’s address',
    },
    Boolean(resendApiKey && smtpUrl) && {
      state: 'note',
      says: 'both RESEND_API_KEY and SMTP_URL are set: Resend is used',
      todo: 'unset one of them',
    },
  ]
  return found.filter((one) => one !== false)
}
