// src/flag/judge.ts - item and claims -> verdicts, each with the passage and the reason (pure).

import { readTerms } from '../collect/terms.ts'
import type { Readable, Tag } from '../tag/match.ts'
import type { Ledger } from './ledger.ts'

/** An item that may have put a claim out of date. */
export type Verdict = {
  claimId: string
  relation: 'revise' | 'review'
  passage: string // stands in the item's title or text, word for word
  reason: string // one plain sentence made from what was compared
  score: number // how often such a verdict is right, 0 to 1
}

const ENOUGH = 0.3 // of a claim's words, by weight, within one sentence and the title
const MOST = 3 // claims of one item

/** The claims that an item may have put out of date, the surest first. */
export function judgeItem(item: Readable, tags: readonly Tag[], ledger: Ledger): Verdict[] {
  if (tags.length === 0) return []
  const terms = readTerms(`${item.title}\n${item.text}`)
  const best = new Map<number, { score: number; passage: string; shared: string[] }>()
  for (const { from, to, start, end } of terms.sentences) {
    const found = new Map<number, { score: number; shared: string[] }>()
    for (const stem of new Set(terms.stems.slice(from, to)))
      for (const { claim, weight } of ledger.postings.get(stem) ?? []) {
        const entry = found.get(claim) ?? { score: 0, shared: [] }
        entry.score += weight ** 2
        entry.shared.push(terms.words[terms.stems.indexOf(stem)] ?? stem)
        found.set(claim, entry)
      }
    for (const [claim, entry] of found)
      if (entry.score > (best.get(claim)?.score ?? 0))
        best.set(claim, { ...entry, passage: terms.text.slice(start, end) })
  }
  return [...best]
    .filter(([, { score }]) => score >= ENOUGH)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST)
    .map(([claim, { score, passage, shared }]) => ({
      claimId: ledger.claims[claim]?.id ?? '',
      relation: 'review',
      passage,
      reason: `speaks of what the page says: ${shared.slice(0, 4).join(', ')}`,
      score: Math.min(1, score),
    }))
}
