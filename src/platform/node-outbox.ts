// src/platform/node-outbox.ts - the post of a machine without a post: letters go into a folder, one .html
// and one .eml each, so that a laptop never mails a subscriber.

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
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
  const { to, from, subject, headers } = letter
  const html = filled(letter.body.html, letter.fill)
  const text = filled(letter.body.text, letter.fill)
  const name = fileName(`${key} ${to}`)
  const eml = await new MailComposer({ to, from, subject, headers, html, text }).compile().build()
  await writeFile(join(folder, `${name}.html`), html)
  await writeFile(join(folder, `${name}.eml`), eml)
}

function filled(text: string, fill: Record<string, string>): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (whole, name: string) => fill[name] ?? whole)
}

/** A name that is safe in any folder, and differs where the keys do. */
function fileName(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8)
  return `${key.replace(/[^\w@.-]+/g, '_').slice(0, 100)}-${hash}`
}
