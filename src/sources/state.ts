// src/sources/state.ts - how a source stands today, in a word and a sentence (pure).

import type { Visit } from './visits.ts'

const HOUR_MS = 3_600_000
const OVERDUE_HOURS = 3 // past its due time

export type SourceState = {
  state: 'ok' | 'new' | 'failing' | 'gone' | 'overdue' | 'odd'
  says: string
}

/** What there is to say about a source: the worst first. `odd`: it answers, but not as it should. */
export function sourceState(visit: Visit | undefined, now: string): SourceState {
  if (!visit) return { state: 'new', says: 'not visited yet' }
  if (visit.goneAt) return { state: 'gone', says: `gone for good since ${day(visit.goneAt)} (410)` }
  if (visit.failures > 0) {
    const since = visit.succeededAt ? `last read ${day(visit.succeededAt)}` : 'never read yet'
    return { state: 'failing', says: `failed ${times(visit.failures)}, ${since}: ${visit.failure}` }
  }
  if (Date.parse(now) - Date.parse(visit.nextAt) > OVERDUE_HOURS * HOUR_MS) {
    return { state: 'overdue', says: `was due ${visit.nextAt.slice(0, 16).replace('T', ' ')} UTC` }
  }
  const oddities = [...visit.problems, ...(visit.movedTo ? [`moved to ${visit.movedTo}`] : [])]
  if (oddities.length > 0) return { state: 'odd', says: oddities.join('; ') }
  return { state: 'ok', says: `read ${visit.visitedAt}` }
}

const day = (instant: string) => instant.slice(0, 10)
const times = (count: number) => (count === 1 ? 'once' : `${count} times in a row`)
