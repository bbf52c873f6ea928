// src/story/candidates.ts - which earlier items an item may be one event with: those that share its rarest
// features, so that the work per item does not grow with the number of items (pure).

import { daysOf, type Gist } from './gist.ts'
import { daysFrom, rarityIn, type Traces } from './rarity.ts'
import { daysApart, WINDOW_DAYS } from './same-event.ts'

/** An earlier item, and how rare what it shares is, all together. */
export type Candidate = { place: number; shared: number }

const PROBES = 16 // rarest features that an item is looked up by
const NEWEST = 40 // items looked at under one feature
const MOST = 8 // compared in full
const COMMONEST = 3 // rarity of a feature that items are looked up by
const SHARED = 5 // rarity that a candidate has to share

type Lists = { gists: readonly Gist[]; traces: Traces }

/** The places before an item's that share most of its rarest features, the most first. */
export function candidates({ gists, traces }: Lists, from: number): Candidate[] {
  const gist = gists[from] as Gist
  const shared = new Map<number, number>()
  for (const { places, worth } of probes(traces, gist, from)) {
    for (let at = endBefore(places, from), left = NEWEST; at > 0 && left > 0; at--, left--) {
      const place = places[at - 1] as number
      if (daysApart(gist, gists[place] as Gist) > WINDOW_DAYS) continue
      shared.set(place, (shared.get(place) ?? 0) + worth)
    }
  }
  const same = traces.of.get(gist.address ?? 0)?.places ?? []
  const last = endBefore(same, from) - 1
  if (last >= 0) shared.set(same[last] as number, Number.MAX_VALUE)
  return rarest(shared)
}

type Probe = { places: readonly number[]; worth: number }

function probes(traces: Traces, gist: Gist, from: number): Probe[] {
  const days = daysFrom(traces, daysOf(gist), daysOf(gist))
  const found: Probe[] = []
  for (const [at, trace] of (traces.at[from] ?? []).entries()) {
    const general = gist.rarities[at] as number
    if (general <= COMMONEST || trace.places.length < 2) continue
    const worth = rarityIn(trace, general, days)
    if (worth > COMMONEST) found.push({ places: trace.places, worth })
  }
  return found.sort((a, b) => b.worth - a.worth).slice(0, PROBES)
}

function rarest(shared: ReadonlyMap<number, number>): Candidate[] {
  const found: Candidate[] = []
  for (const [place, worth] of shared) if (worth >= SHARED) found.push({ place, shared: worth })
  return found.sort((a, b) => b.shared - a.shared || a.place - b.place).slice(0, MOST)
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
