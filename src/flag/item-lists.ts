// src/flag/item-lists.ts - store: the lists of items that pages, feeds and the API show, newest first. Each
// is led by one index, which gives the order too; what else is asked for is looked up item by item.

import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { searchTerms } from './search-terms.ts'

const TITLE = 500 // characters of a title, and of a text, that a list reads
const EXCERPT = 1200

/** Which items. Everything that is given has to hold; nothing given is every item there is. */
export type ItemFilter = {
  tag?: string | undefined // 'diffusion' or 'diffusion.cyber-capability'
  claim?: string | undefined
  source?: string | undefined
  story?: number | undefined
  text?: string | undefined // as people type it
  bearing?: boolean // on a question: those with a tag
  first?: boolean // of their story
  since?: string | undefined // dated then or later
  until?: string | undefined // dated before
}
/** Where a page of a list ends: the next begins after it. */
export type Place = { datedAt: string; id: number }
export type ListedItem = {
  id: number
  sourceId: string
  publisher: string
  url: string | null
  title: string
  excerpt: string // the beginning of its text
  language: string | null
  authors: string[]
  publishedAt: string | null
  updatedAt: string | null
  firstSeenAt: string
  datedAt: string
  storyId: number | null
}
type Row = Omit<ListedItem, 'authors'> & { authors: string }

/** A page of a list, newest first; of a search, the last stored first. */
export async function listItems(
  db: Db,
  filter: ItemFilter,
  limit: number,
  before?: Place,
): Promise<ListedItem[]> {
  const query = listQuery(filter, limit, before)
  if (!query) return []
  const rows = await db.all<Row>(query)
  return rows.map((row) => ({ ...row, authors: JSON.parse(row.authors) as string[] }))
}

/** The query of `listItems`, or null where a search has no words; apart, so that its plan can be tested. */
export function listQuery(filter: ItemFilter, limit: number, before?: Place): SQL | null {
  const lead = leadOf(filter)
  if (!lead) return null
  const { from, where, datedAt, id, isSearch } = lead
  const conditions = [
    ...where,
    ...(before && isSearch ? [sql`${id} < ${before.id}`] : []),
    ...(before && !isSearch ? [sql`(${datedAt}, ${id}) < (${before.datedAt}, ${before.id})`] : []),
    ...(filter.since ? [sql`${datedAt} >= ${filter.since}`] : []),
    ...(filter.until ? [sql`${datedAt} < ${filter.until}`] : []),
  ]
  const order = isSearch ? sql`${id} desc` : sql`${datedAt} desc, ${id} desc`
  return sql`select i.id, i.source_id as sourceId, i.publisher, i.url, substr(i.title, 1, ${TITLE}) as title,
    substr(i.text, 1, ${EXCERPT}) as excerpt, i.language, i.authors, i.published_at as publishedAt,
    i.updated_at as updatedAt, i.first_seen_at as firstSeenAt, i.dated_at as datedAt, i.story_id as storyId
    from ${from} ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by ${order} limit ${limit}`
}

type Lead = { from: SQL; where: SQL[]; datedAt: SQL; id: SQL; isSearch?: boolean }

/** The index that leads, and what is asked of each item besides. CROSS JOIN keeps SQLite to the order. */
function leadOf(filter: ItemFilter): Lead | null {
  const { tag, claim, source, story, text, bearing, first } = filter
  const isTagged = tag
    ? [sql`exists (select 1 from tags x where x.item_id = i.id and x.tag = ${tag})`]
    : []
  const flagsIt = claim
    ? [sql`exists (select 1 from flags y where y.item_id = i.id and y.claim_id = ${claim})`]
    : []
  const isFrom = source ? [sql`i.source_id = ${source}`] : []
  const isOf = story === undefined ? [] : [sql`i.story_id = ${story}`]
  const bears = bearing ? [sql`exists (select 1 from tags z where z.item_id = i.id)`] : []
  const leads = first ? [sql`i.story_id = i.id`] : []

  if (text !== undefined) {
    const terms = searchTerms(text)
    if (terms === null) return null
    const found = sql`s.items_search match ${terms}`
    return {
      from: sql`items_search s cross join items i on i.id = s.rowid`,
      where: [found, ...isTagged, ...flagsIt, ...isFrom, ...isOf, ...bears, ...leads],
      datedAt: sql`i.dated_at`,
      id: sql`s.rowid`,
      isSearch: true,
    }
  }
  if (claim) {
    return {
      from: sql`flags f cross join items i on i.id = f.item_id`,
      where: [sql`f.claim_id = ${claim}`, ...isTagged, ...isFrom, ...isOf, ...leads],
      datedAt: sql`f.dated_at`,
      id: sql`f.item_id`,
    }
  }
  if (story === undefined && (tag || (bearing && !source))) {
    return {
      from: sql`tags t cross join items i on i.id = t.item_id`,
      where: [tag ? sql`t.tag = ${tag}` : onlyTag, ...isFrom, ...leads],
      datedAt: sql`t.dated_at`,
      id: sql`t.item_id`,
    }
  }
  return {
    from: sql`items i`,
    where: [...isOf, ...isFrom, ...isTagged, ...bears, ...leads],
    datedAt: sql`i.dated_at`,
    id: sql`i.id`,
  }
}

/** Of an item's tags the first by name, so that each item comes once. */
const onlyTag = sql`not exists (select 1 from tags u where u.item_id = t.item_id and u.tag < t.tag)`

export type ListedTag = { itemId: number; tag: string; score: number; phrase: string }
export type ListedFlag = {
  id: number
  itemId: number
  claimId: string
  relation: 'revise' | 'review'
  passage: string
  reason: string
  score: number
  judge: string
  raisedAt: string
}

/** What some items are evidence on, the surest first. */
export function tagsOf(db: Db, ids: readonly number[]): Promise<ListedTag[]> {
  return db.all(sql`select item_id as itemId, tag, score, phrase from tags
    where item_id in (select value from json_each(${JSON.stringify(ids)})) order by score desc, tag`)
}

/** Which claims some items challenge, revise before review. */
export function flagsOf(db: Db, ids: readonly number[]): Promise<ListedFlag[]> {
  return db.all(sql`select id, item_id as itemId, claim_id as claimId, relation, passage, reason, score,
    judge, raised_at as raisedAt from flags
    where item_id in (select value from json_each(${JSON.stringify(ids)}))
    order by relation desc, score desc, id`)
}
