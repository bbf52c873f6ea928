// src/flag/dismissals.ts - what the author called not relevant: the same evidence, or another telling of
// the same story, does not flag the same claim again.

import type { Claim } from '../page/claims.ts'
import type { Db } from '../platform/platform.ts'
import { notRelevant } from './checks.ts'

/** The evidence called not relevant for each of some claims: items, and the stories they tell. */
export async function dismissals(db: Db, claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  const answers = await notRelevant(
    db,
    claims.map(({ id }) => id),
  )
  return new Set(
    answers.flatMap(({ claimId, itemId, storyId }) => [
      ...(itemId === null ? [] : [evidence(claimId, 'item', itemId)]),
      ...(storyId === null ? [] : [evidence(claimId, 'story', storyId)]),
    ]),
  )
}

/** Whether the author called this item, or its story, not relevant for a claim. */
export function isDismissed(
  dismissed: ReadonlySet<string>,
  claimId: string,
  { id, storyId }: { id: number; storyId: number | null },
): boolean {
  return (
    dismissed.has(evidence(claimId, 'item', id)) ||
    (storyId !== null && dismissed.has(evidence(claimId, 'story', storyId)))
  )
}

const evidence = (claimId: string, kind: 'item' | 'story', id: number) => `${claimId} ${kind} ${id}`
