// src/story/window.ts - the items that new ones are compared with, kept from bite to bite of a run (pure but
// for the stories that it is given to keep).

import type { Reach } from './candidates.ts'
import { addItem, joinItems, noStories, type Stories } from './cluster.ts'
import type { Gist } from './gist.ts'

/** What a run compares with: items dated since an instant. */
export type Window = { since: string; stories: Stories }

/** An item to place; `storyId` where its story is known. */
export type Read = { id: number; gist: Gist }

/** A window over items whose stories are known, in order of their ids. */
export function openWindow(since: string, before: readonly (Read & { storyId: number })[]): Window {
  const stories = noStories()
  for (const { storyId, gist } of before) addItem(stories, storyId, gist)
  return { since, stories }
}

/** What became of new items: their stories, and earlier stories that are part of another now. */
export type Found = { storyOf: Map<number, number>; merged: Map<number, number> }

/** Adds a bite behind the others and finds its stories. */
export function placeInWindow({ stories }: Window, bite: readonly Read[], reach: Reach): Found {
  const first = stories.gists.length
  const merged = joinItems(
    stories,
    bite.map(({ id, gist }) => ({ number: id, gist })),
    reach,
  )
  const storyOf = new Map(bite.map(({ id }, at) => [id, stories.storyOf[first + at] as number]))
  return { storyOf, merged }
}
