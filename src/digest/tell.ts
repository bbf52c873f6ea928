// src/digest/tell.ts - a story as a digest tells it (pure): cut to size, with the reasons for its place.

import { indicatorById, type QuestionId } from '../page/questions.ts'
import type { Source } from '../sources/source.ts'
import type { WeekItem } from './evidence.ts'
import { ledBy, type Story } from './gather.ts'
import { clip, languageTag, plain, webAddress } from './plain.ts'
import { publishersOf } from './rank.ts'

export type Told = {
  story: number
  itemId: number // of the item that stands for the story
  title: string
  url: string | null
  language: string | null // of the title
  publishedAt: string | null
  firstSeenAt: string
  late: boolean
  kind: Source['kind'] | null
  by: { publisher: string; url: string | null }[] // the nearest to the event first
  furtherSources: number
  why: Why[]
  claims: { claimId: string; relation: 'revise' | 'review' }[]
}
/** Why a story stands under a question: the words that speak of an indicator; null is its title. */
export type Why = { tag: string; name: string | null; phrase: string | null }

const SOURCES = 4
const PHRASES = 3
const PHRASE = 160 // characters
const PUBLISHER = 60

/**
 * A story with its reasons for one question, or for all, its title no longer than `most`. Under a
 * question it is told by the item, nearest to the event, that speaks of it: title and words agree.
 */
export function tell(given: Story, most: number, question?: QuestionId): Told {
  const spoken = given.items.find(({ id }) => tagsOf(given, id, question).length > 0)
  const story = question && spoken ? ledBy(given, spoken) : given
  const by = publishers(story)
  return {
    story: story.id,
    itemId: story.lead.id,
    title: clip(story.lead.title, most),
    url: webAddress(story.lead.url),
    language: languageTag(story.lead.language),
    publishedAt: story.lead.publishedAt,
    firstSeenAt: story.lead.firstSeenAt,
    late: story.late,
    kind: story.lead.kind,
    by: by.slice(0, SOURCES),
    furtherSources: Math.max(0, publishersOf(story) - SOURCES),
    why: reasons(story, question),
    claims: challenged(story, question),
  }
}

/** What an item is tagged with, for one question or for all. */
const tagsOf = ({ tags }: Story, itemId: number, question?: QuestionId) =>
  tags.filter((tag) => tag.itemId === itemId && (!question || tag.question === question))

/** One line per publisher, nearest first; the publisher's nearest item is the one linked to. */
function publishers(story: Story): Told['by'] {
  const first = new Map<string, WeekItem>()
  for (const item of story.items) {
    if (!first.has(item.publisher)) first.set(item.publisher, item)
  }
  return [...first.values()].map(({ publisher, url }) => ({
    publisher: clip(publisher, PUBLISHER),
    url: webAddress(url),
  }))
}

/** Indicators before the bare question, which stands only where no indicator does. */
function reasons(story: Story, question?: QuestionId): Why[] {
  const tags = tagsOf(story, story.lead.id, question)
  const precise = tags.filter(({ tag }) => tag.includes('.'))
  const title = plain(story.lead.title)
  return (precise.length > 0 ? precise : tags).slice(0, PHRASES).map(({ tag, phrase }) => ({
    tag,
    name: indicatorById(tag)?.name ?? null,
    phrase: title.includes(plain(phrase)) ? null : clip(phrase, PHRASE),
  }))
}

/** The claims that a story challenges, each once, revise before review. */
function challenged(story: Story, question?: QuestionId): Told['claims'] {
  const flags = story.flags.filter(
    ({ claimId }) => question === undefined || claimId.startsWith(`${question}.`),
  )
  const found = new Map<string, 'revise' | 'review'>()
  for (const { claimId, relation } of flags) {
    if (relation === 'revise' || !found.has(claimId)) found.set(claimId, relation)
  }
  return [...found]
    .map(([claimId, relation]) => ({ claimId, relation }))
    .sort((a, b) => b.relation.localeCompare(a.relation) || a.claimId.localeCompare(b.claimId))
}
