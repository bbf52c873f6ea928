// src/web/api/item-readings.ts - what the endpoints read of items, stories and flags.

import { itemById } from '../../collect/items.ts'
import { type FlagFilter, type FlagShown, listFlags } from '../../flag/flag-lists.ts'
import { type ItemFilter, type ListedFlag, listItems } from '../../flag/item-lists.ts'
import { placeText, readPlace } from '../parts.ts'
import { nameOfTag, readItems, type ShownItem, withEvidence } from '../read.ts'
import type { Reader } from './endpoints.ts'

type Paged = { limit: number; cursor?: string }
type ItemsAsked = Omit<ItemFilter, 'tag'> & Paged & { question?: string; indicator?: string }
const MOST_OF_STORY = 200

/** A page of items. */
export async function items(reader: Reader, asked: ItemsAsked) {
  const { items, next } = await itemPage(reader, asked)
  return { items, next }
}

async function itemPage(
  { platform }: Reader,
  { limit, cursor, question, indicator, ...filter }: ItemsAsked,
  more: ItemFilter = {},
) {
  const tag = indicator ?? question // an item of an indicator is of its question too
  if (indicator && question && !indicator.startsWith(`${question}.`))
    return { items: [], next: null }
  const found = await readItems(platform.db, { ...filter, ...more, tag }, limit, readPlace(cursor))
  const { baseUrl } = platform.config
  return {
    items: found.items.map((one) => itemShape(one, baseUrl)),
    next: found.next && placeText(found.next),
  }
}

/** One item with its text. */
export async function item({ platform }: Reader, { id }: { id: number }) {
  const found = await itemById(platform.db, id)
  if (!found) return undefined
  const [shown] = await withEvidence(platform.db, [
    { ...found, excerpt: found.text.slice(0, 1200) },
  ])
  return shown && { ...itemShape(shown, platform.config.baseUrl), text: found.text }
}

/** A page of events, each with its first item. */
export async function stories(reader: Reader, asked: ItemsAsked) {
  const { items, next } = await itemPage(reader, asked, { first: true })
  return { stories: items.map((first) => ({ id: first.id, first })), next }
}

/** One event with its items. */
export async function story({ platform }: Reader, { id }: { id: number }) {
  const listed = await listItems(platform.db, { story: id }, MOST_OF_STORY)
  if (listed.length === 0) return undefined
  const shown = await withEvidence(platform.db, listed)
  return { id, items: shown.map((one) => itemShape(one, platform.config.baseUrl)) }
}

function itemShape(one: ShownItem, baseUrl: string) {
  const {
    id,
    url,
    title,
    publisher,
    sourceId,
    authors,
    language,
    publishedAt,
    updatedAt,
    firstSeenAt,
    datedAt,
    storyId,
    excerpt,
  } = one
  const tags = one.tags.map(({ tag, phrase, score }) => ({
    tag,
    name: nameOfTag(tag) ?? tag,
    phrase,
    score,
  }))
  const page = `${baseUrl}/items/${id}`
  return {
    id,
    page,
    url,
    title,
    publisher,
    source: sourceId,
    authors,
    language,
    publishedAt,
    updatedAt,
    firstSeenAt,
    datedAt,
    story: storyId,
    excerpt,
    tags,
    flags: one.flags.map(flagShape),
  }
}

function flagShape({
  id,
  itemId,
  claimId,
  relation,
  passage,
  reason,
  score,
  judge,
  raisedAt,
}: ListedFlag) {
  return { id, item: itemId, claim: claimId, relation, passage, reason, score, judge, raisedAt }
}

/** A flag with its item. */
export const listedFlag = (flag: FlagShown) => ({
  ...flagShape(flag),
  title: flag.title,
  url: flag.url,
  publisher: flag.publisher,
  story: flag.storyId,
})

/** A page of flags. */
export async function flags(
  { platform }: Reader,
  { limit, cursor, ...filter }: FlagFilter & Paged,
) {
  const place = readPlace(cursor)
  const before = place && { raisedAt: place.datedAt, id: place.id }
  const found = await listFlags(platform.db, filter, limit + 1, before)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const next =
    found.length > limit && last ? placeText({ datedAt: last.raisedAt, id: last.id }) : null
  return { flags: shown.map(listedFlag), next }
}
