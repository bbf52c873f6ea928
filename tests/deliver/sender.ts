// tests/deliver/sender.ts - a process that sends an issue until nothing waits, for tests that kill it.
// node tests/deliver/sender.ts <database file> <address of the server> <issue>

import { setTimeout as sleep } from 'node:timers/promises'
import { deliverIssue } from '../../src/deliver/issue.ts'
import { nodePlatform } from '../../src/platform/node.ts'
import type { Letter } from '../../src/platform/platform.ts'
import { resendMailer } from '../../src/platform/resend.ts'

const [file = '', baseUrl = '', issue = ''] = process.argv.slice(2)
const body = { html: '<p>News for {{who}}</p>', text: 'News for {{who}}' }
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
platform.mailer = resendMailer({
  apiKey: 're_test',
  baseUrl,
  sleep,
  timeoutMs: 3000,
  streams: true,
})
console.log('ready')
for (;;) {
  const report = await deliverIssue(platform, issue, { letterFor, claimMs: 400 })
  if (report.waiting === 0) break
  const waitMs = Date.parse(report.retryAt ?? '') - Date.now()
  await sleep(Math.max(20, Number.isNaN(waitMs) ? 0 : waitMs))
}
