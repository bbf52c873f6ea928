// src/story/cluster.ts - items one after another -> stories (pure but for the stories that it is given to
// keep). Candidates come from an index of rare features, so that the work per item does not grow with
// the number of items; an item joins a story only if it is like its members, so that stories do not chain.

import { daysOf, type Gist, isPair, type Readable, readGist } from './gist.ts'
import { type Counts, countFeatures, rarityIn } from './rarity.ts'
import { daysApart, likeness, type Rarity, WINDOW_DAYS } from './same-event.ts'

/** The items and stories so far, and what finds the next item's. */
export type Stories = {
  gists: Gist[] // by place: the order in which items came
  storyOf: number[] // by place: the story's number
  members: Map<number, number[]> // a story's number -> places
  places: Map<string, number[]> // feature or address -> places, ascending
  counts: Counts
}

const PROBES = 16 // rarest features that an item is looked up by
const NEWEST = 40 // items looked at under one feature
const CANDIDATES = 8 // compared in full
const COMMONEST = 3 // rarity of a feature that items are looked up by
const SHARED = 5 // rarity that a candidate has to share
export const JOIN = 0.6 // likeness to the nearest member
export const JOIN_ALL = 0.5 // mean likeness to the members
const MEMBERS_READ = 6

/**
 * Groups items into stories: the likest two first, as long as the mean likeness across holds.
 *
 * @returns for each item the id of its story, which is the id of the story's first item by day
 */
export function groupStories<Id extends number | string>(
  items: readonly (Readable & { id: Id })[],
): Map<Id, Id> {
  const dated = items.toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? ''))
  const stories = noStories()
  const gists = dated.map((item) => readGist(item))
  for (const gist of gists) countFeatures(stories.counts, gist)
  const links: Link[] = []
  for (const [place, gist] of gists.entries()) {
    for (const near of nearest(stories, gist)) links.push({ ...near, from: place })
    placeItem(stories, place, gist, place) // each a story of its own
  }
  links.sort((a, b) => b.likeness - a.likeness || a.place - b.place || a.from - b.from)
  for (const { place, from } of links) joinStories(stories, place, from)
  return new Map(
    dated.map(({ id }, place): [Id, Id] => {
      const first = stories.storyOf[place] ?? place
      return [id, dated[first]?.id ?? id]
    }),
  )
}

/** An earlier item that is like one. */
type Near = { place: number; likeness: number }
type Link = Near & { from: number }

/** Makes the stories of two items one, under the lower number, unless the others object. */
function joinStories(stories: Stories, a: number, b: number): void {
  const numbers = [stories.storyOf[a] ?? a, stories.storyOf[b] ?? b].sort((x, y) => x - y)
  const [kept = a, left = b] = numbers
  if (kept === left) return
  const [ours = [], theirs = []] = [stories.members.get(kept), stories.members.get(left)]
  const across = theirs.flatMap((place) => likenessToAll(stories, gistAt(stories, place), ours))
  if (mean(across) < JOIN_ALL) return
  for (const place of theirs) stories.storyOf[place] = kept
  stories.members.set(
    kept,
    [...ours, ...theirs].sort((x, y) => x - y),
  )
  stories.members.delete(left)
}

/** No items, no stories. */
export function noStories(): Stories {
  return { gists: [], storyOf: [], members: new Map(), places: new Map(), counts: new Map() }
}

/**
 * Adds an item behind the others.
 *
 * @param number the item's own number, which is its story's if it begins one
 * @param known the number of its story where that is known already; else it is found
 * @returns the number of its story
 */
export function addItem(stories: Stories, number: number, gist: Gist, known?: number): number {
  countFeatures(stories.counts, gist)
  return placeItem(stories, number, gist, known)
}

/** Adds an item whose features have been counted already. */
function placeItem(stories: Stories, number: number, gist: Gist, known?: number): number {
  const place = stories.gists.length
  const story = known ?? findStory(stories, gist) ?? number
  stories.gists.push(gist)
  stories.storyOf.push(story)
  stories.members.set(story, [...(stories.members.get(story) ?? []), place])
  for (const feature of gist.features.keys()) {
    if (!isPair(feature)) keep(stories.places, feature, place)
  }
  if (gist.url !== null) keep(stories.places, gist.url, place)
  return story
}

function keep(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key)
  if (known) known.push(place)
  else places.set(key, [place])
}

/** The story that an item belongs to: the one with the likest member, if the others do not object. */
function findStory(stories: Stories, gist: Gist): number | undefined {
  for (const { place } of nearest(stories, gist)) {
    const story = stories.storyOf[place] as number
    const all = likenessToAll(stories, gist, stories.members.get(story) ?? [])
    if (mean(all) >= JOIN_ALL) return story
  }
  return undefined
}

/** The items that are like one, the likest first. */
function nearest(stories: Stories, gist: Gist): Near[] {
  return candidates(stories, gist)
    .map((place) => ({ place, likeness: likenessTo(stories, gist, place) }))
    .filter((near) => near.likeness >= JOIN)
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
}

function likenessToAll(stories: Stories, gist: Gist, places: readonly number[]): number[] {
  return places.slice(-MEMBERS_READ).map((place) => likenessTo(stories, gist, place))
}

function likenessTo(stories: Stories, gist: Gist, place: number): number {
  const rarity: Rarity = (feature, from, to) => rarityIn(stories.counts, feature, from, to)
  return likeness(gist, gistAt(stories, place), rarity)
}

function gistAt(stories: Stories, place: number): Gist {
  return stories.gists[place] as Gist
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The places of the items that share most of the item's rarest features. */
function candidates(stories: Stories, gist: Gist): number[] {
  const day = daysOf(gist)
  const found = new Map<number, number>()
  for (const [feature, worth] of probes(stories, gist, day)) {
    const places = stories.places.get(feature) ?? []
    for (let at = Math.max(0, places.length - NEWEST); at < places.length; at++) {
      const place = places[at] as number
      if (daysApart(gist, stories.gists[place] as Gist) > WINDOW_DAYS) continue
      found.set(place, (found.get(place) ?? 0) + worth)
    }
  }
  for (const place of stories.places.get(gist.url ?? '')?.slice(-1) ?? []) {
    found.set(place, Number.MAX_VALUE)
  }
  return [...found]
    .filter(([, shared]) => shared >= SHARED)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([place]) => place)
}

function probes({ counts, places }: Stories, gist: Gist, day: number): [string, number][] {
  return [...gist.features.keys()]
    .filter((feature) => places.has(feature))
    .map((feature): [string, number] => [feature, rarityIn(counts, feature, day, day)])
    .filter(([, worth]) => worth > COMMONEST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, PROBES)
}
