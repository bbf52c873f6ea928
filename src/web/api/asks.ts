// src/web/api/asks.ts - what the API may be asked, as schemas: every request is checked by them, and the
// description for programs is made from them (pure).

import { z } from '@hono/zod-openapi'
import { claims } from '../../page/claims.ts'
import { indicators, questions } from '../../page/questions.ts'

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id) as [string, ...string[]]
const oneOf = (all: readonly { id: string }[], see: string) =>
  z.enum(ids(all), { error: `is not known; ${see} lists them` })
const moment = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/,
    'is a day or an instant in UTC: 2026-06-24 or 2026-06-24T08:00:00Z',
  )
  .refine(isDate, 'is no date that there is')
/** JavaScript takes 31 February for 3 March. */
function isDate(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10))
}

const count = (fallback: number, most: number) =>
  z.coerce.number({ error: 'is a number' }).int().min(1).max(most).default(fallback)

/** The parameters by which lists are narrowed; each list takes those that make sense for it. */
export const ask = {
  question: oneOf(questions, '/feeds')
    .optional()
    .openapi({ description: 'about this question', example: 'diffusion' }),
  indicator: oneOf(indicators, '/feeds')
    .optional()
    .openapi({ description: 'about this indicator', example: 'diffusion.cyber-capability' }),
  claim: oneOf(claims, '/api/v1/claims')
    .optional()
    .openapi({ description: 'challenging this claim' }),
  source: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'collected from this source, by its id' }),
  story: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .openapi({ description: 'reporting this event, by the id of the story' }),
  since: moment.optional().openapi({ description: 'dated then or later' }),
  until: moment.optional().openapi({ description: 'dated before' }),
  text: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'with these words in it; "a phrase", -without, begin*' }),
  relation: z
    .enum(['revise', 'review'])
    .optional()
    .openapi({ description: 'what the flag asks for' }),
  state: z
    .enum(['fresh', 'review', 'revise'])
    .optional()
    .openapi({ description: 'how the claim stands' }),
  limit: count(50, 200).openapi({ description: 'how many at most' }),
  cursor: z
    .string()
    .max(60)
    .regex(/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?~\d{1,15}$/, 'is what `next` of an answer gave')
    .optional()
    .openapi({ description: '`next` of the page before' }),
}
export const itemId = z.coerce.number().int().positive()
export const claimId = z.string().max(100)
export const weekId = z.string().regex(/^\d{4}-W\d\d$/, 'is a week: 2026-W39')
