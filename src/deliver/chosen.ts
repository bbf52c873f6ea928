// src/deliver/chosen.ts - the questions that somebody chose, as one number: one bit a question, in the
// page's order (pure).

import { type QuestionId, questions } from '../page/questions.ts'

export const ALL_QUESTIONS = 2 ** questions.length - 1

/** The questions whose bits are set (the first question's is 1). */
export function chosenQuestions(bits: number): QuestionId[] {
  return questions.filter((_, index) => bits & (2 ** index)).map(({ id }) => id)
}

/** The bits of the questions with these ids; ids that no question has count for nothing. */
export function bitsOf(ids: readonly string[]): number {
  return questions.reduce((bits, { id }, index) => bits + (ids.includes(id) ? 2 ** index : 0), 0)
}
