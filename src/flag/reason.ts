// src/flag/reason.ts - why an item touches a claim, in one plain sentence made from what was compared
// (pure).

import type { Claim } from '../page/claims.ts'
import type { Candidate } from './candidates.ts'
import { conceptNames, isEvent, type Reading } from './reading.ts'
import type { Value } from './value.ts'
import { older, versionsIn } from './version.ts'

const SHOWN_OF_CLAIM = 140 // characters
const happens: Record<string, string> = {
  withdrawn: 'a withdrawal or a return',
  surpassed: 'a better or an equal result',
  correction: 'a correction or a relapse',
  'newer-version': 'a new version',
  replication: 'a replication or a contradiction',
  'first-appearance': 'something new',
  'change-of-programme': 'a change',
  measurement: 'a measurement',
}

/** The reason to show beside a passage. */
export function reasonFor(
  { entry, evidence }: Candidate,
  reading: Reading,
  sentence: Reading['sentences'][number],
): string {
  const { claim } = entry
  const other = evidence.other[0]
  const version = versionsIn(reading.terms.text).sort(older).at(-1)
  if (entry.version && version && version.join('.') !== entry.version.join('.'))
    return `speaks of version ${version.join('.')}; the page cites version ${entry.version.join('.')}`
  if (other && (claim.kind === 'figure' || claim.kind === 'record')) {
    const known = entry.values.filter(({ unit }) => unit === other.unit)
    const said = known.map((value) => shownValue(entry.statement, value))
    return `reports ${shownValue(reading, other)}; the page says ${said.slice(0, 3).join(', ')}`
  }
  const events = namesOf(sentence.concepts.filter((c) => isEvent[c])).flatMap(
    (name) => happens[name] ?? [],
  )
  const subjects = namesOf(sentence.concepts.filter((c) => (entry.subjects[c] as number) > 0))
  const about =
    subjects.length > 0 ? ` on ${subjects.slice(0, 3).join(', ').replaceAll('-', ' ')}` : ''
  const what = events[0] ?? 'new evidence'
  return `reports ${what}${about}; the page says: ${clipped(claim)}`
}

const namesOf = (concepts: readonly number[]) =>
  concepts.map((concept) => conceptNames[concept] as string)

function clipped({ statement }: Claim): string {
  if (statement.length <= SHOWN_OF_CLAIM) return statement
  return `${statement.slice(0, statement.lastIndexOf(' ', SHOWN_OF_CLAIM)).replace(/[,;:]$/, '')} ...`
}

/** A value as it stands in its text, up to what it counts. */
function shownValue(
  { terms: { text, starts, ends, stems } }: Reading,
  { from, to, unit }: Value,
): string {
  let last = to - 1
  if (unit !== '' && unit !== 'percent' && unit !== 'points' && unit !== 'dollars')
    for (let k = to; k < to + 5 && k < stems.length; k++) if (stems[k] === unit) last = k
  const cut = text.slice(starts[from], ends[last])
  return /^[$£€]/.test(text.slice((starts[from] ?? 1) - 1))
    ? text[(starts[from] ?? 1) - 1] + cut
    : cut
}
