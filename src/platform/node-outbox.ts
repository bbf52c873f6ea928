// src/platform/node-outbox.ts - the post of a machine without a post: letters go into a folder, one .html
// and one .eml each, so that a laptop never mails a subscriber.

import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { fillBlanks } from './letter-bytes.ts'
import type { Letter, Mailer } from './platform.ts'

/** Puts letters in a folder. The same letter under the same key is the same file. */
export function outbox(folder: string): Mailer {
  return {
    name: `folder ${folder}`,
    batchSize: 100,
    keyHours: Number.POSITIVE_INFINITY,
    send: async (letters, key) => {
      await mkdir(folder, { recursive: true })
      for (const letter of letters) await writeLetter(folder, letter, key)
      return letters.map(() => ({ status: 'accepted' }))
    },
  }
}

async function writeLetter(folder: string, letter: Letter, key: string): Promise<void> {
  const name = fileName(`${key} ${letter.to}`)
  await writeWhole(join(folder, `${name}.html`), fillBlanks(letter.body.html, letter))
  await writeWhole(join(folder, `${name}.eml`), await composeMessage(letter))
}

/** The letter as a message, ready for a mail client or an SMTP server (RFC 5322, MIME). */
export function composeMessage(letter: Letter): Promise<Buffer> {
  const { to, from, subject, body } = letter
  const { 'Message-ID': messageId, ...headers } = filledHeaders(letter)
  const html = fillBlanks(body.html, letter)
  const text = fillBlanks(body.text, letter)
  const message = { to, from, subject, html, text, headers, ...(messageId ? { messageId } : {}) }
  return new MailComposer(message).compile().build()
}

const filledHeaders = (letter: Letter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(letter.headers).map(([name, value]) => [name, fillBlanks(value, letter)]),
  )

/** A crash half-way leaves no half letter under its name. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

/** A name that is safe in any folder, and differs where the keys do. */
function fileName(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8)
  return `${key.replace(/[^\w@.-]+/g, '_').slice(0, 100)}-${hash}`
}
