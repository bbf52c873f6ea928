// src/story/cluster.ts - items -> stories (pure but for the stories that it is given to keep). New items
// are joined with each other and with what is there, the likest two first; an item may bring two earlier
// stories together, but no story is ever taken apart. Items read at once and items read one after another
// are judged in the same way.

import { type Candidate, candidates, type Reach, WIDE } from './candidates.ts'
import { type Gist, type Readable, readGist } from './gist.ts'
import { leaveTraces, noTraces, type Traces } from './rarity.ts'
import { likeness } from './same-event.ts'

/** The items and stories so far, and what finds the next item's. */
export type Stories = {
  gists: Gist[] // by place: the order in which items came
  storyOf: number[] // by place: the story's number
  members: Map<number, number[]> // a story's number -> places
  traces: Traces
}

export const JOIN = 0.7 // likeness of two items, one of either story
export const JOIN_ALL = 0.5 // mean likeness across
const MEMBERS_READ = 6 // of each story

/**
 * Groups items into stories.
 *
 * @returns for each item the id of its story, which is the id of the story's first item by day
 */
export function groupStories<Id extends number | string>(
  items: readonly (Readable & { id: Id })[],
): Map<Id, Id> {
  const dated = items.toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? ''))
  const stories = noStories()
  const gists = dated.map((item, number) => ({ number, gist: readGist(item) }))
  joinItems(stories, gists)
  return new Map(
    dated.map(({ id }, place): [Id, Id] => {
      const first = stories.storyOf[place] ?? place
      return [id, dated[first]?.id ?? id]
    }),
  )
}

/** No items, no stories. */
export function noStories(): Stories {
  return { gists: [], storyOf: [], members: new Map(), traces: noTraces() }
}

/** Adds an item behind the others, to the story with a number. */
export function addItem(stories: Stories, story: number, gist: Gist): void {
  const place = stories.gists.push(gist) - 1
  stories.storyOf.push(story)
  const members = stories.members.get(story)
  if (members) members.push(place)
  else stories.members.set(story, [place])
  leaveTraces(stories.traces, gist, place)
}

/**
 * Adds items behind the others, each a story of its own under its number, and joins what is one event.
 *
 * @returns earlier stories that became part of another: number -> the other's number
 */
export function joinItems(
  stories: Stories,
  items: readonly { number: number; gist: Gist }[],
  reach = WIDE,
): Map<number, number> {
  const first = stories.gists.length
  for (const { number, gist } of items) addItem(stories, number, gist)
  const links: Link[] = []
  for (let place = first; place < stories.gists.length; place++) {
    links.push(...linksOf(stories, place, reach))
  }
  links.sort((a, b) => b.likeness - a.likeness || a.place - b.place || a.from - b.from)
  const merged = new Map<number, number>()
  for (const { place, from } of links) {
    const [kept, left] = joinStories(stories, place, from)
    if (left !== undefined) merged.set(left, kept)
  }
  for (const { number } of items) merged.delete(number)
  return new Map([...merged.keys()].map((left) => [left, endOf(merged, left)]))
}

/** An item, and an earlier one that it is like. */
type Link = { from: number; place: number; likeness: number }

function linksOf(stories: Stories, from: number, reach: Reach): Link[] {
  const { gists, traces } = stories
  return candidates(stories, from, reach)
    .map(({ place }: Candidate) => ({
      from,
      place,
      likeness: likenessOf(gists, from, place, traces),
    }))
    .filter((link) => link.likeness >= JOIN)
}

/** Makes the stories of two items one, under the lower number, unless the others object. */
function joinStories(stories: Stories, a: number, b: number): [kept: number, left?: number] {
  const numbers = [stories.storyOf[a] ?? a, stories.storyOf[b] ?? b].sort((x, y) => x - y)
  const [kept = a, left = b] = numbers
  if (kept === left) return [kept]
  const [ours = [], theirs = []] = [stories.members.get(kept), stories.members.get(left)]
  if (meanLikeness(stories, ours.slice(-MEMBERS_READ), theirs.slice(-MEMBERS_READ)) < JOIN_ALL)
    return [kept]
  for (const place of theirs) stories.storyOf[place] = kept
  stories.members.set(
    kept,
    [...ours, ...theirs].sort((x, y) => x - y),
  )
  stories.members.delete(left)
  return [kept, left]
}

function meanLikeness({ gists, traces }: Stories, ours: number[], theirs: number[]): number {
  let sum = 0
  for (const one of ours) {
    for (const other of theirs) sum += likenessOf(gists, other, one, traces)
  }
  return sum / (ours.length * theirs.length)
}

function likenessOf(gists: readonly Gist[], a: number, b: number, traces: Traces): number {
  return likeness(gists[a] as Gist, gists[b] as Gist, traces)
}

function endOf(merged: ReadonlyMap<number, number>, number: number): number {
  const next = merged.get(number)
  return next === undefined ? number : endOf(merged, next)
}
