// src/digest/digests.ts - a store: the digests as frozen, one per week.

import { desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { digests } from '../schema.ts'
import type { Digest } from './compose.ts'

/**
 * Keeps a digest for good. A week that was kept before stays as it was: whoever comes second, in
 * whichever process, gets the first one's.
 */
export async function freezeDigest(db: Db, digest: Digest, frozenAt: string): Promise<Digest> {
  const { week, composedAt } = digest
  await db.insert(digests).values({ week, composedAt, digest, frozenAt }).onConflictDoNothing()
  return (await frozenDigest(db, week)) ?? digest
}

/** The digest of a week as it was frozen, or undefined. */
export async function frozenDigest(db: Db, week: string): Promise<Digest | undefined> {
  const [row] = await db.select().from(digests).where(eq(digests.week, week))
  return row?.frozenAt ? (row.digest as Digest) : undefined
}

/** The newest week that is frozen, or undefined. */
export async function lastFrozenWeek(db: Db): Promise<string | undefined> {
  const [row] = await db
    .select({ week: digests.week })
    .from(digests)
    .where(isNotNull(digests.frozenAt))
    .orderBy(desc(digests.week))
    .limit(1)
  return row?.week
}

/** The frozen digests, newest week first. */
export async function frozenDigests(db: Db, most = 520): Promise<Digest[]> {
  const rows = await db
    .select({ digest: digests.digest })
    .from(digests)
    .where(isNotNull(digests.frozenAt))
    .orderBy(desc(digests.week))
    .limit(most)
  return rows.map(({ digest }) => digest as Digest)
}
