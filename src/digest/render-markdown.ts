// src/digest/render-markdown.ts - a digest as Markdown (pure): what stands in digests/, one file a week.
// Texts from outside are escaped so that they make no link, no heading, no list and no HTML.

import { bars, blocks } from './bars.ts'
import type { Digest, QuestionNews } from './compose.ts'
import type { Piece } from './differs.ts'
import { bold, lineOf, linkTo, literal } from './markdown.ts'
import type { Evidence, Revisit } from './revisit.ts'
import { many } from './say.ts'
import type { Told } from './tell.ts'
import { uncheckedNotes, unreadLines } from './unread-words.ts'
import {
  activityWords,
  againIntro,
  answered,
  byline,
  claimName,
  evidenceLink,
  furtherIntro,
  heading,
  judgedBy,
  lateIntro,
  QUIET,
  REVISITS_INTRO,
  reasonOf,
  reasonsFor,
  revisitTitle,
  seeClaims,
  silentWords,
  summary,
  tallestBar,
} from './words.ts'

/** The digest as CommonMark, its links beginning with `baseUrl`. */
export function renderMarkdown(digest: Digest, baseUrl: string): string {
  const year = digest.startsAt.slice(0, 4)
  const parts = [
    `# ${heading(digest)}`,
    literal(summary(digest)),
    ...revisits(digest, baseUrl, year),
    ...digest.questions.flatMap((news) => question(news, digest, baseUrl, year)),
    ...late(digest, baseUrl, year),
    ...unread(digest, baseUrl, year),
    `[This digest on the web](${baseUrl}/digests/${digest.week})`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function revisits({ revisits, further, again }: Digest, baseUrl: string, year: string): string[] {
  const links = (claims: { claimId: string; relation?: string }[]) =>
    claims.map((claim) => `- ${claimLink(claim, baseUrl)}`).join('\n')
  return [
    '## Claims to revisit',
    revisits.length > 0 ? REVISITS_INTRO : QUIET,
    ...revisits.flatMap((one, index) => revisit(one, index + 1, baseUrl, year)),
    ...(further.length > 0 ? [furtherIntro(further.length), links(further)] : []),
    ...(again.length > 0
      ? [againIntro(again.length), links(again.map((claimId) => ({ claimId })))]
      : []),
  ]
}

function revisit(one: Revisit, number: number, baseUrl: string, year: string): string[] {
  return [
    `### Claim ${number}. ${revisitTitle(one)}`,
    `The page says: \u201c${pieces(one.sentence)}\u201d`,
    ...one.evidence.flatMap((evidence) => challenge(evidence, year)),
    `[${evidenceLink(one, number)}](${claimUrl(one.claimId, baseUrl)})`,
  ]
}

function challenge(evidence: Evidence, year: string): string[] {
  const notes = [judgedBy(evidence), answered(evidence, year)].filter((note) => note !== null)
  return [
    `**${titled(evidence)}**  \n${credits(evidence, year)}`,
    `> ${lineOf(pieces(evidence.passage))}`,
    literal([reasonOf(evidence), ...notes].join(' ')),
  ]
}

function question(news: QuestionNews, digest: Digest, baseUrl: string, year: string): string[] {
  const url = `${baseUrl}/questions/${news.id}`
  const tallest = tallestBar(digest)
  const rows = news.activity.map(
    ({ name, stories }) =>
      `| ${literal(name)} | ${blocks(bars(stories, tallest))} | ${activityWords(stories)} |`,
  )
  const table = ['| Indicator | Five weeks | Stories |', '| --- | --- | --- |', ...rows]
  return [
    `## ${news.number}. ${news.name}`,
    `*${literal(news.asks)}*`,
    news.stories.length > 0
      ? news.stories.map((told) => listed(told, digest, year)).join('\n')
      : 'Nothing new this week.',
    news.further > 0
      ? `[${many(news.further, 'more story', 'more stories')} on ${news.name}](${url})`
      : '',
    rows.length > 0 ? table.join('\n') : '',
    silentWords(news),
  ]
}

function listed(told: Told, digest: Digest, year: string): string {
  const why = reasonsFor(told).map(({ name, phrase }) =>
    phrase === null ? name : `${name}: \u201c${literal(phrase)}\u201d`,
  )
  const lines = [`- ${titled(told)}`, credits(told, year), why.join('; '), seeClaims(told, digest)]
  return lines.filter((line) => line !== '').join('  \n  ')
}

/** Who says it and when, and who else, each with a link. */
function credits(told: Told, year: string): string {
  const { who, others, more } = byline(told, year)
  const also = others.map(({ publisher, url }) =>
    url ? linkTo(url, publisher) : literal(publisher),
  )
  const all = more ? [...also, more] : also
  return lineOf(all.length > 0 ? `${literal(who)}; also ${all.join(', ')}` : literal(who))
}

function late(digest: Digest, baseUrl: string, year: string): string[] {
  const { late } = digest
  if (late.stories === 0) return []
  return [
    '## Arrived late',
    lateIntro(late),
    late.shown.map((told) => listed(told, digest, year)).join('\n'),
    late.further > 0
      ? `[${many(late.further, 'more late story', 'more late stories')}](${baseUrl}/)`
      : '',
  ]
}

function unread({ unread }: Digest, baseUrl: string, year: string): string[] {
  const lines = unreadLines(unread, year).map(({ label, names, further }) => {
    const more = further > 0 ? `; and [${further} more](${baseUrl}/sources)` : ''
    return `- ${label}: ${names.map(literal).join('; ')}${more}`
  })
  const notes = uncheckedNotes(unread).map((note) => `- ${note}`)
  const all = [...lines, ...notes]
  return [
    '## What was not checked',
    all.length > 0 ? all.join('\n') : 'Every source on the list was read.',
  ]
}

const claimUrl = (claimId: string, baseUrl: string) => `${baseUrl}/claims/${claimId}`

const claimLink = (
  { claimId, relation }: { claimId: string; relation?: string },
  baseUrl: string,
) =>
  `${relation ? `${relation}: ` : ''}[${literal(claimName(claimId))}](${claimUrl(claimId, baseUrl)})`

const titled = ({ title, url }: Told) => (url ? linkTo(url, title) : literal(title))

const pieces = (all: readonly Piece[]) =>
  all.map(({ text, marked }) => (marked ? bold(text) : literal(text))).join('')
