// src/deliver/plan.ts - what a sending of an issue would be: how many letters of which kind, in how many
// calls. Nothing is written.

import { frozenDigest } from '../digest/digests.ts'
import type { Platform } from '../platform/platform.ts'
import { issueDates, openByQuestions } from './issues.ts'
import { renderIssue } from './letter.ts'
import { isPaused } from './pauses.ts'
import { activeByQuestions } from './subscribers.ts'

export type Plan = {
  issue: string
  post: string
  addressed: boolean // it is under way: only the rest is counted
  letters: number
  calls: number
  kinds: { questions: number; readers: number; subject: string; bytes: number }[]
  paused: string | null
}

/**
 * What would be sent of an issue now.
 *
 * @throws Error if it was never frozen
 */
export async function planIssue({ config, db, mailer }: Platform, issue: string): Promise<Plan> {
  const digest = await frozenDigest(db, issue)
  const dates = await issueDates(db, issue)
  if (!digest || !dates) throw new Error(`there is no frozen digest of ${issue}`)
  const addressed = dates.addressedAt !== null
  const readers = addressed ? await openByQuestions(db, issue) : await activeByQuestions(db)
  const letters = readers.reduce((sum, { readers }) => sum + readers, 0)
  return {
    issue,
    post: mailer.name,
    addressed,
    letters,
    calls: Math.ceil(letters / mailer.batchSize),
    kinds: readers.map(({ questions, readers }) => {
      const { subject, body } = renderIssue(digest, questions, config)
      return { questions, readers, subject, bytes: new TextEncoder().encode(body.html).length }
    }),
    paused: await isPaused(db, 'mail'),
  }
}
