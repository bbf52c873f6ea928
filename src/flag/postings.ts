// src/flag/postings.ts - an index: which of many weighted lists have a key, and how much it weighs there
// (pure).

/** Places in `entries`, the heaviest first, and how much the feature weighs there. */
export type Postings = { places: number[]; weights: number[] }

const MOST_POSTINGS = 32 // of one feature: a word that everybody uses finds nobody

/** Which places have a key, by key. */
export function indexOf<Key>(all: readonly ReadonlyMap<Key, number>[]): Map<Key, Postings> {
  const postings = new Map<Key, Postings>()
  for (const [place, weights] of all.entries())
    for (const [key, weight] of weights) {
      const list = postings.get(key) ?? { places: [], weights: [] }
      list.places.push(place)
      list.weights.push(weight)
      postings.set(key, list)
    }
  for (const [key, list] of postings)
    if (list.places.length > MOST_POSTINGS) postings.set(key, heaviest(list))
  return postings
}

function heaviest({ places, weights }: Postings): Postings {
  const order = places.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
  const kept = order.slice(0, MOST_POSTINGS)
  return { places: kept.map((at) => places[at] ?? 0), weights: kept.map((at) => weights[at] ?? 0) }
}
