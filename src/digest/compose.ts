// src/digest/compose.ts - what was stored about a week -> the digest of that week (pure). The digest is
// one plain value: it is frozen as JSON, and every format and every letter is rendered from it.

import { claims } from '../page/claims.ts'
import { type Question, type QuestionId, questions } from '../page/questions.ts'
import { type Activity, activityOf, isActive } from './activity.ts'
import type { WeekEvidence } from './evidence.ts'
import { gatherStories, type Story } from './gather.ts'
import { byRank } from './rank.ts'
import { type Revisit, revisitsOf } from './revisit.ts'
import { type Told, tell } from './tell.ts'
import { type Unread, unreadSources } from './unread.ts'

/** One week's issue. Texts from outside are on one line and without controls, but not escaped. */
export type Digest = {
  version: 1
  week: string // '2026-W39'
  startsAt: string
  endsAt: string
  composedAt: string
  counts: Counts
  revisits: Revisit[] // the claims to revisit, the strongest first
  further: Further[] // claims that were challenged too, for which there was no room
  again: string[] // claims challenged again by stories that an earlier digest showed
  questions: QuestionNews[] // in the page's order
  late: Late
  unread: Unread
}
export type Counts = {
  items: number
  stories: number
  bearing: number // stories with a tag or a flag
  sources: number // read at least once in the week or since
  sourcesKnown: number
}
export type Further = { claimId: string; relation: 'revise' | 'review' }
export type QuestionNews = {
  id: QuestionId
  number: number
  name: string
  asks: string
  stories: Told[] // the most telling, best first
  further: number // how many more bear on it
  activity: Activity[] // of its indicators with a story in five weeks, in the page's order
  silent: string[] // the names of the others
}
/** What was published before the week and first seen in it. */
export type Late = {
  stories: number // of those that bear on the questions
  shown: Told[] // those that stand nowhere above
  further: number
}

/** How much room there is. A digest that is too large for a letter is composed again with less. */
export type Limits = {
  revisits: number
  evidence: number // per claim
  stories: number // per question
  late: number
  sources: number // names in each list of what was not read
  passage: number // characters
  title: number
}

const ROOMY: Limits = {
  revisits: 12,
  evidence: 3,
  stories: 5,
  late: 6,
  sources: 12,
  passage: 420,
  title: 180,
}

/** From roomy to cramped. The last always fits a letter, whatever the texts are. */
export const LIMITS: readonly Limits[] = [
  ROOMY,
  { revisits: 10, evidence: 2, stories: 4, late: 5, sources: 10, passage: 360, title: 160 },
  { revisits: 8, evidence: 2, stories: 3, late: 4, sources: 8, passage: 300, title: 140 },
  { revisits: 6, evidence: 1, stories: 2, late: 3, sources: 6, passage: 240, title: 120 },
  { revisits: 3, evidence: 1, stories: 1, late: 1, sources: 3, passage: 160, title: 80 },
]

/** Composes a week. The same evidence and limits always give the same digest. */
export function compose(evidence: WeekEvidence, limits: Limits = ROOMY): Digest {
  const { week, composedAt } = evidence
  const stories = gatherStories(evidence)
  const bearing = byRank(stories.filter(({ tags, flags }) => tags.length + flags.length > 0))
  const { shown, further, again } = revisitsOf(bearing, evidence, claims, limits)
  const news = questions.map((question) => questionNews(question, bearing, evidence, limits))
  const told = [...shown.flatMap((one) => one.evidence), ...news.flatMap((one) => one.stories)]
  return {
    version: 1,
    week: week.id,
    startsAt: week.startsAt,
    endsAt: week.endsAt,
    composedAt,
    counts: counts(evidence, stories.length, bearing.length),
    revisits: shown,
    further,
    again,
    questions: news,
    late: lateStories(bearing, new Set(told.map(({ story }) => story)), limits),
    unread: unreadSources(evidence, limits),
  }
}

function counts({ week, items, visits, sources }: WeekEvidence, stories: number, bearing: number) {
  const read = visits.filter(({ succeededAt }) => (succeededAt ?? '') >= week.startsAt)
  const known = Math.max(sources.length, visits.length)
  return { items: items.length, stories, bearing, sources: read.length, sourcesKnown: known }
}

function questionNews(
  { id, number, name, asks, indicators }: Question,
  bearing: Story[],
  evidence: WeekEvidence,
  limits: Limits,
): QuestionNews {
  const own = bearing.filter(({ tags }) => tags.some(({ question }) => question === id))
  const stories = byRank(own, id)
  const activity = activityOf(indicators, evidence)
  return {
    id,
    number,
    name,
    asks,
    stories: stories.slice(0, limits.stories).map((story) => tell(story, limits.title, id)),
    further: Math.max(0, stories.length - limits.stories),
    activity: activity.filter(isActive),
    silent: activity.filter((one) => !isActive(one)).map((one) => one.name),
  }
}

function lateStories(bearing: Story[], shown: Set<number>, limits: Limits): Late {
  const late = bearing.filter((story) => story.late)
  const rest = late.filter(({ id }) => !shown.has(id))
  return {
    stories: late.length,
    shown: rest.slice(0, limits.late).map((story) => tell(story, limits.title)),
    further: Math.max(0, rest.length - limits.late),
  }
}
