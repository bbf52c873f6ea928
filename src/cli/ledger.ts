// src/cli/ledger.ts - reads claims from a file shaped like the page's own list, so that a claim added
// there is watched with no code.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Claim, claims as pageClaims } from '../page/claims.ts'
import { UsageError } from './command.ts'

const KINDS = ['figure', 'record', 'finding', 'document', 'programme', 'absence', 'status'] as const
const QUESTIONS = ['character', 'environment', 'assurance', 'displacement', 'diffusion'] as const

const claimShape = z.object({
  id: z.string().min(1),
  question: z.enum(QUESTIONS),
  kind: z.enum(KINDS),
  anchor: z.string().default(''),
  sentence: z.string().optional(),
  sources: z.array(z.number()).default([]),
  statement: z.string().min(1),
  outdatedWhen: z.string().default(''),
  atMost: z.literal('review').optional(),
})
const fileShape = z.union([z.object({ claims: z.array(claimShape) }), z.array(claimShape)])

/**
 * The page's claims with those of a file: one with an id of the page's takes its place, others are
 * added behind.
 *
 * @param file YAML or JSON: `claims:` with a list, or the list alone
 * @throws UsageError that says what is wrong with the file
 */
export function claimsWith(file: string): Claim[] {
  const given = readClaims(file)
  const byId = new Map(given.map((claim) => [claim.id, claim]))
  const known = new Set(pageClaims.map(({ id }) => id))
  return [
    ...pageClaims.map((claim) => byId.get(claim.id) ?? claim),
    ...given.filter(({ id }) => !known.has(id)),
  ]
}

function readClaims(file: string): Claim[] {
  const read = fileShape.safeParse(contentOf(file))
  if (!read.success) throw new UsageError(`${file} is no ledger: ${z.prettifyError(read.error)}`)
  const list = 'claims' in read.data ? read.data.claims : read.data
  return list.map(({ sentence, atMost, ...claim }) => ({
    ...claim,
    sentence: sentence ?? claim.statement,
    ...(atMost ? { atMost } : {}),
  }))
}

function contentOf(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}
