// src/tag/tag.ts - the step: items that are new or changed are read for the questions and indicators
// that they are evidence on. An item about none of them is marked as read and gets no tag.

import type { Platform } from '../platform/platform.ts'
import { tagItem } from './match.ts'
import { countUntagged, storeTags, untaggedItems } from './tags.ts'

/** What a run did: items read, those of them with tags, and items left for the next run. */
export type Tagging = { read: number; tagged: number; left: number }

const ITEMS_PER_BITE = 200
const BITES_PER_RUN = 50

/** Tags the items that have not been read yet, the first stored first. */
export async function tag({ db, now }: Platform, bites = BITES_PER_RUN): Promise<Tagging> {
  const tagging: Tagging = { read: 0, tagged: 0, left: 0 }
  for (let bite = 0; bite < bites; bite++) {
    const items = await untaggedItems(db, ITEMS_PER_BITE)
    const tagged = items.map((item) => ({ item, tags: tagItem(item) }))
    await storeTags(db, tagged, now().toISOString())
    tagging.read += items.length
    tagging.tagged += tagged.filter(({ tags }) => tags.length > 0).length
    if (items.length < ITEMS_PER_BITE) return tagging
  }
  return { ...tagging, left: await countUntagged(db) }
}
