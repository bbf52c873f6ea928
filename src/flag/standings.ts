// src/flag/standings.ts - all flags and answers -> how each claim stands, and when that changed (pure). The
// rule is freshness.ts's; here it is carried through time, each flag and answer looked at once.

import type { Check } from './checks.ts'
import type { Flag } from './flags.ts'

export type Mark = Pick<Flag, 'id' | 'claimId' | 'relation' | 'raisedAt'>
export type Verdict = 'fresh' | 'review' | 'revise'
type Answered = Pick<Check, 'id' | 'claimId' | 'flagId' | 'answer' | 'until' | 'checkedAt'>

/** That a claim stood otherwise from an instant on: because of a flag, an answer, or a day that came. */
export type Change = {
  claimId: string
  at: string
  from: Verdict
  to: Verdict
  flagId: number | null
  checkId: number | null
}
export type Standing = {
  claimId: string
  verdict: Verdict
  since: string | null // when it came to stand so; null: it always has
  open: number[] // ids of the open flags, the newest first
  openSince: string[] // when each of these was raised
  revise: number // how many of them ask for that
  review: number
  waitingSince: string | null // when the oldest open flag was raised
  changes: Change[] // the oldest first
}

type Event = { at: string; order: 0 | 1 | 2; flag?: Mark; check?: Answered }

/**
 * How each claim stands.
 *
 * @param marks  every flag, in the order in which they were raised
 * @param checks the author's answers that are not undone, the oldest first
 * @param now    ISO 8601 UTC: a day that something was put off to and that lies after it has not come
 */
export function standingsOf(
  claimIds: readonly string[],
  marks: readonly Mark[],
  checks: readonly Answered[],
  now: string,
): Map<string, Standing> {
  const flags = Map.groupBy(marks, ({ claimId }) => claimId)
  const answers = Map.groupBy(checks, ({ claimId }) => claimId)
  return new Map(
    claimIds.map((id) => [id, standingOf(id, flags.get(id) ?? [], answers.get(id) ?? [], now)]),
  )
}

function standingOf(claimId: string, flags: Mark[], checks: Answered[], now: string): Standing {
  const raised = new Map<number, Mark>()
  const newest = new Map<number, Answered>() // answer to each flag
  const open = new Map<number, Mark>()
  const changes: Change[] = []
  let verdict: Verdict = 'fresh'
  let revise = 0

  const set = (flag: Mark, isOpen: boolean) => {
    if (open.has(flag.id) === isOpen) return
    if (isOpen) open.set(flag.id, flag)
    else open.delete(flag.id)
    if (flag.relation === 'revise') revise += isOpen ? 1 : -1
  }
  for (const { at, flag, check } of eventsOf(flags, checks, now)) {
    if (flag) raised.set(flag.id, flag)
    const concerned = check
      ? concernedBy(check, raised)
      : flag
        ? [flag]
        : [...newest.keys()].flatMap((id) => raised.get(id) ?? [])
    for (const one of concerned) {
      if (check) newest.set(one.id, check)
      set(one, !closes(newest.get(one.id), at))
    }
    const to: Verdict = revise > 0 ? 'revise' : open.size > 0 ? 'review' : 'fresh'
    if (to !== verdict) {
      changes.push({
        claimId,
        at,
        from: verdict,
        to,
        flagId: flag?.id ?? null,
        checkId: check?.id ?? null,
      })
      verdict = to
    }
  }
  const left = [...open.values()].sort(
    (a, b) => b.raisedAt.localeCompare(a.raisedAt) || b.id - a.id,
  )
  return {
    claimId,
    verdict,
    since: changes.at(-1)?.at ?? null,
    open: left.map(({ id }) => id),
    openSince: left.map(({ raisedAt }) => raisedAt),
    revise,
    review: left.length - revise,
    waitingSince: left.at(-1)?.raisedAt ?? null,
    changes,
  }
}

/** Flags before answers of the same instant; the days to which an answer put something off come first. */
function eventsOf(flags: Mark[], checks: Answered[], now: string): Event[] {
  const days = new Set(
    checks.flatMap(({ answer, until }) => (answer === 'later' && until ? [until] : [])),
  )
  const events: Event[] = [
    ...[...days].map((day): Event => ({ at: `${day}T00:00:00.000Z`, order: 0 })),
    ...flags.map((flag): Event => ({ at: flag.raisedAt, order: 1, flag })),
    ...checks.map((check): Event => ({ at: check.checkedAt, order: 2, check })),
  ]
  return events
    .filter(({ at, order }) => order > 0 || at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order))
}

function concernedBy({ flagId }: Answered, raised: Map<number, Mark>): Mark[] {
  if (flagId === null) return [...raised.values()]
  const flag = raised.get(flagId)
  return flag ? [flag] : []
}

function closes(check: Answered | undefined, at: string): boolean {
  if (!check) return false
  return check.answer !== 'later' || check.until === null || at.slice(0, 10) < check.until
}
