// src/story/window.ts - the items that new ones are compared with, kept from bite to bite (pure but for the
// stories that it is given to keep). What falls out is taken away as if it had never been added, so that
// a run ends the same as one that begins anew at every bite.

import { addItem, noStories, type Stories } from './cluster.ts'
import { type Gist, isPair, readGist } from './gist.ts'
import { countFeatures } from './rarity.ts'

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
    for (const { id, storyId } of before) addToWindow(made, id, gists.get(id) as Gist, storyId)
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

/** Adds an item behind the others and gives the number of its story, which is found where it is not known. */
export function addToWindow(window: Window, id: number, gist: Gist, known?: number): number {
  window.placeOf.set(id, window.stories.gists.length)
  return addItem(window.stories, id, gist, known)
}

function forget({ gists, storyOf, members, places, counts }: Stories, place: number): void {
  const gist = gists[place] as Gist
  countFeatures(counts, gist, -1)
  for (const feature of gist.features.keys()) if (!isPair(feature)) drop(places, feature, place)
  if (gist.url !== null) drop(places, gist.url, place)
  drop(members, storyOf[place] as number, place)
  gists[place] = NOTHING
}

const NOTHING = readGist({ title: '', text: '' })

function drop<Key>(lists: Map<Key, number[]>, key: Key, place: number): void {
  const list = lists.get(key)
  const at = list?.indexOf(place) ?? -1
  if (!list || at < 0) return
  if (list.length === 1) lists.delete(key)
  else list.splice(at, 1)
}
