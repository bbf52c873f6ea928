// src/deliver/owner.ts - letters to the author about the service itself.

import type { Config } from '../config.ts'
import type { Platform } from '../platform/platform.ts'
import { addNotice } from './notices.ts'
import { type Content, plainLetter } from './plain-letter.ts'

/**
 * Where the author is told: OWNER_EMAIL. Where letters only go to a folder, a stand-in, so that they can
 * be looked at; otherwise nowhere.
 */
export function ownerAddress({ ownerEmail, resendApiKey, smtpUrl }: Config): string | null {
  return ownerEmail ?? (resendApiKey || smtpUrl ? null : 'author@localhost')
}

/** Puts a letter to the author in line; the same key is told once. False where it was, or nobody is there. */
export async function tellOwner(
  { config, db, now }: Platform,
  key: string,
  content: Content,
): Promise<boolean> {
  const to = ownerAddress(config)
  if (to === null) return false
  return addNotice(db, key, plainLetter(config, to, content), now().toISOString())
}
