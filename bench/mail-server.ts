// bench/mail-server.ts - Resend's batch call in a process of its own, so that its work is not counted.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const letters = new Map<string, number>()
let calls = 0
let bytes = 0

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  calls++
  bytes += body.length
  const emails: { to: string[] }[] = JSON.parse(body.toString())
  for (const { to } of emails) letters.set(to[0] ?? '', (letters.get(to[0] ?? '') ?? 0) + 1)
  const data = emails.map(() => ({ id: crypto.randomUUID() }))
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

process.on('message', () => {
  const once = [...letters.values()].filter((count) => count === 1).length
  process.send?.({ url, calls, letters: letters.size, once, bytes })
})
process.on('disconnect', () => process.exit(0))
