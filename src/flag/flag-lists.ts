// src/flag/flag-lists.ts - store: flags as lists show them, the last raised first, each with its item.

import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import type { ListedFlag } from './item-lists.ts'

const TITLE = 500 // characters

export type FlagFilter = {
  claim?: string | undefined
  question?: string | undefined
  relation?: 'revise' | 'review' | undefined
  source?: string | undefined
  story?: number | undefined
  since?: string | undefined // raised then or later
  until?: string | undefined // raised before
}
export type FlagPlace = { raisedAt: string; id: number }
export type FlagShown = ListedFlag & {
  datedAt: string
  storyId: number | null
  title: string
  url: string | null
  publisher: string
  language: string | null
}

/** A page of flags. */
export function listFlags(
  db: Db,
  filter: FlagFilter,
  limit: number,
  before?: FlagPlace,
): Promise<FlagShown[]> {
  return db.all<FlagShown>(flagQuery(filter, limit, before))
}

/** The query of `listFlags`; apart, so that its plan can be tested. */
function flagQuery(filter: FlagFilter, limit: number, before?: FlagPlace): SQL {
  const { claim, question, relation, source, story, since, until } = filter
  const conditions = [
    ...(claim ? [sql`f.claim_id = ${claim}`] : []),
    ...(question ? [sql`+f.claim_id between ${`${question}.`} and ${`${question}.~`}`] : []),
    ...(relation ? [sql`+f.relation = ${relation}`] : []),
    ...(source ? [sql`+i.source_id = ${source}`] : []),
    ...(story === undefined ? [] : [sql`+i.story_id = ${story}`]),
    ...(since ? [sql`f.raised_at >= ${since}`] : []),
    ...(until ? [sql`f.raised_at < ${until}`] : []),
    ...(before ? [sql`(f.raised_at, f.id) < (${before.raisedAt}, ${before.id})`] : []),
  ]
  return sql`select ${columns} from flags f cross join items i on i.id = f.item_id
    ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by f.raised_at desc, f.id desc limit ${limit}`
}

/** The flags with these ids, in any order. */
export function flagsById(db: Db, ids: readonly number[]): Promise<FlagShown[]> {
  return db.all<FlagShown>(sql`select ${columns} from flags f cross join items i on i.id = f.item_id
    where f.id in (select value from json_each(${JSON.stringify(ids)}))`)
}

const columns = sql`f.id, f.item_id as itemId, f.claim_id as claimId, f.relation, f.passage, f.reason,
  f.score, f.judge, f.raised_at as raisedAt, f.dated_at as datedAt, i.story_id as storyId,
  substr(i.title, 1, ${TITLE}) as title, i.url, i.publisher, i.language`

/** How many flags a claim has, by the day of their items since an instant. */
export async function flagDays(
  db: Db,
  claimId: string,
  since: string,
): Promise<Map<string, number>> {
  const rows = await db.all<{
    day: string
    flags: number
  }>(sql`select substr(dated_at, 1, 10) as day, count(*) as flags
    from flags where claim_id = ${claimId} and dated_at >= ${since} group by day`)
  return new Map(rows.map(({ day, flags }) => [day, flags]))
}
