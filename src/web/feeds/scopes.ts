// src/web/feeds/scopes.ts - what there are feeds of, and how the entries of each are read.

import { frozenDigests } from '../../digest/digests.ts'
import { flagsById } from '../../flag/flag-lists.ts'
import type { ItemFilter, Place } from '../../flag/item-lists.ts'
import { claimById, claims } from '../../page/claims.ts'
import { indicatorById, indicators, questionById, questions } from '../../page/questions.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Memory } from '../memory.ts'
import { placeText } from '../parts.ts'
import { readItems, readStandings } from '../read.ts'
import { changeEntry, digestEntry, itemEntry } from './entries.ts'
import type { Entry } from './feed.ts'

/** A thing that has feeds. Its path ends in a slash: its feeds are `feed.atom` and so on below it. */
export type Scope = { path: string; title: string; subtitle: string; read: Reader }
type Reader = (
  platform: Platform,
  memory: Memory,
  limit: number,
  before?: Place,
) => Promise<EntryPage>
export type EntryPage = { entries: Entry[]; next: string | null }

const itemsOf =
  (filter: ItemFilter): Reader =>
  async ({ db, config, now }, _, limit, before) => {
    const { items, next } = await readItems(db, filter, limit, before)
    const at = now().toISOString()
    return {
      entries: items.map((item) => itemEntry(item, config.baseUrl, at)),
      next: next && placeText(next),
    }
  }

const changes: Reader = async (platform, memory, limit, before) => {
  const standings = await readStandings(platform, memory)
  const all = [...standings.values()]
    .flatMap((standing) => standing.changes)
    .filter(({ at }) => !before || at < before.datedAt)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.claimId.localeCompare(b.claimId)))
  const last = all[limit - 1]
  const shown = all.slice(0, limit).concat(all.slice(limit).filter(({ at }) => at === last?.at)) // of one instant, all
  const ids = shown.flatMap(({ flagId }) => flagId ?? [])
  const flags = new Map((await flagsById(platform.db, ids)).map((flag) => [flag.id, flag]))
  const entries = shown.map((change) =>
    changeEntry(
      change,
      change.flagId === null ? undefined : flags.get(change.flagId),
      platform.config.baseUrl,
    ),
  )
  return { entries, next: shown.length < all.length ? (shown.at(-1)?.at ?? null) : null }
}

const weeks: Reader = async ({ db, config }, _, limit, before) => {
  const all = (await frozenDigests(db)).filter(
    ({ composedAt }) => !before || composedAt < before.datedAt,
  )
  const entries = all.slice(0, limit).map((digest) => digestEntry(digest, config.baseUrl))
  return { entries, next: all.length > limit ? (all[limit - 1]?.composedAt ?? null) : null }
}

const everything: Scope = {
  path: '/',
  title: 'Revisit: everything',
  subtitle: 'Whatever is published that bears on one of the five questions, with the reason why.',
  read: itemsOf({ bearing: true }),
}
const allChanges: Scope = {
  path: '/claims/',
  title: 'Revisit: claims',
  subtitle: 'Which claims of the page came to stand otherwise, and why.',
  read: changes,
}
const digests: Scope = {
  path: '/digests/',
  title: 'Revisit: weekly digests',
  subtitle:
    'Each week: which claims may need another look, what was published, what was not checked.',
  read: weeks,
}

const questionScope = ({ id, number, name, asks }: (typeof questions)[number]): Scope => ({
  path: `/questions/${id}/`,
  title: `Revisit: ${number}. ${name}`,
  subtitle: asks,
  read: itemsOf({ tag: id }),
})
const indicatorScope = ({ id, name, measures }: (typeof indicators)[number]): Scope => ({
  path: `/indicators/${id}/`,
  title: `Revisit: ${name}`,
  subtitle: measures,
  read: itemsOf({ tag: id }),
})
const claimScope = ({ id, statement, sentence }: (typeof claims)[number]): Scope => ({
  path: `/claims/${id}/`,
  title: `Revisit: ${statement}`,
  subtitle: sentence,
  read: itemsOf({ claim: id }),
})

/** Everything that has feeds, for the list of them. */
export const scopes = {
  general: [everything, allChanges, digests],
  questions: questions.map(questionScope),
  indicators: indicators.map(indicatorScope),
  claims: claims.map(claimScope),
}

/** The scope of a kind with an id, or undefined. */
export function scopeOf(kind: string, id: string): Scope | undefined {
  if (kind === 'questions') return mapped(questionById(id), questionScope)
  if (kind === 'indicators') return mapped(indicatorById(id), indicatorScope)
  return mapped(claimById(id), claimScope)
}

const mapped = <T>(found: T | undefined, make: (found: T) => Scope) =>
  found ? make(found) : undefined

export { allChanges, digests, everything }
