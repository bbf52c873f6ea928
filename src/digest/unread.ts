// src/digest/unread.ts - what the week's digest cannot speak for (pure): sources that could not be read,
// those read only in part, and items that nobody has judged yet. Silence is honest only when it says so.

import type { Limits } from './compose.ts'
import type { WeekEvidence, WeekVisit } from './evidence.ts'
import { clip } from './plain.ts'

export type Unread = {
  known: boolean // false: composed too long after the week to know how the sources were then
  missed: Named // not read at all in the week
  failing: Named // read in the week, failing since
  partial: Named // read, but not all of it could be understood
  gone: Named // the publisher says that the source is no more
  never: number // sources that no visit was made to
  unjudged: number // items of the week that nothing has tagged or compared yet
}
/** The first few by name, and how many more there are. */
export type Named = { shown: Source[]; further: number }
type Source = { id: string; publisher: string; why: string; readAt: string | null }

const WHY = 140 // characters

/** What was not read or not judged, from the state of each source when the digest was composed. */
export function unreadSources(evidence: WeekEvidence, limits: Limits): Unread {
  const { visits, sources, week, items } = evidence
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]))
  const name = ({ sourceId, failure, problems, succeededAt }: WeekVisit): Source => ({
    id: sourceId,
    publisher: clip(publishers.get(sourceId) ?? sourceId, 60),
    why: clip(failure ?? problems[0] ?? '', WHY),
    readAt: succeededAt,
  })
  const named = (chosen: WeekVisit[]): Named => ({
    shown: chosen.slice(0, limits.sources).map(name),
    further: Math.max(0, chosen.length - limits.sources),
  })

  const known = evidence.statesKnown ? visits : []
  const alive = known.filter(({ goneAt }) => goneAt === null)
  const readInWeek = ({ succeededAt }: WeekVisit) => (succeededAt ?? '') >= week.startsAt
  const visited = new Set(visits.map(({ sourceId }) => sourceId))
  return {
    known: evidence.statesKnown,
    missed: named(alive.filter((visit) => !readInWeek(visit) && visit.failure !== null)),
    failing: named(alive.filter((visit) => readInWeek(visit) && visit.failure !== null)),
    partial: named(alive.filter(({ failure, problems }) => !failure && problems.length > 0)),
    gone: named(known.filter(({ goneAt }) => goneAt !== null)),
    never: evidence.statesKnown ? sources.filter(({ id }) => !visited.has(id)).length : 0,
    unjudged: items.filter(({ judgedAt }) => judgedAt === null).length,
  }
}
