// src/digest/words.ts - how a digest speaks, the same in every format (pure): dates, numbers and the
// sentences that are made of them. Nothing here is escaped.

import { claimById } from '../page/claims.ts'
import { questionById } from '../page/questions.ts'
import type { Digest, Late, QuestionNews } from './compose.ts'
import type { Evidence, Revisit } from './revisit.ts'
import { capital, day, many, NUMBERS, span } from './say.ts'
import type { Told } from './tell.ts'

/** 'Week 39: 22 to 28 September 2025', with as much of the first date as differs. */
export function heading({ week, startsAt, endsAt }: Pick<Digest, 'week' | 'startsAt' | 'endsAt'>) {
  const last = new Date(Date.parse(endsAt) - 1).toISOString()
  return `Week ${Number(week.slice(-2))}: ${span(startsAt, last)}`
}

/** The whole week in one sentence of numbers. */
export function summary({ counts, revisits, further }: Digest): string {
  if (counts.items === 0) return nothingCame(counts.sources)
  const challenged = [...revisits, ...further]
  const revise = challenged.filter(({ relation }) => relation === 'revise').length
  const review = challenged.length - revise
  const read = `${many(counts.stories, 'new story', 'new stories')} from ${many(counts.sources, 'source')}`
  const bearing = `${counts.bearing} of them ${counts.bearing === 1 ? 'bears' : 'bear'} on the five questions`
  if (counts.bearing === 0) {
    return `A quiet week: ${read}, and none of them bears on the five questions.`
  }
  if (challenged.length === 0) {
    return `A quiet week: ${read}; ${bearing}, and none challenges a claim on the page.`
  }
  const parts = [
    revise > 0 && `${many(revise, 'claim')} to revise`,
    review > 0 && `${many(review, 'claim')} to review`,
  ]
  return `${capital(parts.filter(Boolean).join(' and '))}, out of ${read}; ${bearing}.`
}

function nothingCame(sources: number): string {
  return sources === 0
    ? 'No source could be read this week, so this digest says nothing about what happened in it.'
    : `A quiet week: ${many(sources, 'source')} were read and none had anything new.`
}

/** What `revise` and `review` mean, for the head of the list where nothing can be bold. */
export const REVISITS_INTRO_PLAIN =
  'Revise: taken at its word, something new makes the sentence wrong or out of date. Review: something new bears on it, and the sentence may well stand.'

/** The same, where it can. */
export const REVISITS_INTRO = `${REVISITS_INTRO_PLAIN} In bold: the words in question, and figures that the page does not have.`

/** 'Diffusion: revise'; it stands after 'Claim 3. '. */
export const revisitTitle = ({ question, relation }: Revisit) =>
  `${questionById(question)?.name ?? question}: ${relation}`

/** Who says it and when, and who else: 'Northgate Institute (institute), 24 September'. */
export function byline(
  { by, furtherSources, kind, publishedAt, firstSeenAt, late }: Told,
  year: string,
) {
  const [first, ...others] = by
  const who = kind ? `${first?.publisher} (${kind})` : `${first?.publisher}`
  const when = publishedAt
    ? `${late ? 'published ' : ''}${day(publishedAt, year)}${late ? `, first seen ${day(firstSeenAt, year)}` : ''}`
    : `undated, first seen ${day(firstSeenAt, year)}`
  const more = furtherSources > 0 ? many(furtherSources, 'other') : ''
  return { who: `${who}, ${when}`, others, more }
}

/** 'The author has answered: still right (25 September).' */
export function answered({ answer }: Evidence, year: string): string | null {
  if (!answer) return null
  const said = answer.answer === 'revised' ? 'the sentence is revised' : 'still right'
  return `The author has answered: ${said} (${day(answer.at, year)}).`
}

/** Who raised it, where that was not the built-in judge. */
export const judgedBy = ({ judge }: Pick<Evidence, 'judge'>) =>
  judge === 'built-in' ? null : `Judged by a language model (${judge}).`

/** '3 this week; 0, 2, 1, 4 in the four weeks before', or how far back is known. */
export function activityWords(stories: readonly (number | null)[]): string {
  const before = stories.slice(0, -1).filter((count) => count !== null)
  const now = `${stories.at(-1) ?? 0} this week`
  if (before.length === 0) return `${now}, the first that was collected`
  const weeks =
    before.length === 1 ? 'the week before' : `the ${NUMBERS[before.length]} weeks before`
  return `${now}; ${before.join(', ')} in ${weeks}`
}

/** Why a story stands in a list: names, and the words behind them where these are not its title. */
export function reasonsFor({ why }: Told): { name: string; phrase: string | null }[] {
  const byPhrase = Map.groupBy(why, ({ phrase }) => phrase)
  return [...byPhrase]
    .map(([phrase, all]) => ({
      name: all.map(({ name }) => name ?? 'On the question as a whole').join(', '),
      phrase,
    }))
    .sort((a, b) => Number(a.phrase !== null) - Number(b.phrase !== null))
}

/** Which claims a story challenges, where it stands in a list: 'See claims 1 and 3 above.' */
export function seeClaims({ claims, story }: Told, { revisits }: Digest): string {
  if (claims.length === 0) return ''
  const shown = revisits.flatMap(({ evidence }, index) =>
    evidence.some((one) => one.story === story) ? [`${index + 1}`] : [],
  )
  if (shown.length === 0) return `Challenges ${many(claims.length, 'claim')}.`
  const last = shown.at(-1)
  const list = shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`
  return `See claim${shown.length === 1 ? '' : 's'} ${list} above.`
}

/** Why an item was held against a claim, as the judge gave it. */
export const reasonOf = ({ relation, reason }: Pick<Evidence, 'relation' | 'reason'>) =>
  `Why ${relation}: ${reason}${/[.!?\u2026]$/.test(reason) ? '' : '.'}`

/** The text of the link to a claim. */
export const evidenceLink = ({ further }: Revisit, number: number) =>
  further > 0
    ? `Claim ${number}: ${many(further, 'more story', 'more stories')} and its history`
    : `Claim ${number}: its history and sources`

/** What stands before the claims for which there was no room. */
export const furtherIntro = (claims: number) =>
  `There was no room here for ${many(claims, 'more claim')} challenged this week:`

/** What stands before the claims that only stories of earlier weeks challenge. */
export const againIntro = (claims: number) =>
  `Stories of earlier weeks had more reports this week on ${many(claims, 'claim')}:`

/** What stands where no claim was challenged. */
export const QUIET = 'Nothing collected this week challenges a claim on the page.'

/** The indicators of a question that had no story in any of the weeks shown. */
export const silentWords = ({ silent, activity }: QuestionNews) =>
  silent.length === 0
    ? ''
    : `No stories in these weeks${activity.length === 0 ? ' on any indicator' : `: ${silent.join(', ')}`}.`

/** How many stories came late, and that those shown above are not repeated. */
export function lateIntro({ stories, shown, further }: Late): string {
  const above = stories - shown.length - further
  const came = `${many(stories, 'story', 'stories')} that ${stories === 1 ? 'bears' : 'bear'} on the questions ${stories === 1 ? 'was' : 'were'} published before this week and first seen in it`
  if (above === stories) return `${came}; ${stories === 1 ? 'it stands' : 'all stand'} above.`
  return above > 0 ? `${came}; ${above} ${above === 1 ? 'stands' : 'stand'} above.` : `${came}.`
}

/** The height that all charts of a digest are drawn to, so that they can be compared. */
export const tallestBar = ({ questions }: Digest) =>
  Math.max(
    0,
    ...questions.flatMap(({ activity }) =>
      activity.flatMap(({ stories }) => stories.map((n) => n ?? 0)),
    ),
  )

/** What a claim says, for a link to it. */
export const claimName = (claimId: string) => claimById(claimId)?.statement ?? claimId
