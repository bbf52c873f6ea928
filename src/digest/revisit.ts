// src/digest/revisit.ts - the claims to revisit, with what challenges each (pure). One story is one
// piece of evidence, however many publishers tell it and however many of its items were flagged.

import type { Claim } from '../page/claims.ts'
import type { QuestionId } from '../page/questions.ts'
import type { Limits } from './compose.ts'
import { markDifferences, markWords, type Piece } from './differs.ts'
import type { WeekEvidence, WeekFlag } from './evidence.ts'
import { ledBy, type Story } from './gather.ts'
import { clip, plain } from './plain.ts'
import { rank } from './rank.ts'
import { type Told, tell } from './tell.ts'

export type Revisit = {
  claimId: string
  question: QuestionId
  relation: 'revise' | 'review' // the stronger of its evidence
  sentence: Piece[] // the page's, the words of the claim marked
  evidence: Evidence[] // revise before review, then the most telling
  further: number // how many more stories challenge it
}
export type Evidence = Told & {
  relation: 'revise' | 'review'
  passage: Piece[]
  reason: string
  judge: string // 'built-in', or the language model that decided
  answer: { answer: 'revised' | 'still-right'; at: string } | null // the author's, where given
}
export type Revisits = {
  shown: Revisit[]
  further: { claimId: string; relation: 'revise' | 'review' }[]
  again: string[]
}

const REASON = 280 // characters

type Challenge = { story: Story; flag: WeekFlag; value: number }

/**
 * The claims that the stories challenge, in order of how much: revise before review, then by rank.
 * A story that already challenged the same claim in an earlier week is not told again.
 */
export function revisitsOf(
  stories: Story[],
  evidence: WeekEvidence,
  claims: readonly Claim[],
  limits: Limits,
): Revisits {
  const earlier = new Set(evidence.earlier.map(({ claimId, storyId }) => `${claimId} ${storyId}`))
  const found = claims.map((claim) => ({ claim, challenges: challengesOf(claim, stories) }))
  const isNew = ({ flag, story }: Challenge) => !earlier.has(`${flag.claimId} ${story.id}`)

  const fresh = found
    .map(({ claim, challenges }) => ({ claim, challenges: challenges.filter(isNew) }))
    .filter(({ challenges }) => challenges.length > 0)
    .sort((a, b) => strength(b.challenges) - strength(a.challenges))
  const freshIds = new Set(fresh.map(({ claim }) => claim.id))
  return {
    shown: fresh
      .slice(0, limits.revisits)
      .map(({ claim, challenges }) => revisit(claim, challenges, limits)),
    further: fresh.slice(limits.revisits).map(({ claim, challenges }) => ({
      claimId: claim.id,
      relation: strongest(challenges),
    })),
    again: found
      .filter(({ claim, challenges }) => challenges.length > 0 && !freshIds.has(claim.id))
      .map(({ claim }) => claim.id),
  }
}

/** The strongest flag of each story on a claim, revise before review, then the most telling. */
function challengesOf(claim: Claim, stories: Story[]): Challenge[] {
  return stories
    .flatMap((story): Challenge[] => {
      const flags = story.flags.filter(({ claimId }) => claimId === claim.id)
      const [flag] = flags.sort((a, b) => weight(b) - weight(a) || a.id - b.id)
      if (!flag || flag.answer?.answer === 'not-relevant') return []
      return [{ story, flag, value: weight(flag) + rank(story, claim.question) }]
    })
    .sort((a, b) => b.value - a.value || a.story.id - b.story.id)
}

/** Revise outweighs whatever rank a story has. */
const weight = ({ relation, score }: WeekFlag) => (relation === 'revise' ? 100 : 0) + score

const strength = ([first]: Challenge[]) => first?.value ?? 0
const strongest = ([first]: Challenge[]) => first?.flag.relation ?? 'review'

function revisit(claim: Claim, challenges: Challenge[], limits: Limits): Revisit {
  return {
    claimId: claim.id,
    question: claim.question,
    relation: strongest(challenges),
    sentence: markWords(clip(claim.sentence, limits.passage * 2), plain(claim.anchor)),
    evidence: challenges
      .slice(0, limits.evidence)
      .map((challenge) => evidenceOf(challenge, claim, limits)),
    further: Math.max(0, challenges.length - limits.evidence),
  }
}

/** The item that was flagged stands for the story here, because the passage is in its text. */
function evidenceOf({ story, flag }: Challenge, claim: Claim, limits: Limits): Evidence {
  const lead = story.items.find(({ id }) => id === flag.itemId) ?? story.lead
  const passage = clip(flag.passage, limits.passage)
  return {
    ...tell(ledBy(story, lead), limits.title),
    relation: flag.relation,
    passage: markDifferences(passage, claim.sentence),
    reason: clip(withoutStatement(flag.reason, claim.statement), REASON),
    judge: flag.judge,
    answer: answerOf(flag),
  }
}

function answerOf({ answer }: WeekFlag): Evidence['answer'] {
  if (answer?.answer !== 'revised' && answer?.answer !== 'still-right') return null
  return { answer: answer.answer, at: answer.checkedAt }
}

/** A reason that ends by repeating the claim, without that: the page's sentence stands right above. */
export function withoutStatement(reason: string, statement: string): string {
  const [own = reason, repeated] = reason.split('; the page says: ')
  const said = repeated?.replace(/[ .\u2026]+$/, '')
  return said && statement.startsWith(said) ? own : reason
}
