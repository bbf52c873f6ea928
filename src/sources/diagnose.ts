// src/sources/diagnose.ts - what a try of a source shows to be wrong with it, and what to do (pure).

import type { Source } from './source.ts'

/** What came of asking a source once: the failure, or what was read. */
export type Reading = {
  failure: string | null
  status: number | null // of the answer, where there was one
  format: string | null // what the body turned out to be; null: neither feed nor page
  entries: number
  newest: string | null // when the newest dated entry was published
  movedTo: string | null
  problems: readonly string[]
}
export type Diagnosis = { sourceId: string; ok: boolean; finding: string; advice: string | null }

const QUIET_DAYS = 180
const DAY_MS = 86_400_000

/** Says in a sentence how a source is, and in another what to do about it, the worst fault first. */
export function diagnose(source: Source, reading: Reading, now: Date): Diagnosis {
  const [finding, advice] = faultOf(source, reading, now) ?? [soundness(reading), null]
  const ok = advice === null
  const remark =
    ok && source.unchecked ? 'The address works: remove `unchecked` from its entry.' : null
  return { sourceId: source.id, ok, finding, advice: advice ?? remark }
}

function faultOf(source: Source, reading: Reading, now: Date): [string, string] | null {
  const { failure, status, format, entries, newest, movedTo } = reading
  if (failure !== null) return [failure, adviceOn(status, source)]
  if (format === null) return ['What it serves is neither a feed nor a page.', findAgain(source)]
  if (source.read === 'feed' && format === 'html') {
    return ['It serves a web page in place of its feed.', findAgain(source)]
  }
  if (entries === 0) {
    const advice =
      source.read === 'page' ? 'Give the part that lists entries as `only`.' : findAgain(source)
    return ['It has no entries.', advice]
  }
  if (movedTo) return [`It has moved to ${movedTo}.`, 'Put the new address in its entry in feeds/.']
  const quietDays = newest ? Math.floor((now.getTime() - Date.parse(newest)) / DAY_MS) : 0
  if (quietDays > QUIET_DAYS) {
    return [
      `Its newest entry is ${quietDays} days old.`,
      'See whether its publisher writes elsewhere now.',
    ]
  }
  return null
}

function soundness({ entries, newest, problems }: Reading): string {
  const dated = newest ? `, the newest of ${newest.slice(0, 10)}` : ', none of them dated'
  const remarks = problems.length > 0 ? `; ${problems.join('; ')}` : ''
  return `${entries} ${entries === 1 ? 'entry' : 'entries'}${dated}${remarks}.`
}

function adviceOn(status: number | null, source: Source): string {
  if (status === 404 || status === 410) return findAgain(source)
  if (status === 401 || status === 403)
    return 'It refuses programs: read another address, or ask it.'
  if (status === 429) return 'It asks for fewer visits: raise `every`.'
  return 'Try again later; if it stays so, look for its new address.'
}

const findAgain = ({ home, url }: Source) =>
  `Look for its feed at ${home ?? new URL(url).origin} and put the address in feeds/.`
