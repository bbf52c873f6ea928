// src/deliver/issues.ts - a store: the issues that go to readers, and how far each has come.

import { and, count, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { deliveries, digests } from '../schema.ts'

/** The issue is through: every call is done or held. */
export async function closeIssue(db: Db, issue: string, now: string): Promise<void> {
  await db
    .update(digests)
    .set({ sentAt: now })
    .where(and(eq(digests.week, issue), isNull(digests.sentAt)))
}

/** How many letters of an issue came to each outcome; `open` are still to go. */
export async function outcomeCounts(db: Db, issue: string): Promise<Record<string, number>> {
  const rows = await db
    .select({ outcome: deliveries.outcome, letters: count() })
    .from(deliveries)
    .where(eq(deliveries.issue, issue))
    .groupBy(deliveries.outcome)
  return Object.fromEntries(rows.map(({ outcome, letters }) => [outcome ?? 'open', letters]))
}

/** The frozen issues before a week that did not go to everybody, newest first. */
export async function unsentBefore(db: Db, week: string, most = 4): Promise<string[]> {
  const rows = await db
    .select({ week: digests.week })
    .from(digests)
    .where(and(isNotNull(digests.frozenAt), isNull(digests.sentAt), lt(digests.week, week)))
    .orderBy(desc(digests.week))
    .limit(most)
  return rows.map(({ week }) => week)
}

/** An issue's dates, or undefined where it was never frozen. */
export async function issueDates(db: Db, week: string) {
  const [row] = await db
    .select({
      frozenAt: digests.frozenAt,
      addressedAt: digests.addressedAt,
      sentAt: digests.sentAt,
    })
    .from(digests)
    .where(and(eq(digests.week, week), isNotNull(digests.frozenAt)))
  return row
}

/** The frozen issues with their dates, newest first. */
export function issues(db: Db, most = 8) {
  return db
    .select({ week: digests.week, addressedAt: digests.addressedAt, sentAt: digests.sentAt })
    .from(digests)
    .where(isNotNull(digests.frozenAt))
    .orderBy(desc(digests.week))
    .limit(most)
}

/** How many letters of an issue are still to go, by the questions they are about. */
export function openByQuestions(db: Db, issue: string) {
  return db
    .select({ questions: deliveries.questions, readers: count() })
    .from(deliveries)
    .where(and(eq(deliveries.issue, issue), isNull(deliveries.outcome)))
    .groupBy(deliveries.questions)
    .orderBy(desc(count()))
}

/** How many letters an issue has, settled or not. */
export async function issueSize(db: Db, issue: string): Promise<number> {
  const [row] = await db
    .select({ letters: count() })
    .from(deliveries)
    .where(eq(deliveries.issue, issue))
  return row?.letters ?? 0
}
