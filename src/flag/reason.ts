// src/flag/reason.ts - why an item touches a claim, in one plain sentence made from what was compared
// (pure).

import type { Claim } from '../page/claims.ts'
import type { Candidate } from './candidates.ts'
import { sameAmount } from './compare.ts'
import { outdates } from './happening.ts'
import type { Entry } from './ledger.ts'
import { conceptNames, type Reading } from './reading.ts'
import type { Value } from './value.ts'
import type { Vocabulary } from './vector.ts'
import { older, versionsIn } from './version.ts'

/** What stands between what an item reports and what would outdate the claim. */
export const READ_AGAIN = '; the sentence is to be read again when: '

type Sentence = Reading['sentences'][number]

const SHOWN_OF_CLAIM = 160 // characters
const LONGEST_SUBJECT = 8 // words
const WITHDRAWN = conceptNames.indexOf('withdrawn')
const BACK = /\b(restor|redeploy|return|lift|back|resum|reinstat|reopen)/i
const happens: Record<string, string> = {
  withdrawn: 'a withdrawal or a return',
  surpassed: 'a result that equals or beats another',
  correction: 'a correction or a relapse',
  'newer-version': 'a new version',
  replication: 'a second look at a result',
  'first-appearance': 'something opened, proposed or published',
  'change-of-programme': 'a change in what is offered, or to whom',
  measurement: 'what was found or measured',
}

/** The reason to show beside a passage. */
export function reasonFor(
  { entry, evidence }: Candidate,
  reading: Reading,
  sentence: Sentence,
  vocabulary: Vocabulary,
): string {
  const { claim } = entry
  const version = versionsIn(reading.terms.text).sort(older).at(-1)
  if (entry.version && version && older(version, entry.version) > 0)
    return `speaks of version ${version.join('.')}; the page cites version ${entry.version.join('.')}`
  const inPassage = ({ from, to }: Value) => from >= sentence.from && to <= sentence.to
  const other = tellingValues(entry, evidence.other).find(inPassage)
  if (other && (claim.kind === 'figure' || claim.kind === 'record'))
    return `gives ${shownValue(reading, other)}${onWhat(entry, reading, sentence, vocabulary)}; the page has ${knownValues(entry, other)}`
  const holder = nameIn(entry, reading, sentence)
  if (evidence.undone && holder && sentence.concepts.includes(WITHDRAWN)) {
    const isBack = BACK.test(reading.terms.text.slice(sentence.start, sentence.end))
    return `says that ${holder} ${isBack ? 'is back' : 'was taken away or held back'}; the page says: ${clipped(claim.statement)}`
  }
  const what = eventIn(entry, sentence)
  const about = onWhat(entry, reading, sentence, vocabulary)
  return `${reported(what, about)}${READ_AGAIN}${clipped(claim.outdatedWhen)}`
}

/** The figures worth showing beside the claim's: 'six of seven' only where the claim counts so too. */
export function tellingValues({ values }: Entry, found: readonly Value[]): Value[] {
  return found.filter(({ of }) => of === null || values.some((known) => known.of !== null))
}

function reported(what: string | undefined, about: string): string {
  if (what) return `reports ${what}${about}`
  return about
    ? `speaks${about.replace(/^ on/, ' of')}`
    : 'resembles items that were labelled as touching it'
}

function knownValues({ statement, values }: Entry, { unit }: Value): string {
  const alike = values.filter((value) => value.unit === unit)
  const known = alike.filter((one, i) => alike.findIndex((other) => sameAmount(one, other)) === i)
  return known
    .slice(0, 3)
    .map((value) => shownValue(statement, value))
    .join(', ')
}

/** What happens in a sentence, of what outdates such a claim: rather what the page names. */
function eventIn({ claim, happens: named }: Entry, { concepts }: Sentence): string | undefined {
  const suited = outdates[claim.kind]
  const events = concepts.filter((concept) => named[concept] === 1 || suited.includes(concept))
  events.sort((a, b) => (named[b] as number) - (named[a] as number))
  return events.map((event) => happens[conceptNames[event] as string]).find(Boolean)
}

/** What a sentence and the claim both speak of: in the sentence's words, else by the field's name for it. */
function onWhat(entry: Entry, reading: Reading, sentence: Sentence, vocabulary: Vocabulary) {
  const { starts, ends, text } = reading.terms
  const shared = sharedWords(entry, reading, sentence, vocabulary)
  if (shared.count >= 2) return ` on "${text.slice(starts[shared.from], ends[shared.to])}"`
  const subjects = sentence.concepts.filter((concept) => (entry.subjects[concept] as number) > 0)
  if (subjects.length === 0) return ''
  const names = subjects.map((concept) => (conceptNames[concept] as string).replaceAll('-', ' '))
  return ` on ${names.slice(0, 2).join(' and ')}`
}

/** The run of words in a sentence that says most of what the claim says, and how many say it. */
function sharedWords(
  { profile }: Entry,
  { terms: { stems } }: Reading,
  { from, to, words }: Sentence,
  { ids }: Vocabulary,
) {
  const weightOf = (at: number) => profile.get(ids.get(stems[at] as string) ?? -1) ?? 0
  let best = { from: 0, to: 0, weight: 0, count: 0 }
  for (let first = from; first < to; first++) {
    let [weight, count] = [0, 0]
    for (let at = first; at < Math.min(to, first + LONGEST_SUBJECT); at++) {
      const own = weightOf(at)
      if (own === 0 && (words[at - from] !== '' || at === first)) break
      weight += own
      if (own > 0 && words[at - from] !== '') count++
      if (own > 0 && weight > best.weight) best = { from: first, to: at, weight, count }
    }
  }
  return best
}

/** The name in a sentence that the claim names too, with what follows it as part of the name. */
function nameIn(
  { names }: Entry,
  { terms: { text, stems, starts, ends } }: Reading,
  { from, to }: Sentence,
): string | null {
  for (let at = from; at < to; at++) {
    if (!names.includes(stems[at] as string) || !/\D/.test(stems[at] as string)) continue
    let last = at
    while (last + 1 < to && isOfName(stems[last + 1] as string, names)) last++
    if (last > at) return text.slice(starts[at], ends[last])
  }
  return null
}

const isOfName = (stem: string, names: readonly string[]) =>
  names.includes(stem) || /^\d/.test(stem)

function clipped(text: Claim['statement']): string {
  if (text.length <= SHOWN_OF_CLAIM) return text
  return `${text.slice(0, text.lastIndexOf(' ', SHOWN_OF_CLAIM)).replace(/[,;:]$/, '')} ...`
}

/** A value as it stands in its text, up to what it counts. */
function shownValue(
  { terms: { text, starts, ends, stems } }: Reading,
  { from, to, unit }: Value,
): string {
  let last = to - 1
  if (unit.length > 2 && unit !== 'percent' && unit !== 'points' && unit !== 'dollars')
    for (let k = to; k < to + 5 && k < stems.length; k++) if (stems[k] === unit) last = k
  const cut = text.slice(starts[from], ends[last])
  return /^[$£€]/.test(text.slice((starts[from] ?? 1) - 1))
    ? text[(starts[from] ?? 1) - 1] + cut
    : cut
}
