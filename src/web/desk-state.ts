// src/web/desk-state.ts - reads what the desk shows.

import { heldIssues } from '../deliver/held.ts'
import { issues, outcomeCounts } from '../deliver/issues.ts'
import { rates } from '../deliver/mail-events.ts'
import { heldNotices } from '../deliver/notices.ts'
import { outages } from '../deliver/outages.ts'
import { isPaused } from '../deliver/pauses.ts'
import { dayOf } from '../deliver/quiet.ts'
import { subscriberCounts } from '../deliver/subscribers.ts'
import { allChecks } from '../flag/checks.ts'
import { allFlags, type RaisedFlag } from '../flag/flags.ts'
import { type Freshness, freshness } from '../flag/freshness.ts'
import type { Platform } from '../platform/platform.ts'
import { lastVisits } from '../sources/visits.ts'

export type Desk = Awaited<ReturnType<typeof readDesk>>
export type OpenClaim = { claimId: string } & Freshness<RaisedFlag>

const ANSWERS_SHOWN = 20
const WEEK_MS = 7 * 86_400_000

/** Open flags by claim, the last answers, and how sources, service and mail stand. */
export async function readDesk(platform: Platform) {
  const { config, db, now } = platform
  const at = now()
  const flags = await allFlags(db)
  const checks = await allChecks(db)
  const shown = checks.toReversed().filter(({ flagId }) => flagId !== null)
  return {
    open: openClaims(flags, checks, at.toISOString()),
    answers: [
      ...new Map(shown.map((check) => [`${check.claimId} ${check.checkedAt}`, check])).values(),
    ].slice(0, ANSWERS_SHOWN),
    failing: [...(await lastVisits(db)).values()].filter(({ failures }) => failures > 0),
    outages: (await outages(platform)).map(({ says }) => says),
    held: await heldIssues(db),
    notices: await heldNotices(db),
    paused: await isPaused(db, 'mail'),
    people: await subscriberCounts(db),
    issues: await issueRows(platform),
    laterDay: dayOf(new Date(at.getTime() + WEEK_MS), config.timeZone),
  }
}

/** The claims with open flags: revise before review, then who has waited longest. */
function openClaims(
  flags: RaisedFlag[],
  checks: Awaited<ReturnType<typeof allChecks>>,
  at: string,
): OpenClaim[] {
  const answers = Map.groupBy(checks, ({ claimId }) => claimId)
  return [...Map.groupBy(flags, ({ claimId }) => claimId)]
    .map(([claimId, raised]) => ({ claimId, ...freshness(raised, answers.get(claimId) ?? [], at) }))
    .filter(({ open }) => open.length > 0)
    .sort((a, b) => b.verdict.localeCompare(a.verdict) || b.waitingDays - a.waitingDays)
}

async function issueRows({ db }: Platform) {
  const rows = []
  for (const { week, sentAt } of await issues(db, 6)) {
    rows.push({
      week,
      sentAt,
      outcomes: await outcomeCounts(db, week),
      ...(await rates(db, [week])),
    })
  }
  return rows
}
