// src/story/window.ts - the items that new ones are compared with, kept from bite to bite (pure but for the
// stories that it is given to keep). What falls out is taken away as if it had never been added, so that
// a run ends the same as one that begins anew at every bite.

import { addItem, joinItems, noStories, type Stories } from './cluster.ts'
import { type Gist, readGist } from './gist.ts'
import { wipeTraces } from './rarity.ts'

export type Window = { stories: Stories; placeOf: Map<number, number> } // by the items' ids

/** A window over nothing. */
export const noWindow = (): Window => ({ stories: noStories(), placeOf: new Map() })

/** Moves a window to the items before a bite, in order of their ids; makes a new one where it lacks some. */
export function moveWindow(
  window: Window,
  before: readonly { id: number; storyId: number }[],
  gists: ReadonlyMap<number, Gist>,
): Window {
  const { stories, placeOf } = window
  const isKnown = ({ id, storyId }: { id: number; storyId: number }) =>
    placeOf.has(id) && stories.storyOf[placeOf.get(id) as number] === storyId
  if (!before.every(isKnown)) {
    const made = noWindow()
    for (const { id, storyId } of before) {
      made.placeOf.set(id, made.stories.gists.length)
      addItem(made.stories, storyId, gists.get(id) as Gist)
    }
    return made
  }
  const wanted = new Set(before.map(({ id }) => id))
  for (const [id, place] of placeOf) {
    if (wanted.has(id)) continue
    forget(stories, place)
    placeOf.delete(id)
  }
  return window
}

/** What became of new items: their stories, and earlier stories that are part of another now. */
export type Placing = { storyOf: Map<number, number>; merged: Map<number, number> }

/** Adds a bite behind the others and finds its stories. */
export function placeInWindow(
  { stories, placeOf }: Window,
  bite: readonly { id: number; gist: Gist }[],
): Placing {
  for (const [at, { id }] of bite.entries()) placeOf.set(id, stories.gists.length + at)
  const merged = joinItems(
    stories,
    bite.map(({ id, gist }) => ({ number: id, gist })),
  )
  const storyOf = new Map(
    bite.map(({ id }) => [id, stories.storyOf[placeOf.get(id) as number] as number]),
  )
  return { storyOf, merged }
}

function forget({ gists, storyOf, members, traces }: Stories, place: number): void {
  wipeTraces(traces, gists[place] as Gist, place)
  const story = storyOf[place] as number
  const left = (members.get(story) ?? []).filter((member) => member !== place)
  if (left.length > 0) members.set(story, left)
  else members.delete(story)
  gists[place] = NOTHING
}

const NOTHING = readGist({ title: '', text: '' })
