// src/evidence.ts - store: items with their tags and flags, page by page.

import { asc, gt, inArray } from 'drizzle-orm'
import type { Db } from './platform/platform.ts'
import { flags, items, tags } from './schema.ts'

type Evidence = typeof items.$inferSelect & {
  tags: (typeof tags.$inferSelect)[]
  flags: (typeof flags.$inferSelect)[]
}

const ITEMS_PER_READ = 100

/** Every item in the order of its id, each with its tags and flags. */
export async function* allEvidence(db: Db): AsyncGenerator<Evidence> {
  let last = 0
  for (;;) {
    const some = await db
      .select()
      .from(items)
      .where(gt(items.id, last))
      .orderBy(asc(items.id))
      .limit(ITEMS_PER_READ)
    if (some.length === 0) return
    const ids = some.map(({ id }) => id)
    const tagged = await db.select().from(tags).where(inArray(tags.itemId, ids))
    const flagged = await db.select().from(flags).where(inArray(flags.itemId, ids))
    for (const item of some) {
      yield {
        ...item,
        tags: tagged.filter(({ itemId }) => itemId === item.id),
        flags: flagged.filter(({ itemId }) => itemId === item.id),
      }
      last = item.id
    }
  }
}
