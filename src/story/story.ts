// src/story/story.ts - the step: items that are about one event become one story. Items are read in the
// order in which they were stored and each is compared with those before it, so a run that was cut off
// and repeated ends the same.

import type { Platform } from '../platform/platform.ts'
import { addItem, noStories } from './cluster.ts'
import { readGist } from './gist.ts'
import { WINDOW_DAYS } from './same-event.ts'
import { countUnplaced, placedBefore, placeItems, unplacedItems } from './stories.ts'

/** What a run did: items read, those of them that joined an earlier story, and items left for the next. */
export type Placing = { read: number; joined: number; left: number }

const ITEMS_PER_BITE = 500
const BITES_PER_RUN = 20
const ITEMS_BEFORE = 3000 // that new items are compared with at most
const DAY_MS = 86_400_000

/** Finds the story of each item that has none yet. */
export async function story({ db }: Platform): Promise<Placing> {
  const placing: Placing = { read: 0, joined: 0, left: 0 }
  for (let bite = 0; bite < BITES_PER_RUN; bite++) {
    const items = await unplacedItems(db, ITEMS_PER_BITE)
    const [first] = items
    if (!first) return placing
    const oldest = items.map(({ published }) => published).reduce((a, b) => (a < b ? a : b))
    const since = new Date(Date.parse(oldest) - WINDOW_DAYS * DAY_MS).toISOString()
    const stories = noStories()
    for (const item of await placedBefore(db, first.id, since, ITEMS_BEFORE)) {
      addItem(stories, item.id, readGist(item), item.storyId)
    }
    const storyOf = new Map(
      items.map((item) => [item.id, addItem(stories, item.id, readGist(item))]),
    )
    await placeItems(db, storyOf)
    placing.read += items.length
    placing.joined += items.filter(({ id }) => storyOf.get(id) !== id).length
    if (items.length < ITEMS_PER_BITE) return placing
  }
  return { ...placing, left: await countUnplaced(db) }
}
