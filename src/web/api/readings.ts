// src/web/api/readings.ts - what the endpoints read of claims, digests, sources and citations.

import { frozenDigest, frozenDigests } from '../../digest/digests.ts'
import { summary } from '../../digest/words.ts'
import { checksOf } from '../../flag/checks.ts'
import { listFlags } from '../../flag/flag-lists.ts'
import type { Standing } from '../../flag/standings.ts'
import { lastCitationVisits } from '../../page/citation-visits.ts'
import { citations } from '../../page/citations.ts'
import { type Claim, claimById, claims } from '../../page/claims.ts'
import { sourceState } from '../../sources/state.ts'
import { lastVisits } from '../../sources/visits.ts'
import { readStandings } from '../read.ts'
import type { Reader } from './endpoints.ts'
import { listedFlag } from './item-readings.ts'

type Span = { since?: string; until?: string }
const FLAGS_OF_CLAIM = 50

/** The claims that fit, in the page's order. */
export async function claimList(
  { platform, memory }: Reader,
  { question, state, text }: { question?: string; state?: string; text?: string },
) {
  const standings = await readStandings(platform, memory)
  const words = (text ?? '').toLowerCase().split(/\s+/)
  const found = claims
    .map((one) => claimShape(one, standings.get(one.id), platform.config.baseUrl))
    .filter((one) => (!question || one.question === question) && (!state || one.state === state))
    .filter((one) =>
      words.every((word) => `${one.statement} ${one.sentence}`.toLowerCase().includes(word)),
    )
  return { claims: found, next: null }
}

/** One claim with what happened to it. */
export async function claim({ platform, memory }: Reader, { id }: { id: string }) {
  const found = claimById(id)
  if (!found) return undefined
  const standing = (await readStandings(platform, memory)).get(id)
  const raised = await listFlags(platform.db, { claim: id }, FLAGS_OF_CLAIM)
  const checks = await checksOf(platform.db, id)
  return {
    ...claimShape(found, standing, platform.config.baseUrl),
    flags: raised.map(listedFlag),
    changes: (standing?.changes ?? []).map(({ at, from, to, flagId }) => ({
      at,
      from,
      to,
      flag: flagId,
    })),
    answers: checks.map(({ checkedAt, answer, flagId, until }) => ({
      at: checkedAt,
      answer,
      flag: flagId,
      until,
    })),
  }
}

function claimShape(
  { id, question, kind, statement, sentence, anchor, outdatedWhen, sources }: Claim,
  standing: Standing | undefined,
  baseUrl: string,
) {
  return {
    id,
    page: `${baseUrl}/claims/${id}`,
    badge: `${baseUrl}/badges/claims/${id}.svg`,
    question,
    kind,
    statement,
    sentence,
    anchor,
    outdatedWhen,
    citations: [...sources],
    state: standing?.verdict ?? 'fresh',
    since: standing?.since ?? null,
    openFlags: standing?.open.length ?? 0,
    waitingSince: standing?.waitingSince ?? null,
  }
}

/** The digests of a span, newest first. */
export async function digests({ platform }: Reader, { since, until }: Span) {
  const all = (await frozenDigests(platform.db)).filter(
    ({ startsAt }) => (!since || startsAt >= since) && (!until || startsAt < until),
  )
  const shapes = all.map((one) => {
    const { week, startsAt, endsAt, composedAt, revisits, further } = one
    const challenged = [...revisits, ...further].map(({ claimId, relation }) => ({
      claim: claimId,
      relation,
    }))
    return {
      week,
      page: `${platform.config.baseUrl}/digests/${week}`,
      startsAt,
      endsAt,
      composedAt,
      summary: summary(one),
      claims: challenged,
    }
  })
  return { digests: shapes, next: null }
}

/** One digest as it was frozen. */
export const digest = ({ platform }: Reader, { week }: { week: string }) =>
  frozenDigest(platform.db, week)

/** The sources and how they are. */
export async function sources({ platform, sources }: Reader, { question }: { question?: string }) {
  const visits = await lastVisits(platform.db)
  const found = sources.filter(
    ({ questions }) => !question || questions.some((one) => one === question),
  )
  const shapes = found.map(({ id, publisher, kind, url, read, questions, why }) => {
    const visit = visits.get(id)
    const { state, says } = sourceState(visit, platform.now().toISOString())
    return {
      id,
      publisher,
      kind,
      url,
      read,
      questions: [...questions],
      why,
      state,
      says,
      visitedAt: visit?.visitedAt ?? null,
      succeededAt: visit?.succeededAt ?? null,
    }
  })
  return { sources: shapes, next: null }
}

/** The citations, of a claim where one is given. */
export async function citationList({ platform }: Reader, { claim }: { claim?: string }) {
  const visits = await lastCitationVisits(platform.db)
  const cited = claim ? (claimById(claim)?.sources ?? []) : citations.map(({ number }) => number)
  const found = citations.filter(({ number }) => cited.includes(number))
  const shapes = found.map(({ number, publisher, gist, documents }) => ({
    number,
    publisher,
    gist,
    documents: documents.map(({ title, url, date }) => {
      const { visitedAt = null, changedAt = null, failure = null } = visits.get(url) ?? {}
      return { title, url, date: date ?? null, visitedAt, changedAt, failure }
    }),
  }))
  return { citations: shapes, next: null }
}
