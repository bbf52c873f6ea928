// src/deliver/my-data.ts - all that is kept about a subscriber, for himself.

import type { Platform } from '../platform/platform.ts'
import { chosenQuestions } from './chosen.ts'
import { deliveriesTo, type Subscriber } from './subscribers.ts'

/** What we know of a subscriber, in words and plain values, and what was sent to him. */
export async function dataOf({ db }: Platform, subscriber: Subscriber) {
  const { id, address, status, questions, createdAt, confirmedAt, consent, softBounces } =
    subscriber
  return {
    address,
    status,
    questions: chosenQuestions(questions),
    firstAskedAt: createdAt,
    confirmedAt,
    consent,
    bouncesInARow: softBounces,
    letters: await deliveriesTo(db, id),
  }
}
