// src/story/story.ts - the step: items that are about one event become one story. Items are read in the
// order in which they were stored, a bite at a time, and compared with each other and with those before.

import type { Db, Platform } from '../platform/platform.ts'
import { QUICK, WIDE } from './candidates.ts'
import { readGist } from './gist.ts'
import { WINDOW_DAYS } from './same-event.ts'
import {
  countUnplaced,
  itemsToRead,
  placedBefore,
  placeItems,
  type Unread,
  unplacedItems,
} from './stories.ts'
import { openWindow, placeInWindow, type Window } from './window.ts'

/** What a run did: items read, those of them that joined an earlier story, and items left for the next. */
export type Placing = { read: number; joined: number; left: number }

const ITEMS_PER_BITE = 500
const BITES_PER_RUN = 20
const ITEMS_BEFORE = 3000 // that new items are compared with at most, besides those of the run
const SLACK_DAYS = 30 // that a window reaches further back, for bites to come
const DAY_MS = 86_400_000

/** Finds the story of each item that has none yet. */
export async function story({ db }: Platform, bites = BITES_PER_RUN): Promise<Placing> {
  const placing: Placing = { read: 0, joined: 0, left: 0 }
  let window: Window | undefined
  for (let bite = 0; bite < bites; bite++) {
    const items = await unplacedItems(db, ITEMS_PER_BITE)
    if (items.length === 0) return placing
    const isFull = items.length === ITEMS_PER_BITE
    window = await windowFor(db, items, window)
    const read = items.map((item) => ({ id: item.id, gist: readGist(item) }))
    const { storyOf, merged } = placeInWindow(window, read, isFull ? QUICK : WIDE)
    await placeItems(db, storyOf, merged)
    placing.read += items.length
    placing.joined += items.filter(({ id }) => storyOf.get(id) !== id).length
    if (!isFull) return placing
  }
  return { ...placing, left: await countUnplaced(db) }
}

/** The window of the bite before, or one that reaches as far back as this bite needs. */
async function windowFor(db: Db, items: readonly Unread[], last: Window | undefined) {
  const oldest = items.map(({ published }) => published).reduce((a, b) => (a < b ? a : b))
  if (last && daysBefore(oldest, WINDOW_DAYS) >= last.since) return last
  const since = daysBefore(oldest, WINDOW_DAYS + SLACK_DAYS)
  const before = await placedBefore(db, items[0]?.id ?? 0, since, ITEMS_BEFORE)
  const storyOf = new Map(before.map(({ id, storyId }) => [id, storyId]))
  const read = await itemsToRead(db, [...storyOf.keys()])
  return openWindow(
    since,
    read.map((item) => ({
      id: item.id,
      storyId: storyOf.get(item.id) ?? item.id,
      gist: readGist(item),
    })),
  )
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * DAY_MS).toISOString()
}
