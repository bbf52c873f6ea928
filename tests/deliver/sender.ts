// tests/deliver/sender.ts - a process that sends an issue until nothing waits, for tests that kill it.
// node tests/deliver/sender.ts <database file> <address of the post> <issue>
// The address is http://... (Resend's API), smtp://... or a folder.

import { setTimeout as sleep } from 'node:timers/promises'
import { deliverIssue } from '../../src/deliver/issue.ts'
import { nodePlatform } from '../../src/platform/node.ts'
import { outbox } from '../../src/platform/node-outbox.ts'
import type { Letter } from '../../src/platform/platform.ts'
import { resendMailer } from '../../src/platform/resend.ts'
import { smtpMailer } from '../../src/platform/smtp.ts'

const [file = '', post = '', issue = ''] = process.argv.slice(2)
const body = { html: 'News <b>here</b> for {{who}}', text: 'News for {{who}}' }
const letterFor = async ({ address }: { address: string }): Promise<Letter> => ({
  to: address,
  from: 'Revisit <digest@example.org>',
  subject: 'The week',
  body,
  fill: { who: address },
  headers: {},
})

const platform = await nodePlatform({
  DATABASE_URL: `file:${file}`,
  SECRET: 'a secret of the tests',
})
platform.mailer = post.startsWith('http')
  ? resendMailer({ apiKey: 're_strict', baseUrl: post, sleep, timeoutMs: 3000, streams: true })
  : post.startsWith('smtp')
    ? smtpMailer(post, 3000)
    : outbox(post)
console.log('ready')
for (;;) {
  const report = await deliverIssue(platform, issue, { letterFor, claimMs: 400 })
  if (report.waiting === 0) break
  const waitMs = Date.parse(report.retryAt ?? '') - Date.now()
  await sleep(Math.max(20, Number.isNaN(waitMs) ? 0 : waitMs))
}
