// src/web/webhooks.ts - where the mail provider reports bounces and complaints.

import { Hono } from 'hono'
import { noteEvent } from '../deliver/note-event.ts'
import type { Platform } from '../platform/platform.ts'
import { readReport } from '../platform/resend-report.ts'

/** `/webhooks/resend`: there only while RESEND_WEBHOOK_SECRET is set. A repeated report changes nothing. */
export function webhookRoutes(platform: Platform) {
  const { resendWebhookSecret: secret } = platform.config
  return new Hono().post('/resend', async (c) => {
    if (!secret) return c.notFound()
    const header = (name: string) => c.req.header(`svix-${name}`) ?? c.req.header(`webhook-${name}`)
    const stamp = {
      id: header('id') ?? '',
      timestamp: header('timestamp') ?? '',
      signature: header('signature') ?? '',
    }
    const report = readReport(await c.req.text(), stamp, secret)
    if (!report) return c.json({ error: 'the signature is wrong, or the report is too old' }, 401)
    await noteEvent(platform, report)
    return c.json({ noted: true })
  })
}
