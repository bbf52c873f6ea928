// src/flag/checks.ts - a store: the author's answers to flags. An answer is never overwritten: it is
// undone, and the newest that is not undone counts.

import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { checks } from '../schema.ts'

export type Check = typeof checks.$inferSelect
export type NewCheck = typeof checks.$inferInsert
export type Answer = Check['answer']

/** Notes an answer, and returns its id. */
export async function addCheck(db: Db, check: NewCheck): Promise<number> {
  const [added] = await db.insert(checks).values(check).returning({ id: checks.id })
  if (!added) throw new Error(`the answer to ${check.claimId} was not stored`)
  return added.id
}

/** Notes one answer to several flags, in one write. */
export async function addChecks(db: Db, answers: readonly NewCheck[]): Promise<void> {
  if (answers.length > 0) await db.insert(checks).values([...answers])
}

/** Takes back what was answered to some flags at an instant. Returns how many answers that were. */
export async function undoChecks(
  db: Db,
  flagIds: readonly number[],
  checkedAt: string,
  undoneAt: string,
): Promise<number> {
  const undone = await db
    .update(checks)
    .set({ undoneAt })
    .where(
      and(
        inArray(checks.flagId, [...flagIds]),
        eq(checks.checkedAt, checkedAt),
        isNull(checks.undoneAt),
      ),
    )
    .returning({ id: checks.id })
  return undone.length
}

/** Takes an answer back. False where there is none, or it was taken back before. */
export async function undoCheck(db: Db, id: number, undoneAt: string): Promise<boolean> {
  const undone = await db
    .update(checks)
    .set({ undoneAt })
    .where(and(eq(checks.id, id), isNull(checks.undoneAt)))
    .returning({ id: checks.id })
  return undone.length > 0
}

/** The answers about a claim that are not undone, the newest first. */
export function checksOf(db: Db, claimId: string): Promise<Check[]> {
  return db
    .select()
    .from(checks)
    .where(and(eq(checks.claimId, claimId), isNull(checks.undoneAt)))
    .orderBy(desc(checks.checkedAt), desc(checks.id))
}

/** Every answer that is not undone, the oldest first. */
export function allChecks(db: Db): Promise<Check[]> {
  return db
    .select()
    .from(checks)
    .where(isNull(checks.undoneAt))
    .orderBy(asc(checks.checkedAt), asc(checks.id))
}

/** What was answered 'not relevant' for some claims, and not taken back. */
export function notRelevant(db: Db, claimIds: readonly string[]): Promise<Check[]> {
  return db
    .select()
    .from(checks)
    .where(
      and(
        inArray(checks.claimId, [...claimIds]),
        eq(checks.answer, 'not-relevant'),
        isNull(checks.undoneAt),
      ),
    )
}
