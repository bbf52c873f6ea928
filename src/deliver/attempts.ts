// src/deliver/attempts.ts - store: how often something was asked for in a window of time.

import { lt, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { attempts } from '../schema.ts'

/** Counts one more and returns how many there are now in the window. */
export async function countAttempt(db: Db, key: string, window: string): Promise<number> {
  const [row] = await db
    .insert(attempts)
    .values({ key, window, count: 1 })
    .onConflictDoUpdate({
      target: [attempts.key, attempts.window],
      set: { count: sql`${attempts.count} + 1` },
    })
    .returning()
  return row?.count ?? 1
}

/** Forgets the counts of windows before one. */
export async function forgetAttempts(db: Db, before: string): Promise<void> {
  await db.delete(attempts).where(lt(attempts.window, before))
}
