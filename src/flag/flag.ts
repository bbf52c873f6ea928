// src/flag/flag.ts - the step: tagged items are held against the claims, and what they may have put out
// of date is flagged. An item is judged after tag and story have read it, because what the author
// called not relevant is not raised again by another telling of the same story.

import { type Claim, claims as pageClaims } from '../page/claims.ts'
import type { Platform } from '../platform/platform.ts'
import { dismissals, isDismissed } from './dismissals.ts'
import { addJudged, countUnjudged, type NewFlag, type Unjudged, unjudgedItems } from './flags.ts'
import { judgeItem } from './judge.ts'
import { buildLedger, type Ledger } from './ledger.ts'

/** What a run did: items judged, flags raised, and items left for the next run. */
export type Flagging = { judged: number; raised: number; left: number }

const ITEMS_PER_BITE = 200
const BITES_PER_RUN = 50
const JUDGE = 'built-in 2' // a new number has no effect on items that are judged
const PAGE_DAY = '2026-06-24' // the page rests on what was known then

const ledgers = new WeakMap<readonly Claim[], Ledger>()

/** Judges the items that are tagged and not judged yet, the first stored first. */
export async function flag(
  { db, now }: Platform,
  claims: readonly Claim[] = pageClaims,
  bites = BITES_PER_RUN,
): Promise<Flagging> {
  const ledger = ledgers.get(claims) ?? buildLedger(claims)
  ledgers.set(claims, ledger)
  const dismissed = await dismissals(db, claims)
  const flagging: Flagging = { judged: 0, raised: 0, left: 0 }
  for (let bite = 0; bite < bites; bite++) {
    const items = await unjudgedItems(db, ITEMS_PER_BITE)
    if (items.length === 0) return flagging
    const judgedAt = now().toISOString()
    const raised = items.flatMap((item) => flagsFor(item, ledger, dismissed, judgedAt))
    const ids = items.map(({ id }) => id)
    await addJudged(db, ids, raised, { judgedAt, judgedBy: JUDGE })
    flagging.judged += items.length
    flagging.raised += raised.length
    if (items.length < ITEMS_PER_BITE) return flagging
  }
  return { ...flagging, left: await countUnjudged(db) }
}

/**
 * What an item flags. History that the page could have known raises nothing, nor does history that bears
 * no date.
 */
function flagsFor(
  item: Unjudged,
  ledger: Ledger,
  dismissed: ReadonlySet<string>,
  raisedAt: string,
): NewFlag[] {
  if (item.backlog && (item.publishedAt ?? '').slice(0, 10) <= PAGE_DAY) return []
  const { id: itemId, datedAt, storyId } = item
  return judgeItem({ ...item, published: item.publishedAt }, item.tags, ledger)
    .filter(({ claimId }) => !isDismissed(dismissed, claimId, item))
    .map((verdict) => ({ ...verdict, itemId, raisedAt, datedAt, storyId }))
}
