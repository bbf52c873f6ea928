// src/digest/rank.ts - how telling a story is (pure). The parts are few, so that a reader can be told
// why one stands above another: how surely it bears on the question, who says so, and what it touches.

import type { QuestionId } from '../page/questions.ts'
import type { Story } from './gather.ts'

const KIND = { lab: 0.2, institute: 0.3, government: 0.3, research: 0.3, press: 0.1, community: 0 }
const FLAG = { revise: 1, review: 0.5 }
const PER_DOUBLING = 0.3 // of the number of publishers

/**
 * How telling a story is for a question, or for the page as a whole: the surest tag (0 to 1), a bonus
 * for a claim that it challenges, for every doubling of its publishers, and for the kind of source.
 */
export function rank(story: Story, question?: QuestionId): number {
  const tags = story.tags.filter((tag) => question === undefined || tag.question === question)
  const flags = story.flags.filter(
    ({ claimId }) => question === undefined || claimId.startsWith(`${question}.`),
  )
  return (
    Math.max(0, ...tags.map(({ score }) => score)) +
    Math.max(0, ...flags.map(({ relation }) => FLAG[relation])) +
    PER_DOUBLING * Math.log2(publishersOf(story)) +
    (story.lead.kind ? KIND[story.lead.kind] : 0)
  )
}

/** Stories in order of `rank`, the newest first where that is the same. */
export function byRank(stories: readonly Story[], question?: QuestionId): Story[] {
  return stories
    .map((story) => ({ story, value: rank(story, question) }))
    .sort(
      (a, b) =>
        b.value - a.value ||
        b.story.lead.datedAt.localeCompare(a.story.lead.datedAt) ||
        b.story.id - a.story.id,
    )
    .map(({ story }) => story)
}

/** How many publishers tell a story. */
export const publishersOf = (story: Story) =>
  new Set(story.items.map(({ publisher }) => publisher)).size
