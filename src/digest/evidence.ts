// src/digest/evidence.ts - a store: what a week's digest is composed from, read from the tables that the
// earlier steps fill. A week goes by when an item was first seen, and history is no news.

import { and, asc, eq, getTableColumns, gte, inArray, isNull, lt, min, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { checks, flags, items, tags, visits } from '../schema.ts'
import type { Source } from '../sources/source.ts'
import { WEEKS } from './activity.ts'
import { type Week, weekBefore } from './week.ts'

/** All that `compose` knows of a week. */
export type WeekEvidence = {
  week: Week
  composedAt: string
  items: WeekItem[]
  tags: WeekTag[]
  flags: WeekFlag[]
  earlier: { claimId: string; storyId: number }[] // raised on this week's stories in weeks before
  weeks: WeekCount[] // oldest first, the week itself last
  visits: WeekVisit[]
  statesKnown: boolean // whether `visits` still tells how the sources were in that week
  sources: readonly Pick<Source, 'id' | 'publisher' | 'kind'>[]
}
export type WeekItem = Awaited<ReturnType<typeof itemsIn>>[number]
export type WeekTag = Awaited<ReturnType<typeof tagsIn>>[number]
export type WeekFlag = Awaited<ReturnType<typeof flagsIn>>[number]
export type WeekVisit = Awaited<ReturnType<typeof allVisits>>[number]
export type WeekCount = { id: string; collected: boolean; stories: Map<string, number> }

/** What was stored about a week. Whether the states are known is for the caller to say. */
export async function readWeek(
  db: Db,
  week: Week,
): Promise<Omit<WeekEvidence, 'composedAt' | 'statesKnown' | 'sources'>> {
  const collectedSince = await firstCollected(db)
  const weeks: WeekCount[] = []
  for (let back = WEEKS - 1; back >= 0; back--) {
    const past = weekBefore(week, back)
    const collected = collectedSince !== null && collectedSince < past.endsAt
    weeks.push({ id: past.id, collected, stories: await storiesPerTag(db, past) })
  }
  return {
    week,
    items: await itemsIn(db, week),
    tags: await tagsIn(db, week),
    flags: await flagsIn(db, week),
    earlier: await flaggedBefore(db, week),
    weeks,
    visits: await allVisits(db),
  }
}

/** Whether anything was first seen in a week. */
export async function sawAnything(db: Db, week: Week): Promise<boolean> {
  const rows = await db.select({ id: items.id }).from(items).where(inWeek(week)).limit(1)
  return rows.length > 0
}

const inWeek = ({ startsAt, endsAt }: Week) =>
  and(gte(items.firstSeenAt, startsAt), lt(items.firstSeenAt, endsAt), eq(items.backlog, false))

const story = sql`coalesce(${items.storyId}, ${items.id})`

function itemsIn(db: Db, week: Week) {
  const { id, sourceId, publisher, url, title, language, publishedAt, firstSeenAt, ...rest } =
    getTableColumns(items)
  const { datedAt, storyId, judgedAt } = rest
  return db
    .select({
      id,
      sourceId,
      publisher,
      url,
      title,
      language,
      publishedAt,
      firstSeenAt,
      datedAt,
      storyId,
      judgedAt,
    })
    .from(items)
    .where(inWeek(week))
    .orderBy(asc(items.firstSeenAt), asc(items.id))
}

function tagsIn(db: Db, week: Week) {
  const { itemId, tag, score, phrase } = getTableColumns(tags)
  return db
    .select({ itemId, tag, score, phrase })
    .from(items)
    .innerJoin(tags, eq(tags.itemId, items.id))
    .where(inWeek(week))
    .orderBy(asc(tags.itemId), asc(tags.tag))
}

/** The week's flags, each with the author's last answer to it that is not undone. */
async function flagsIn(db: Db, week: Week) {
  const { id, itemId, claimId, relation, passage, reason, score, judge } = getTableColumns(flags)
  const raised = await db
    .select({ id, itemId, claimId, relation, passage, reason, score, judge })
    .from(items)
    .innerJoin(flags, eq(flags.itemId, items.id))
    .where(inWeek(week))
    .orderBy(asc(flags.id))
  const answers = await answersTo(db, week)
  return raised.map((flag) => ({ ...flag, answer: answers.get(flag.id) ?? null }))
}

async function answersTo(db: Db, week: Week) {
  const answers = await db
    .select({ flagId: checks.flagId, answer: checks.answer, checkedAt: checks.checkedAt })
    .from(items)
    .innerJoin(flags, eq(flags.itemId, items.id))
    .innerJoin(checks, eq(checks.flagId, flags.id))
    .where(and(inWeek(week), isNull(checks.undoneAt)))
    .orderBy(asc(checks.checkedAt), asc(checks.id))
  return new Map(answers.map(({ flagId, ...answer }) => [flagId, answer]))
}

/** Which claims the week's stories had already challenged, by items of the weeks before. */
async function flaggedBefore(db: Db, week: Week) {
  const continued = db.selectDistinct({ id: items.storyId }).from(items).where(inWeek(week))
  const before = await db
    .selectDistinct({ claimId: flags.claimId, storyId: items.storyId })
    .from(items)
    .innerJoin(flags, eq(flags.itemId, items.id))
    .where(
      and(
        inArray(items.storyId, continued),
        lt(items.firstSeenAt, week.startsAt),
        eq(items.backlog, false),
      ),
    )
  return before.map(({ claimId, storyId }) => ({ claimId, storyId: storyId ?? 0 }))
}

async function storiesPerTag(db: Db, week: Week): Promise<Map<string, number>> {
  const counted = await db
    .select({ tag: tags.tag, stories: sql<number>`count(distinct ${story})` })
    .from(items)
    .innerJoin(tags, eq(tags.itemId, items.id))
    .where(inWeek(week))
    .groupBy(tags.tag)
  return new Map(counted.map(({ tag, stories }) => [tag, stories]))
}

async function firstCollected(db: Db): Promise<string | null> {
  const [first] = await db.select({ at: min(items.firstSeenAt) }).from(items)
  return first?.at ?? null
}

function allVisits(db: Db) {
  const { sourceId, visitedAt, succeededAt, failures, failure, problems, goneAt } =
    getTableColumns(visits)
  return db
    .select({ sourceId, visitedAt, succeededAt, failures, failure, problems, goneAt })
    .from(visits)
    .orderBy(asc(visits.sourceId))
}
