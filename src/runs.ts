// src/runs.ts - store: the runs of each step, one row a slot, and the leases that keep two schedulers
// from doing the same step at once.

import { and, desc, eq, lt, max, sql } from 'drizzle-orm'
import type { Db } from './platform/platform.ts'
import { leases, runs } from './schema.ts'

export type Run = typeof runs.$inferSelect

/** The latest slot that each step has finished, by the step's name. */
export async function finishedSlots(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .select({ step: runs.step, slot: max(runs.slot) })
    .from(runs)
    .where(eq(runs.finished, true))
    .groupBy(runs.step)
  return new Map(rows.flatMap(({ step, slot }) => (slot === null ? [] : [[step, slot]])))
}

/** The first slot that a step ever finished, if there was one. */
export async function firstSlot(db: Db, step: string): Promise<string | undefined> {
  const [run] = await db
    .select({ slot: runs.slot })
    .from(runs)
    .where(and(eq(runs.step, step), eq(runs.finished, true)))
    .orderBy(runs.slot)
    .limit(1)
  return run?.slot
}

/** The run of a step for one slot, if it was tried. */
export async function runOf(db: Db, step: string, slot: string): Promise<Run | undefined> {
  const [run] = await db
    .select()
    .from(runs)
    .where(and(eq(runs.step, step), eq(runs.slot, slot)))
  return run
}

/** The last run of each step that has ended, well or not. */
export async function lastRuns(db: Db): Promise<Run[]> {
  const newest = db
    .select({ id: max(runs.id) })
    .from(runs)
    .where(sql`${runs.endedAt} is not null`)
    .groupBy(runs.step)
  return db.select().from(runs).where(sql`${runs.id} in ${newest}`).orderBy(desc(runs.endedAt))
}

/** The last two runs of a step that were begun, the newest first. */
export function startedRuns(db: Db, step: string): Promise<Run[]> {
  return db.select().from(runs).where(eq(runs.step, step)).orderBy(desc(runs.slot)).limit(2)
}

/** Notes that a run begins. A slot that is tried again keeps its row. */
export async function beginRun(db: Db, step: string, slot: string, startedAt: string) {
  await db
    .insert(runs)
    .values({ step, slot, startedAt })
    .onConflictDoUpdate({
      target: [runs.step, runs.slot],
      set: { startedAt, endedAt: null, failure: null },
    })
}

export type Ending = Pick<Run, 'endedAt' | 'finished' | 'failure'> & { report: unknown }

/** Notes how a run ended and gives its lease back, in one. */
export async function endRun(db: Db, step: string, slot: string, holder: string, ending: Ending) {
  const ended = db
    .update(runs)
    .set(ending)
    .where(and(eq(runs.step, step), eq(runs.slot, slot)))
  const given = db.delete(leases).where(and(eq(leases.name, step), eq(leases.holder, holder)))
  const statements = [ended, given].map((query) => {
    const { sql, params } = query.toSQL()
    return { sql, args: params as (string | number | null)[] }
  })
  await db.$client.batch(statements, 'write')
}

/** Forgets the runs of slots before an instant. */
export async function forgetRuns(db: Db, before: string): Promise<void> {
  await db.delete(runs).where(lt(runs.slot, before))
}

/** Takes a lease that is free, has run out or is the holder's already. False where another has it. */
export async function takeLease(
  db: Db,
  name: string,
  holder: string,
  { now, until }: { now: string; until: string },
): Promise<boolean> {
  const taken = await db
    .insert(leases)
    .values({ name, holder, until })
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder, until },
      setWhere: sql`${leases.until} <= ${now} or ${leases.holder} = ${holder}`,
    })
    .returning()
  return taken.length > 0
}
