// src/deliver/choose-alerts.ts - new flags -> those that the author is told of (pure). The same story is
// told once for a claim, and not at all where he has answered it.

import type { Check } from '../flag/checks.ts'
import type { Alertable } from './alerts.ts'

export type Chosen = {
  revise: Alertable[] // one of each claim and story, the surest first
  review: Alertable[]
  covers: Map<number, number[]> // by the flag that is told: all flags of the same claim and story
  passed: number[] // not told: answered, or the story was told before
}

/**
 * Divides flags into what is told at once, what is told daily and what is not told.
 *
 * @param told   'claim story' of what was told before
 * @param checks the author's answers that are not undone
 */
export function chooseAlerts(
  flags: readonly Alertable[],
  told: ReadonlySet<string>,
  checks: readonly Check[],
): Chosen {
  const chosen: Chosen = { revise: [], review: [], covers: new Map(), passed: [] }
  for (const group of Map.groupBy(flags, pairOf).values()) {
    const open = group.filter((flag) => !isAnswered(flag, checks))
    const [best] = open.toSorted((a, b) => weight(b) - weight(a) || a.id - b.id)
    const ids = group.map(({ id }) => id)
    if (!best || told.has(pairOf(best))) chosen.passed.push(...ids)
    else {
      chosen[best.relation].push(best)
      chosen.covers.set(best.id, ids)
    }
  }
  chosen.revise.sort((a, b) => b.score - a.score || a.id - b.id)
  chosen.review.sort((a, b) => b.score - a.score || a.id - b.id)
  return chosen
}

export const pairOf = ({ claimId, story }: Pick<Alertable, 'claimId' | 'story'>) =>
  `${claimId} ${story}`

const weight = ({ relation, score }: Alertable) => (relation === 'revise' ? 100 : 0) + score

function isAnswered(flag: Alertable, checks: readonly Check[]): boolean {
  return checks.some((check) => {
    if (check.claimId !== flag.claimId) return false
    if (check.flagId === flag.id) return true
    if (check.flagId === null && check.itemId === null) return flag.raisedAt <= check.checkedAt
    return (
      check.answer === 'not-relevant' &&
      (check.itemId === flag.itemId || check.storyId === flag.story)
    )
  })
}
