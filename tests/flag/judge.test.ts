// tests/flag/judge.test.ts - what every verdict promises.

import { expect, test } from 'vitest'
import { holdAgainst, judgeItem } from '../../src/flag/judge.ts'
import { buildLedger } from '../../src/flag/ledger.ts'
import { claims } from '../../src/page/claims.ts'

const ledger = buildLedger(claims)
const tags = [{ tag: 'diffusion', score: 0.9, phrase: '' }]
const item = {
  title: 'A second model completes the range',
  text: 'Nobody expected it so soon. GPT-6 became the second model to complete the 32-step simulated network intrusion end to end, in 6 of 10 attempts, with no active defenders.',
}

test('a passage stands in the item, word for word', () => {
  const verdicts = judgeItem(item, tags, ledger)
  expect(verdicts.map(({ claimId }) => claimId)).toContain('displacement.first-32-step-intrusion')
  for (const { passage } of verdicts) expect(`${item.title}\n${item.text}`).toContain(passage)
})

test('an item about no question raises nothing', () => {
  const other = { title: 'Wheel alignment in a day', text: 'The garage checks axles for free.' }
  expect(judgeItem(other, [], ledger)).toEqual([])
})

test('looking only for what may be raised raises the same', () => {
  const border = ledger.model.knownAt
  const all = holdAgainst(item, tags, ledger).filter(({ chance }) => chance >= border)
  const wanted = holdAgainst(item, tags, ledger, () => border).filter(
    ({ chance }) => chance >= border,
  )
  expect(all.length).toBeGreaterThan(0)
  const said = (held: typeof all) =>
    held.map(({ candidate, chance }) => [candidate.entry.claim.id, chance])
  expect(said(wanted)).toEqual(said(all))
})
