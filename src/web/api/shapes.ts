// src/web/api/shapes.ts - what the API answers, as schemas: every answer is checked by them, and the
// description for programs is made from them (pure).

import { z } from '@hono/zod-openapi'

const text = z.string()
const maybe = text.nullable()
const next = maybe.openapi({ description: 'the cursor of the next page; null at the end' })
const relation = z.enum(['revise', 'review'])
const tag = z
  .strictObject({ tag: text, name: text, phrase: text, score: z.number() })
  .openapi('Tag')

export const flag = z
  .strictObject({
    id: z.number(),
    item: z.number(),
    claim: text,
    relation,
    passage: text,
    reason: text,
    score: z.number(),
    judge: text,
    raisedAt: text,
  })
  .openapi('Flag')
export const listedFlag = flag
  .extend({ title: text, url: maybe, publisher: text, story: z.number().nullable() })
  .openapi('ListedFlag')
export const item = z
  .strictObject({
    id: z.number(),
    page: text.openapi({ description: 'our page on it' }),
    url: maybe,
    title: text,
    publisher: text,
    source: text,
    authors: z.array(text),
    language: maybe,
    publishedAt: maybe,
    updatedAt: maybe,
    firstSeenAt: text,
    datedAt: text.openapi({
      description: 'what lists are ordered by: when it was published, else first seen',
    }),
    story: z.number().nullable(),
    excerpt: text,
    tags: z.array(tag),
    flags: z.array(flag),
  })
  .openapi('Item')
export const wholeItem = item.extend({ text }).openapi('WholeItem')
export const story = z.strictObject({ id: z.number(), first: item }).openapi('Story')
export const wholeStory = z
  .strictObject({ id: z.number(), items: z.array(item) })
  .openapi('WholeStory')
const change = z.strictObject({ at: text, from: text, to: text, flag: z.number().nullable() })
export const claim = z
  .strictObject({
    id: text,
    page: text,
    badge: text,
    question: text,
    kind: text,
    statement: text,
    sentence: text,
    anchor: text,
    outdatedWhen: text,
    citations: z.array(z.number()),
    state: z.enum(['fresh', 'review', 'revise']),
    since: maybe,
    openFlags: z.number(),
    waitingSince: maybe,
  })
  .openapi('Claim')
export const wholeClaim = claim
  .extend({
    flags: z.array(listedFlag),
    changes: z.array(change),
    answers: z.array(
      z.strictObject({ at: text, answer: text, flag: z.number().nullable(), until: maybe }),
    ),
  })
  .openapi('WholeClaim')
export const digest = z
  .strictObject({
    week: text,
    page: text,
    startsAt: text,
    endsAt: text,
    composedAt: text,
    summary: text,
    claims: z.array(z.strictObject({ claim: text, relation })),
  })
  .openapi('Digest')
export const wholeDigest = z
  .looseObject({ version: z.number(), week: text, startsAt: text, endsAt: text, composedAt: text })
  .openapi('WholeDigest', { description: 'the digest as it was frozen' })
export const source = z
  .strictObject({
    id: text,
    publisher: text,
    kind: text,
    url: text,
    read: text,
    questions: z.array(text),
    why: text,
    state: text,
    says: text,
    visitedAt: maybe,
    succeededAt: maybe,
  })
  .openapi('Source')
const cited = z.strictObject({
  title: text,
  url: text,
  date: maybe,
  visitedAt: maybe,
  changedAt: maybe,
  failure: maybe,
})
export const citation = z
  .strictObject({ number: z.number(), publisher: text, gist: text, documents: z.array(cited) })
  .openapi('Citation')
export const problem = z
  .strictObject({
    type: text,
    title: text,
    status: z.number(),
    detail: text,
    errors: z.array(z.strictObject({ parameter: text, says: text })).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457' })

export const pageOf = <T extends z.ZodType>(name: string, one: T) =>
  z.strictObject({ [name]: z.array(one), next } as Record<string, z.ZodType>)
export { z }
