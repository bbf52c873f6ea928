// src/deliver/answer.ts - the author's answer to a flag. It holds for every flag that the same story raised
// on the same claim, and can be taken back.

import { type Answer, addChecks, undoChecks } from '../flag/checks.ts'
import { flagById, flagsOn, type RaisedFlag } from '../flag/flags.ts'
import type { Platform } from '../platform/platform.ts'

export type Given = { answer: Answer; note: string | null; until: string | null }

const MOST_NOTE = 2000 // characters

/**
 * Reads an answer from a form.
 *
 * @throws RangeError in words for the author
 */
export function readAnswer(form: URLSearchParams, today: string): Given {
  const answer = form.get('answer')
  if (
    answer !== 'revised' &&
    answer !== 'still-right' &&
    answer !== 'not-relevant' &&
    answer !== 'later'
  ) {
    throw new RangeError('Please choose an answer.')
  }
  const note = form.get('note')?.trim().slice(0, MOST_NOTE) || null
  if (answer !== 'later') return { answer, note, until: null }
  const until = form.get('until') ?? ''
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || Number.isNaN(Date.parse(until)) || until <= today) {
    throw new RangeError('“Later” needs a day after today.')
  }
  return { answer, note, until }
}

/** Records an answer. Returns the instant by which it can be taken back. */
export async function answerFlag(
  { db, now }: Platform,
  flag: RaisedFlag,
  given: Given,
): Promise<string> {
  const checkedAt = now().toISOString()
  const { claimId } = flag
  const alike = (await flagsOn(db, claimId)).filter((other) => isAlike(other, flag))
  await addChecks(
    db,
    alike.map(({ id, itemId, storyId }) => ({
      claimId,
      flagId: id,
      itemId,
      storyId,
      ...given,
      checkedAt,
    })),
  )
  return checkedAt
}

/** Takes an answer back. False where it was not given, or was taken back before. */
export async function undoAnswer(
  { db, now }: Platform,
  flagId: number,
  checkedAt: string,
): Promise<boolean> {
  const flag = await flagById(db, flagId)
  if (!flag) return false
  const alike = (await flagsOn(db, flag.claimId)).filter((other) => isAlike(other, flag))
  const ids = alike.map(({ id }) => id)
  return (await undoChecks(db, ids, checkedAt, now().toISOString())) > 0
}

const isAlike = (other: RaisedFlag, flag: RaisedFlag) =>
  other.id === flag.id || (flag.storyId !== null && other.storyId === flag.storyId)
