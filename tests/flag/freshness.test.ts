// tests/flag/freshness.test.ts - how flags and answers make a claim stand.

import { expect, test } from 'vitest'
import { freshness } from '../../src/flag/freshness.ts'

const at = (day: string, time = '00:00:00.000') => `2026-${day}T${time}Z`
const raised = (id: number, relation: 'revise' | 'review', day: string) => ({
  id,
  relation,
  raisedAt: at(day),
})
const review = (day: string, id = 1) => raised(id, 'review', day)
const revise = (day: string, id = 2) => raised(id, 'revise', day)
const says = (
  answer: 'revised' | 'still-right' | 'not-relevant' | 'later',
  day: string,
  flagId: number | null = null,
  until: string | null = null,
) => ({ answer, checkedAt: at(day), flagId, until })
const aMomentLater = { ...review('06-24'), raisedAt: at('06-24', '00:00:00.001') }

test.each([
  ['nothing flagged it', [], [], 'fresh', 0],
  ['one item asks for a look', [review('06-20')], [], 'review', 4],
  ['revise wins over a newer review', [review('06-23'), revise('06-14')], [], 'revise', 10],
  ['the claim was checked since', [revise('06-14')], [says('still-right', '06-15')], 'fresh', 0],
  [
    'flagged again since',
    [revise('06-14'), review('06-22')],
    [says('revised', '06-15')],
    'review',
    2,
  ],
  ['flagged a moment after the check', [aMomentLater], [says('revised', '06-24')], 'review', 0],
  ['flagged by a clock ahead of ours', [review('06-25')], [], 'review', 0],
  [
    'an answer to one flag leaves the other open',
    [review('06-20', 1), revise('06-20', 2)],
    [says('not-relevant', '06-21', 2)],
    'review',
    4,
  ],
  [
    'put off until a day to come',
    [review('06-20')],
    [says('later', '06-21', 1, '06-30')],
    'fresh',
    0,
  ],
  ['put off until today', [review('06-20')], [says('later', '06-21', 1, '06-24')], 'review', 4],
  [
    'answered after it was put off',
    [review('06-20')],
    [says('later', '06-21', 1, '06-22'), says('still-right', '06-23', 1)],
    'fresh',
    0,
  ],
] as const)('%s', (_, flags, answers, verdict, waitingDays) => {
  const given = answers.map((one) => ({ ...one, until: one.until && `2026-${one.until}` }))
  const result = freshness(flags, given, at('06-24', '08:00:00.000'))
  expect(result).toMatchObject({ verdict, waitingDays })
})

test('lists the open flags from newest to oldest', () => {
  const flags = [review('06-01', 1), review('06-03', 2), review('06-02', 3)]
  expect(freshness(flags, [], at('06-24')).open.map(({ id }) => id)).toEqual([2, 3, 1])
})
