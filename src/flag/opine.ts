// src/flag/opine.ts - the step: where the owner configured a language model, it gives a second opinion on
// what the built-in judge raised or came close to raising. Without one, or when it does not answer, or
// quotes what does not stand in the item, the built-in verdict stands.

import { claimById, claims } from '../page/claims.ts'
import type { Model, Platform } from '../platform/platform.ts'
import { dismissals, isDismissed } from './dismissals.ts'
import { doubtfulVerdicts, type Verdict } from './judge.ts'
import { buildLedger } from './ledger.ts'
import {
  answerSchema,
  instructions,
  type Opinion,
  PROMPT,
  questionAbout,
  readAnswer,
} from './opinion.ts'
import {
  addOpinion,
  askedSince,
  type Judged,
  judgedSince,
  opinionOn,
  type Raised,
  raiseFlag,
  restateFlag,
  withdrawFlag,
} from './opinions.ts'

/** What a run did. `thrownAway`: answers not of the shape asked for, or quoting what is not there. */
export type Opining = {
  asked: number
  confirmed: number // raised by both
  raised: number // by the model alone
  withdrawn: number
  thrownAway: number
  failed: number
  left: number // for want of budget
}

const DAY_MS = 86_400_000

/** Asks about the items judged in the last day, within the day's budget, the newest first. */
export async function opine(platform: Platform): Promise<Opining> {
  const report = {
    asked: 0,
    confirmed: 0,
    raised: 0,
    withdrawn: 0,
    thrownAway: 0,
    failed: 0,
    left: 0,
  }
  const { model, db, now, config } = platform
  if (!model) return report
  const since = new Date(now().getTime() - DAY_MS).toISOString()
  let budget = config.judgeDailyCalls - (await askedSince(db, since))
  const ledger = buildLedger(claims)
  const dismissed = await dismissals(db, claims)

  for (const item of await judgedSince(db, since)) {
    const doubtful = doubtfulVerdicts(item, item.tags, ledger)
      .filter(({ claimId }) => item.flags.every((flag) => flag.claimId !== claimId))
      .filter(({ claimId }) => !isDismissed(dismissed, claimId, item))
    for (const candidate of [...item.flags, ...doubtful]) {
      const about = {
        itemId: item.id,
        claimId: candidate.claimId,
        prompt: PROMPT,
        model: model.name,
      }
      if ((await opinionOn(db, about)) !== undefined) continue
      if (budget-- <= 0) {
        report.left++
        continue
      }
      report.asked++
      const { answer, failure } = await ask(model, item, candidate.claimId)
      await addOpinion(db, { ...about, answer: failure ?? answer, askedAt: now().toISOString() })
      if (failure) report.failed++
      else await apply(platform, item, candidate, readAnswer(answer, item), report)
    }
  }
  return report
}

async function ask(model: Model, item: Judged, claimId: string) {
  const claim = claimById(claimId)
  if (!claim) return { answer: null, failure: { failure: `there is no claim ${claimId}` } }
  try {
    const question = questionAbout(item, claim)
    return {
      answer: await model.ask({ instructions, question, schema: answerSchema }),
      failure: null,
    }
  } catch (error) {
    return { answer: null, failure: { failure: String(error).slice(0, 300) } }
  }
}

async function apply(
  { db, model, now }: Platform,
  item: Judged,
  candidate: Raised | Verdict,
  opinion: Opinion | null,
  report: Opining,
) {
  const flagId = 'id' in candidate ? candidate.id : null
  const judge = model?.name ?? ''
  if (opinion === null) {
    report.thrownAway++
  } else if (opinion.verdict === 'nothing') {
    if (flagId !== null && (await withdrawFlag(db, flagId))) report.withdrawn++
  } else {
    const { verdict: relation, passage, reason } = opinion
    if (flagId !== null) {
      await restateFlag(db, flagId, { relation, passage, reason, judge })
      report.confirmed++
    } else {
      const { claimId, score } = candidate
      const { id: itemId, datedAt, storyId } = item
      const raisedAt = now().toISOString()
      const flag = {
        itemId,
        claimId,
        relation,
        passage,
        reason,
        score,
        judge,
        raisedAt,
        datedAt,
        storyId,
      }
      await raiseFlag(db, flag)
      report.raised++
    }
  }
}
