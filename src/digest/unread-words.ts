// src/digest/unread-words.ts - what a digest says of what it cannot speak for (pure). Not escaped.

import { day, many } from './say.ts'
import type { Unread } from './unread.ts'

/** What this digest cannot speak for, as label and names; the reason of each source in brackets. */
export function unreadLines(
  unread: Unread,
  year: string,
): { label: string; names: string[]; further: number }[] {
  const { missed, failing, partial, gone } = unread
  const since = ({ readAt }: { readAt: string | null }) =>
    readAt ? `last read ${day(readAt, year)}` : 'never read yet'
  return [
    { label: 'Not read this week', from: missed, tail: since },
    { label: 'Failing since', from: failing, tail: since },
    { label: 'Read, with faults', from: partial, tail: () => '' },
    { label: 'Closed by their publishers', from: gone, tail: () => '' },
  ]
    .filter(({ from }) => from.shown.length > 0)
    .map(({ label, from, tail }) => ({
      label,
      names: from.shown.map((source) => {
        const notes = [source.why, tail(source)].filter((note) => note !== '')
        return notes.length > 0 ? `${source.publisher} (${notes.join('; ')})` : source.publisher
      }),
      further: from.further,
    }))
}

/** The rest of what was not checked, a sentence each. */
export function uncheckedNotes({ known, never, unjudged }: Unread): string[] {
  const notes: string[] = []
  if (!known)
    notes.push(
      'This digest was composed too long after its week to know which sources failed in it.',
    )
  if (never > 0)
    notes.push(
      `${many(never, 'source')} on the list ${never === 1 ? 'has' : 'have'} not been visited yet.`,
    )
  if (unjudged > 0)
    notes.push(
      `${many(unjudged, 'item')} of the week ${unjudged === 1 ? 'was' : 'were'} stored but not compared with the page yet.`,
    )
  return notes
}
