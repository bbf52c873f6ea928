// src/digest/gather.ts - a week's items -> its stories (pure). A story is what several publishers tell
// of one event; here it gets its tags, its flags, and the one of its items that stands for it.

import { type QuestionId, questions } from '../page/questions.ts'
import type { Source } from '../sources/source.ts'
import type { WeekEvidence, WeekFlag, WeekItem, WeekTag } from './evidence.ts'

export type Story = {
  id: number
  lead: StoryItem // the item nearest to the event
  items: StoryItem[] // this week's, nearest first
  late: boolean // every dated item of it was published before the week
  tags: StoryTag[] // of all its items, best first; each item has a tag once
  flags: WeekFlag[]
}
export type StoryItem = WeekItem & { kind: Source['kind'] | null } // of its source, where known
export type StoryTag = WeekTag & { question: QuestionId }

/** How near a kind of source is to what it reports: those who did it, then those who tell of it. */
const NEARNESS: (Source['kind'] | null)[] = [
  'lab',
  'institute',
  'government',
  'research',
  'press',
  'community',
  null,
]

const questionIds = new Set<string>(questions.map(({ id }) => id))

/** The week's stories in order of their ids. An item that belongs to no story is one of its own. */
export function gatherStories(evidence: WeekEvidence): Story[] {
  const kinds = new Map(evidence.sources.map(({ id, kind }) => [id, kind]))
  const withKind = (item: WeekItem): StoryItem => ({
    ...item,
    kind: kinds.get(item.sourceId) ?? null,
  })
  const tags = Map.groupBy(evidence.tags, ({ itemId }) => itemId)
  const flags = Map.groupBy(evidence.flags, ({ itemId }) => itemId)
  const groups = Map.groupBy(evidence.items.map(withKind), storyOf)

  return [...groups].map(([id, group]): Story => {
    const items = group.sort(
      (a, b) =>
        NEARNESS.indexOf(a.kind) - NEARNESS.indexOf(b.kind) ||
        (a.publishedAt ?? a.firstSeenAt).localeCompare(b.publishedAt ?? b.firstSeenAt) ||
        a.id - b.id,
    )
    const lead = items[0] as StoryItem
    return {
      id,
      lead,
      items,
      late: isLate(items, evidence.week.startsAt),
      tags: sortedTags(items.flatMap((item) => tags.get(item.id) ?? [])),
      flags: items.flatMap((item) => flags.get(item.id) ?? []),
    }
  })
}

/** The story that an item belongs to: its own, where the story step has not looked. */
export const storyOf = (item: { id: number; storyId: number | null }) => item.storyId ?? item.id

function isLate(items: WeekItem[], startsAt: string): boolean {
  const dated = items.filter(({ publishedAt }) => publishedAt !== null)
  return dated.length > 0 && dated.every(({ publishedAt }) => (publishedAt ?? '') < startsAt)
}

function sortedTags(tags: WeekTag[]): StoryTag[] {
  return tags
    .map((tag) => ({ ...tag, question: tag.tag.split('.')[0] as QuestionId }))
    .filter(({ question }) => questionIds.has(question))
    .sort((a, b) => b.score - a.score || a.tag.localeCompare(b.tag) || a.itemId - b.itemId)
}

/** A story with another of its items to stand for it. */
export function ledBy(story: Story, lead: StoryItem): Story {
  return { ...story, lead, items: [lead, ...story.items.filter((item) => item !== lead)] }
}
