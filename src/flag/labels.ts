// src/flag/labels.ts - the author's answers as labels, in the format that the judge learns from (pure).

import type { Answer } from './checks.ts'
import type { Flag } from './flags.ts'

/** An item with what was said of it, by the judge and by the author. */
export type Answered = {
  item: {
    id: number
    url: string | null
    publisher: string
    title: string
    text: string
    datedAt: string
  }
  tags: readonly string[]
  flags: readonly (Pick<Flag, 'claimId' | 'relation'> & { answer: Answer | null })[]
}

/** One labelled item: a line of the export. */
export type Label = {
  id: string
  url: string | null
  publisher: string
  kind: 'answered'
  published: string // YYYY-MM-DD
  title: string
  text: string
  labels: {
    questions: string[]
    indicators: string[]
    claims: { id: string; relation: 'revise' | 'review' }[]
  }
  answers: { id: string; answer: Answer }[]
}

/**
 * The label that the author's answers make of an item, or null while one of its flags is not decided.
 * 'revised' is a revision; 'still right' a review that the sentence survived; 'not relevant' no claim.
 */
export function labelOf({ item, tags, flags }: Answered): Label | null {
  if (flags.length === 0 || flags.some(({ answer }) => answer === null || answer === 'later'))
    return null
  return {
    id: `answered-${item.id}`,
    url: item.url,
    publisher: item.publisher,
    kind: 'answered',
    published: item.datedAt.slice(0, 10),
    title: item.title,
    text: item.text,
    labels: {
      questions: tags.filter((tag) => !tag.includes('.')),
      indicators: tags.filter((tag) => tag.includes('.')),
      claims: flags.flatMap(({ claimId, answer }) =>
        answer === 'not-relevant'
          ? []
          : [{ id: claimId, relation: answer === 'revised' ? 'revise' : 'review' }],
      ),
    },
    answers: flags.flatMap(({ claimId, answer }) => (answer ? [{ id: claimId, answer }] : [])),
  }
}
