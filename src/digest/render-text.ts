// src/digest/render-text.ts - a digest as plain text (pure): 72 columns, for mail and terminals. Only an
// address may be wider, because one that is cut is no address.

import { WEEKS } from './activity.ts'
import { bars, blocks } from './bars.ts'
import type { Digest, QuestionNews } from './compose.ts'
import type { Piece } from './differs.ts'
import { isolated } from './plain.ts'
import type { Evidence, Revisit } from './revisit.ts'
import { many } from './say.ts'
import type { Told } from './tell.ts'
import { uncheckedNotes, unreadLines } from './unread-words.ts'
import {
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
  REVISITS_INTRO_PLAIN,
  reasonOf,
  reasonsFor,
  revisitTitle,
  seeClaims,
  silentWords,
  summary,
  tallestBar,
} from './words.ts'

const COLUMNS = 72

/** The digest as plain text, its addresses beginning with `baseUrl`. */
export function renderText(digest: Digest, baseUrl: string): string {
  const year = digest.startsAt.slice(0, 4)
  const parts = [
    underlined(`Revisit, ${heading(digest)}`, '='),
    wrap(summary(digest)),
    ...revisits(digest, baseUrl, year),
    ...digest.questions.flatMap((news) => question(news, digest, baseUrl, year)),
    ...late(digest, baseUrl, year),
    ...unread(digest, baseUrl, year),
    `This digest on the web:\n${baseUrl}/digests/${digest.week}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function revisits({ revisits, further, again }: Digest, baseUrl: string, year: string): string[] {
  const claim = (claimId: string, relation = '') =>
    wrap(`${relation}${claimName(claimId)} ${baseUrl}/claims/${claimId}`, '- ')
  const others = further.map(({ claimId, relation }) => claim(claimId, `${relation}: `))
  const seen = again.map((claimId) => claim(claimId))
  return [
    underlined('Claims to revisit', '-'),
    wrap(revisits.length > 0 ? REVISITS_INTRO_PLAIN : QUIET),
    ...revisits.flatMap((one, index) => revisit(one, index + 1, baseUrl, year)),
    ...(further.length > 0 ? [wrap(furtherIntro(further.length)), others.join('\n')] : []),
    ...(again.length > 0 ? [wrap(againIntro(again.length)), seen.join('\n')] : []),
  ]
}

function revisit(one: Revisit, number: number, baseUrl: string, year: string): string[] {
  return [
    `CLAIM ${number}. ${revisitTitle(one).toUpperCase()}`,
    wrap(`The page says: \u201c${pieces(one.sentence)}\u201d`, '   '),
    ...one.evidence.map((evidence) => challenge(evidence, year)),
    `${wrap(`${evidenceLink(one, number)}:`, '   ')}\n   ${baseUrl}/claims/${one.claimId}`,
  ]
}

function challenge(evidence: Evidence, year: string): string {
  const notes = [judgedBy(evidence), answered(evidence, year)].filter((note) => note !== null)
  return [
    told(evidence, year, '   '),
    wrap(pieces(evidence.passage), '   > ', '   > '),
    wrap([reasonOf(evidence), ...notes].join(' '), '   '),
  ].join('\n')
}

function question(news: QuestionNews, digest: Digest, baseUrl: string, year: string): string[] {
  const more = `${many(news.further, 'more story', 'more stories')}: ${baseUrl}/questions/${news.id}`
  const rows = chart(news, tallestBar(digest))
  return [
    underlined(`${news.number}. ${news.name}`, '-'),
    wrap(news.asks),
    news.stories.length > 0
      ? news.stories.map((one) => listed(one, digest, year)).join('\n\n')
      : 'Nothing new this week.',
    news.further > 0 ? more : '',
    rows.length > 0 ? `Stories a week, the latest last:\n${rows.join('\n')}` : '',
    wrap(silentWords(news)),
  ]
}

/** A line per indicator: its name, its bars and its numbers, each in columns. */
function chart({ activity }: QuestionNews, tallest: number): string[] {
  const width = Math.max(0, ...activity.map(({ name }) => name.length))
  return activity.map(({ name, stories }) => {
    const row = blocks(bars(stories, tallest)).padStart(WEEKS)
    const numbers = stories.map((count) => `${count ?? ''}`.padStart(4)).join('')
    return `  ${name.padEnd(width)}  ${row} ${numbers}`
  })
}

/** Title, who says it, and where; `indent` before each line, a `bullet` before the first. */
function told(one: Told, year: string, indent: string, bullet = indent): string {
  const { who, others, more } = byline(one, year)
  const also = [...others.map(({ publisher }) => isolated(publisher)), more].filter(Boolean)
  const line = also.length > 0 ? `${isolated(who)}; also ${also.join(', ')}` : isolated(who)
  return [
    wrap(isolated(one.title), bullet, indent),
    wrap(line, indent),
    one.url ? `${indent}${one.url}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function listed(one: Told, digest: Digest, year: string): string {
  const why = reasonsFor(one).map(({ name, phrase }) =>
    phrase === null ? name : `${name}: \u201c${isolated(phrase)}\u201d`,
  )
  return [
    told(one, year, '  ', '- '),
    wrap(why.join('; '), '  '),
    wrap(seeClaims(one, digest), '  '),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function late(digest: Digest, baseUrl: string, year: string): string[] {
  const { late } = digest
  if (late.stories === 0) return []
  const more = `${many(late.further, 'more late story', 'more late stories')}: ${baseUrl}/`
  return [
    underlined('Arrived late', '-'),
    wrap(lateIntro(late)),
    late.shown.map((one) => listed(one, digest, year)).join('\n\n'),
    late.further > 0 ? more : '',
  ]
}

function unread({ unread }: Digest, baseUrl: string, year: string): string[] {
  const lines = unreadLines(unread, year).map(({ label, names, further }) => {
    const more = further > 0 ? `; and ${further} more: ${baseUrl}/sources` : ''
    return wrap(`${label}: ${names.map(isolated).join('; ')}${more}`, '- ')
  })
  const notes = uncheckedNotes(unread).map((note) => wrap(note, '- '))
  const all = [...lines, ...notes]
  return [
    underlined('What was not checked', '-'),
    all.length > 0 ? all.join('\n') : 'Every source on the list was read.',
  ]
}

const pieces = (all: readonly Piece[]) => isolated(all.map(({ text }) => text).join(''))

const underlined = (title: string, line: string) => `${title}\n${line.repeat([...title].length)}`

/** Lines of at most 72 columns, the first after `first`, the others after `rest`. */
function wrap(text: string, first = '', rest = first.replace(/[^ ]/g, ' ')): string {
  if (text === '') return ''
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/ +/)) {
    if (!isEmpty && [...line].length + 1 + [...word].length > COLUMNS) {
      lines.push(line)
      line = rest
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].map((one) => one.trimEnd()).join('\n')
}
