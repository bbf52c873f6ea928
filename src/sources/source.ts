// src/sources/source.ts - what a source is (pure). The lists themselves are in feeds/.

import type { QuestionId } from '../page/questions.ts'

/** A feed, page or interface that we collect from. */
export type Source = {
  id: string // stable: items, feeds and replays use it
  publisher: string
  kind: 'lab' | 'institute' | 'government' | 'research' | 'press' | 'community'
  url: string
  alternates?: readonly string[] // other addresses under which the same is or was served
  read: 'feed' | 'page' | 'api' // api: an answer with a shape of its own, named by `api`
  api?: 'federal-register' | 'arxiv'
  every: number // least hours between two visits; never under 1
  questions: readonly QuestionId[] // which it serves
  why: string
  unchecked?: string // what could not be checked about the address, where that is so
  only?: string // CSS selector of the part that lists the entries, where the general reader needs it
  home?: string // the publisher's page for people, where it is not the address itself
}
