// src/deliver/notices.ts - store: letters to one person, each sent once.

import { and, eq, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { type Notice, notices } from '../schema.ts'

export type WaitingNotice = typeof notices.$inferSelect

/** Puts a letter in line. A second one with the same key is the same letter: true if this is the first. */
export async function addNotice(
  db: Db,
  key: string,
  letter: Notice,
  now: string,
): Promise<boolean> {
  const added = await db
    .insert(notices)
    .values({ key, letter, state: 'waiting', createdAt: now, retryAt: now })
    .onConflictDoNothing()
    .returning({ key: notices.key })
  return added.length > 0
}

/** Takes the next letter that may go, for this sender alone until `until`. */
export async function claimNotice(
  db: Db,
  now: string,
  until: string,
): Promise<WaitingNotice | undefined> {
  const [claimed] = await db
    .update(notices)
    .set({
      state: 'sending',
      claimedUntil: until,
      tries: sql`${notices.tries} + 1`,
      firstTriedAt: sql`coalesce(${notices.firstTriedAt}, ${now})`,
    })
    .where(
      eq(
        notices.key,
        sql`(SELECT key FROM notices WHERE (state = 'waiting' AND retry_at <= ${now})
              OR (state = 'sending' AND claimed_until <= ${now}) ORDER BY created_at LIMIT 1)`,
      ),
    )
    .returning()
  return claimed
}

/** What became of a letter. Nothing of one that is done with is kept but its key. */
export async function settleNotice(
  db: Db,
  key: string,
  state: 'sent' | 'refused' | 'held' | 'waiting',
  { reason = null, retryAt }: { reason?: string | null; retryAt?: string } = {},
): Promise<void> {
  const over = state === 'sent' || state === 'refused'
  await db
    .update(notices)
    .set({ state, reason, ...(over ? { letter: null } : {}), ...(retryAt ? { retryAt } : {}) })
    .where(eq(notices.key, key))
}

/** Letters that cannot go on by themselves, for the owner's eyes. */
export function heldNotices(db: Db): Promise<WaitingNotice[]> {
  return db
    .select()
    .from(notices)
    .where(or(eq(notices.state, 'held'), eq(notices.state, 'refused')))
}

/** Forgets the keys of letters done with before an instant. */
export async function forgetNotices(db: Db, before: string): Promise<void> {
  await db.delete(notices).where(and(eq(notices.state, 'sent'), lte(notices.createdAt, before)))
}
