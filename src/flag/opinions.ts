// src/flag/opinions.ts - store: what a language model answered, so that it is asked once, and what that
// made of the flags.

import { and, count, desc, eq, gte, inArray, isNull, notExists } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { checks, flags, items, opinions, tags } from '../schema.ts'
import type { Tag } from '../tag/match.ts'
import { type Flag, type NewFlag, readColumns, type Unjudged } from './flags.ts'

export type NewOpinion = typeof opinions.$inferInsert
export type Raised = Flag
/** An item that the built-in judge has read, with what it made of it. */
export type Judged = Unjudged & { flags: Flag[] }

const MOST_ITEMS = 500

/** The tagged items that were judged since an instant, history left out, the newest first. */
export async function judgedSince(db: Db, since: string): Promise<Judged[]> {
  const found = await db
    .selectDistinct(readColumns)
    .from(items)
    .innerJoin(tags, eq(tags.itemId, items.id))
    .where(and(gte(items.judgedAt, since), eq(items.backlog, false)))
    .orderBy(desc(items.id))
    .limit(MOST_ITEMS)
  const ids = found.map((item) => item.id)
  const tagged = await db.select().from(tags).where(inArray(tags.itemId, ids))
  const flagged = await db.select().from(flags).where(inArray(flags.itemId, ids))
  const tagsOf = Map.groupBy(tagged, ({ itemId }) => itemId)
  const flagsOf = Map.groupBy(flagged, ({ itemId }) => itemId)
  return found.map((item) => ({
    ...item,
    tags: (tagsOf.get(item.id) ?? []) as Tag[],
    flags: flagsOf.get(item.id) ?? [],
  }))
}

/** What a model answered about an item and a claim to this wording; undefined if it was not asked. */
export async function opinionOn(
  db: Db,
  { itemId, claimId, prompt, model }: Omit<NewOpinion, 'answer' | 'askedAt'>,
): Promise<unknown> {
  const [row] = await db
    .select({ answer: opinions.answer })
    .from(opinions)
    .where(
      and(
        eq(opinions.itemId, itemId),
        eq(opinions.claimId, claimId),
        eq(opinions.prompt, prompt),
        eq(opinions.model, model),
      ),
    )
  return row?.answer
}

/** Keeps an answer, or that there was none. */
export async function addOpinion(db: Db, opinion: NewOpinion): Promise<void> {
  await db.insert(opinions).values(opinion).onConflictDoNothing()
}

/** How many questions were asked since an instant: what a daily budget counts. */
export async function askedSince(db: Db, since: string): Promise<number> {
  const [row] = await db
    .select({ asked: count() })
    .from(opinions)
    .where(gte(opinions.askedAt, since))
  return row?.asked ?? 0
}

/** Every answer about an item, for whoever asks why. */
export function opinionsOn(db: Db, itemId: number) {
  return db.select().from(opinions).where(eq(opinions.itemId, itemId))
}

/** Raises a flag that the model alone would raise. */
export async function raiseFlag(db: Db, flag: NewFlag): Promise<void> {
  await db.insert(flags).values(flag)
}

/** A flag as the model puts it. */
export async function restateFlag(
  db: Db,
  id: number,
  said: Pick<NewFlag, 'relation' | 'passage' | 'reason' | 'judge'>,
): Promise<void> {
  await db.update(flags).set(said).where(eq(flags.id, id))
}

/** Takes a flag back, unless the author has heard of it or answered it. True if it was taken back. */
export async function withdrawFlag(db: Db, id: number): Promise<boolean> {
  const answered = db.select({ id: checks.id }).from(checks).where(eq(checks.flagId, id))
  const gone = await db
    .delete(flags)
    .where(and(eq(flags.id, id), isNull(flags.alertedAt), notExists(answered)))
    .returning()
  return gone.length > 0
}
