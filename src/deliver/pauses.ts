// src/deliver/pauses.ts - store: what is held back until the owner says otherwise.

import { eq } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { pauses } from '../schema.ts'

/** Why something is paused, or null if it is not. */
export async function isPaused(db: Db, name: string): Promise<string | null> {
  const [pause] = await db.select().from(pauses).where(eq(pauses.name, name))
  return pause?.reason ?? null
}

/** Pauses something; an earlier pause keeps its reason. True if it was not paused before. */
export async function pause(db: Db, name: string, reason: string, since: string): Promise<boolean> {
  const added = await db
    .insert(pauses)
    .values({ name, reason, since })
    .onConflictDoNothing()
    .returning()
  return added.length > 0
}

/** Ends a pause. */
export async function resume(db: Db, name: string): Promise<void> {
  await db.delete(pauses).where(eq(pauses.name, name))
}

/** Lets mail go again: what bounced or was complained of before this instant counts no more. */
export async function resumeMail(db: Db, now: string): Promise<void> {
  await resume(db, 'mail')
  await db
    .insert(pauses)
    .values({ name: 'mail resumed', reason: 'by the owner', since: now })
    .onConflictDoUpdate({ target: pauses.name, set: { since: now } })
}

/** When the owner last let mail go again, or null. */
export async function mailResumedAt(db: Db): Promise<string | null> {
  const [row] = await db.select().from(pauses).where(eq(pauses.name, 'mail resumed'))
  return row?.since ?? null
}
