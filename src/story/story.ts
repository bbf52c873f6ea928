// src/story/story.ts - the step: items that are about one event become one story. Items are read in the
// order in which they were stored and each is compared with those before it, so a run that was cut off
// and repeated ends the same.

import type { Db, Platform } from '../platform/platform.ts'
import { type Gist, readGist } from './gist.ts'
import { WINDOW_DAYS } from './same-event.ts'
import {
  countUnplaced,
  itemsToRead,
  type Placed,
  placedBefore,
  placeItems,
  type Unread,
  unplacedItems,
} from './stories.ts'
import { moveWindow, noWindow, placeInWindow } from './window.ts'

/** What a run did: items read, those of them that joined an earlier story, and items left for the next. */
export type Placing = { read: number; joined: number; left: number }

const ITEMS_PER_BITE = 500
const BITES_PER_RUN = 20
const ITEMS_BEFORE = 3000 // that new items are compared with at most
const DAY_MS = 86_400_000

/** Finds the story of each item that has none yet. */
export async function story({ db }: Platform, bites = BITES_PER_RUN): Promise<Placing> {
  const placing: Placing = { read: 0, joined: 0, left: 0 }
  let gists: Gists = new Map()
  let window = noWindow()
  for (let bite = 0; bite < bites; bite++) {
    const items = await unplacedItems(db, ITEMS_PER_BITE)
    const [first] = items
    if (!first) return placing
    const oldest = items.map(({ published }) => published).reduce((a, b) => (a < b ? a : b))
    const since = new Date(Date.parse(oldest) - WINDOW_DAYS * DAY_MS).toISOString()
    const before = await placedBefore(db, first.id, since, ITEMS_BEFORE)
    gists = await readGists(db, before, items, gists)
    window = moveWindow(window, before, gists)
    const bite = items.map(({ id }) => ({ id, gist: gists.get(id) as Gist }))
    const { storyOf, merged } = placeInWindow(window, bite)
    await placeItems(db, storyOf, merged)
    placing.read += items.length
    placing.joined += items.filter(({ id }) => storyOf.get(id) !== id).length
    if (items.length < ITEMS_PER_BITE) return placing
  }
  return { ...placing, left: await countUnplaced(db) }
}

type Gists = ReadonlyMap<number, Gist> // by the items' ids

/** The gists of a bite and of what it is compared with; those of the bites before it are read already. */
async function readGists(
  db: Db,
  before: readonly Placed[],
  items: readonly Unread[],
  known: Gists,
): Promise<Gists> {
  const gists = new Map<number, Gist>()
  for (const { id } of before) {
    const gist = known.get(id)
    if (gist) gists.set(id, gist)
  }
  const unread = before.map(({ id }) => id).filter((id) => !gists.has(id))
  for (const item of [...(await itemsToRead(db, unread)), ...items]) {
    gists.set(item.id, readGist(item))
  }
  return gists
}
