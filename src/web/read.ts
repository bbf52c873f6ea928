// src/web/read.ts - what several pages, feeds and programs are shown: items with their tags and flags, and
// how the claims stand.

import { allChecks } from '../flag/checks.ts'
import {
  flagsOf,
  type ItemFilter,
  type ListedFlag,
  type ListedItem,
  type ListedTag,
  listItems,
  type Place,
  tagsOf,
} from '../flag/item-lists.ts'
import { flagMarks } from '../flag/marks.ts'
import { type Standing, standingsOf } from '../flag/standings.ts'
import { claims } from '../page/claims.ts'
import { indicatorById, questionById } from '../page/questions.ts'
import type { Db, Platform } from '../platform/platform.ts'
import type { Memory } from './memory.ts'

export type ShownItem = ListedItem & { tags: ListedTag[]; flags: ListedFlag[] }
export type ItemPage = { items: ShownItem[]; next: Place | null }

/** A page of a list with all that is known of its items, and where the next page begins. */
export async function readItems(
  db: Db,
  filter: ItemFilter,
  limit: number,
  before?: Place,
): Promise<ItemPage> {
  const found = await listItems(db, filter, limit + 1, before)
  const listed = found.slice(0, limit)
  const last = listed.at(-1)
  const next = found.length > limit && last ? { datedAt: last.datedAt, id: last.id } : null
  return { items: await withEvidence(db, listed), next }
}

/** Items with their tags and flags, of indicators and claims that there are. */
export async function withEvidence(db: Db, listed: ListedItem[]): Promise<ShownItem[]> {
  const ids = listed.map(({ id }) => id)
  const tags = Map.groupBy(await tagsOf(db, ids), ({ itemId }) => itemId)
  const flags = Map.groupBy(await flagsOf(db, ids), ({ itemId }) => itemId)
  return listed.map((item) => ({
    ...item,
    tags: (tags.get(item.id) ?? []).filter(({ tag }) => nameOfTag(tag) !== null),
    flags: (flags.get(item.id) ?? []).filter(({ claimId }) => claimIds.includes(claimId)),
  }))
}

const claimIds = claims.map(({ id }) => id)

/** 'Cyber capability', or a question's name; null where there is no such tag. */
export const nameOfTag = (tag: string): string | null =>
  indicatorById(tag)?.name ?? questionById(tag)?.name ?? null

/** The tags that name an indicator; those of bare questions only where nothing more exact is said. */
export function exactTags(tags: readonly ListedTag[]): ListedTag[] {
  return tags.filter(
    ({ tag }) => tag.includes('.') || !tags.some((other) => other.tag.startsWith(`${tag}.`)),
  )
}

/** How every claim stands, kept until something changes or the day does. */
export function readStandings(
  { db, now }: Platform,
  memory: Memory,
): Promise<Map<string, Standing>> {
  const at = now().toISOString()
  return memory.get(`standings ${at.slice(0, 10)}`, async () =>
    standingsOf(claimIds, await flagMarks(db), await allChecks(db), at),
  )
}
