// src/web/api/endpoints.ts - everything that programs can read: one list, from which the API, its
// description and the tools for assistants are made.

import type { z as Zod } from '@hono/zod-openapi'
import type { Platform } from '../../platform/platform.ts'
import type { Source } from '../../sources/source.ts'
import type { Memory } from '../memory.ts'
import { ask, claimId, itemId, weekId } from './asks.ts'
import * as readItems from './item-readings.ts'
import * as read from './readings.ts'
import * as shape from './shapes.ts'

export type Reader = { platform: Platform; memory: Memory; sources: readonly Source[] }
export type Endpoint = {
  path: string // below /api/v1
  tool: string // its name among the tools
  summary: string
  params: Record<string, Zod.ZodType>
  query: Record<string, Zod.ZodType>
  reply: Zod.ZodType
  /** Reads what was asked for; undefined where there is no such thing. */
  read: (reader: Reader, asked: never) => Promise<unknown>
}

const { z } = shape
const {
  question,
  indicator,
  claim,
  source,
  story,
  since,
  until,
  text,
  relation,
  state,
  limit,
  cursor,
} = ask
const items = { question, indicator, claim, source, story, since, until, text, limit, cursor }

/** In the order in which they are described. */
export const endpoints: readonly Endpoint[] = [
  {
    path: '/items',
    tool: 'list_items',
    summary:
      'Items that were published, newest first, with why they bear on which question and claim',
    params: {},
    query: items,
    reply: shape.pageOf('items', shape.item),
    read: readItems.items,
  },
  {
    path: '/items/{id}',
    tool: 'get_item',
    summary: 'One item with its text',
    params: { id: itemId },
    query: {},
    reply: shape.wholeItem,
    read: readItems.item,
  },
  {
    path: '/claims',
    tool: 'list_claims',
    summary: 'The claims of the watched page and how each stands',
    params: {},
    query: { question, state, text },
    reply: shape.pageOf('claims', shape.claim),
    read: read.claimList,
  },
  {
    path: '/claims/{id}',
    tool: 'get_claim',
    summary: 'One claim with its newest flags, its changes and the author’s answers',
    params: { id: claimId },
    query: {},
    reply: shape.wholeClaim,
    read: read.claim,
  },
  {
    path: '/flags',
    tool: 'list_flags',
    summary: 'Which item challenges which claim, by which passage and why, the last raised first',
    params: {},
    query: { claim, question, relation, source, story, since, until, limit, cursor },
    reply: shape.pageOf('flags', shape.listedFlag),
    read: readItems.flags,
  },
  {
    path: '/stories',
    tool: 'list_stories',
    summary: 'Events, each with the first item that reported it, newest first',
    params: {},
    query: { question, indicator, claim, source, since, until, text, limit, cursor },
    reply: shape.pageOf('stories', shape.story),
    read: readItems.stories,
  },
  {
    path: '/stories/{id}',
    tool: 'get_story',
    summary: 'One event with the items that report it',
    params: { id: itemId },
    query: {},
    reply: shape.wholeStory,
    read: readItems.story,
  },
  {
    path: '/digests',
    tool: 'list_digests',
    summary: 'The weekly digests, newest first',
    params: {},
    query: { since, until },
    reply: shape.pageOf('digests', shape.digest),
    read: read.digests,
  },
  {
    path: '/digests/{week}',
    tool: 'get_digest',
    summary: 'One week’s digest, whole',
    params: { week: weekId },
    query: {},
    reply: shape.wholeDigest,
    read: read.digest,
  },
  {
    path: '/sources',
    tool: 'list_sources',
    summary: 'What is read, and how it is',
    params: {},
    query: { question },
    reply: shape.pageOf('sources', shape.source),
    read: read.sources,
  },
  {
    path: '/citations',
    tool: 'list_citations',
    summary: 'What the page cites, and whether it changed',
    params: {},
    query: { claim },
    reply: shape.pageOf('citations', shape.citation),
    read: read.citationList,
  },
]

/** All that may be asked of an endpoint, as one schema. */
export const askedOf = ({ params, query }: Endpoint) => z.strictObject({ ...params, ...query })
