// tests/deliver/raise.ts - puts items and the flags that they raised into a database.

import type { Platform } from '../../src/platform/platform.ts'
import { flags, items } from '../../src/schema.ts'

type Raised = {
  claimId?: string
  relation?: 'revise' | 'review'
  storyId?: number
  score?: number
  title?: string
  raisedAt?: string
}

/** An item and a flag of its own; returns the flag's id. */
export async function raise({ db, now }: Platform, raised: Raised = {}): Promise<number> {
  const at = raised.raisedAt ?? now().toISOString()
  const [item] = await db
    .insert(items)
    .values({
      sourceId: 'valmont',
      publisher: 'Valmont Lab',
      url: 'https://valmont.example/news',
      title: raised.title ?? 'A new {{figure}} for <attempts>',
      text: 'It succeeded in 9 of 10 attempts, up from before.',
      firstSeenAt: at,
      datedAt: at,
      publishedAt: at,
      storyId: raised.storyId ?? null,
    })
    .returning()
  const [flag] = await db
    .insert(flags)
    .values({
      itemId: item?.id ?? 0,
      claimId: raised.claimId ?? 'character.trait-directions',
      relation: raised.relation ?? 'revise',
      passage: 'It succeeded in 9 of 10 attempts, up from before.',
      reason: 'It gives another figure for the attempts that succeeded.',
      score: raised.score ?? 0.8,
      raisedAt: at,
      datedAt: at,
      storyId: raised.storyId ?? null,
    })
    .returning()
  return flag?.id ?? 0
}
