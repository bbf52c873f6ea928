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
  { reason = null, retryAt, untried = false }: NoticeState = {},
): Promise<void> {
  const over = state === 'sent' || state === 'refused'
  await db
    .update(notices)
    .set({
      state,
      reason,
      ...(over ? { letter: null } : {}),
      ...(retryAt ? { retryAt } : {}),
      ...(untried ? { firstTriedAt: null } : {}),
    })
    .where(eq(notices.key, key))
}
type NoticeState = { reason?: string | null; retryAt?: string; untried?: boolean }

/** Keeps a claim for longer, while the letter is being handed over. */
export async function renewNotice(db: Db, key: string, until: string): Promise<void> {
  await db
    .update(notices)
    .set({ claimedUntil: until })
    .where(and(eq(notices.key, key), eq(notices.state, 'sending')))
}

/** The owner has found out what became of held letters: they arrived, or they go out again. */
export async function releaseNotices(db: Db, arrived: boolean, now: string): Promise<number> {
  const next = arrived
    ? { state: 'sent' as const, letter: null, reason: null }
    : { state: 'waiting' as const, retryAt: now, firstTriedAt: null, reason: null }
  const released = await db
    .update(notices)
    .set(next)
    .where(eq(notices.state, 'held'))
    .returning({ key: notices.key })
  return released.length
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
