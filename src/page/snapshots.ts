// src/page/snapshots.ts - store: the watched page as it was read, one row per change of its text.

import { desc, eq } from 'drizzle-orm'
import type { Db, Validators } from '../platform/platform.ts'
import { snapshots } from '../schema.ts'

export type Snapshot = typeof snapshots.$inferSelect
export type NewSnapshot = typeof snapshots.$inferInsert

/** The page as it was last read, or null where it never was. */
export async function latestSnapshot(db: Db): Promise<Snapshot | null> {
  const [latest] = await db.select().from(snapshots).orderBy(desc(snapshots.id)).limit(1)
  return latest ?? null
}

/** The page through time, newest first, without its text. */
export function snapshotHistory(db: Db, limit = 50) {
  const { id, url, hash, takenAt, readAt, missing } = snapshots
  return db
    .select({ id, url, hash, takenAt, readAt, missing })
    .from(snapshots)
    .orderBy(desc(id))
    .limit(limit)
}

/** Stores the page as it reads from now on. */
export async function addSnapshot(db: Db, snapshot: NewSnapshot): Promise<void> {
  await db.insert(snapshots).values(snapshot)
}

/** Notes that the page was read again and still says what a snapshot says. */
export async function noteReading(
  db: Db,
  id: number,
  readAt: string,
  validators: Partial<Validators> = {},
): Promise<void> {
  await db
    .update(snapshots)
    .set({ readAt, ...validators })
    .where(eq(snapshots.id, id))
}
