// src/story/candidates.ts - which earlier items an item may be one event with: those that share its rarest
// features, so that the work per item does not grow with the number of items (pure).

import { daysOf, type Gist } from './gist.ts'
import { daysFrom, rarityIn, type Traces } from './rarity.ts'
import { daysApart, WINDOW_DAYS } from './same-event.ts'

/** An earlier item, and how rare what it shares is, all together. */
export type Candidate = { place: number; shared: number }

/** How far one looks for candidates. */
export type Reach = {
  probes: number // rarest features that an item is looked up by
  newest: number // items looked at under one feature
  shared: number // rarity that a candidate has to share
  most: number // compared in full
}
/** Finds all but a few; for items that come a few hundred at a time, as from hour to hour. */
export const WIDE: Reach = { probes: 40, newest: 100, shared: 4, most: 40 }
/** Half the time, for the thousands of a first cycle. */
export const QUICK: Reach = { probes: 20, newest: 24, shared: 8, most: 8 }

const COMMONEST = 3 // rarity of a feature that items are looked up by

type Lists = { gists: readonly Gist[]; traces: Traces }

/** The places before an item's that share most of its rarest features, the most first. */
export function candidates({ gists, traces }: Lists, from: number, reach: Reach): Candidate[] {
  const gist = gists[from] as Gist
  const shared = new Map<number, number>()
  for (const { places, worth } of probes(traces, gist, from, reach.probes)) {
    for (let at = endBefore(places, from), left = reach.newest; at > 0 && left > 0; at--, left--) {
      const place = places[at - 1] as number
      if (daysApart(gist, gists[place] as Gist) > WINDOW_DAYS) continue
      shared.set(place, (shared.get(place) ?? 0) + worth)
    }
  }
  const same = traces.of.get(gist.address ?? 0)?.places ?? []
  const last = endBefore(same, from) - 1
  if (last >= 0) shared.set(same[last] as number, Number.MAX_VALUE)
  return rarest(shared, reach)
}

type Probe = { places: readonly number[]; worth: number }

function probes(traces: Traces, gist: Gist, from: number, most: number): Probe[] {
  const days = daysFrom(traces, daysOf(gist), daysOf(gist))
  const found: Probe[] = []
  for (const [at, trace] of (traces.at[from] ?? []).entries()) {
    const general = gist.rarities[at] as number
    if (general <= COMMONEST || trace.places.length < 2) continue
    const worth = rarityIn(trace, general, days)
    if (worth > COMMONEST) found.push({ places: trace.places, worth })
  }
  return found.sort((a, b) => b.worth - a.worth).slice(0, most)
}

function rarest(shared: ReadonlyMap<number, number>, reach: Reach): Candidate[] {
  const found: Candidate[] = []
  for (const [place, worth] of shared)
    if (worth >= reach.shared) found.push({ place, shared: worth })
  return found.sort((a, b) => b.shared - a.shared || a.place - b.place).slice(0, reach.most)
}

/** How many of an ascending list are less than a number. */
function endBefore(list: readonly number[], number: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return low
}
