// tests/flag/unseen.test.ts - holds the line: how often flags are right on items and on claims that the
// judge has not learned from. `node learn/check-flags.ts` prints the same by cross-validation.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { judgeAll, measure } from '../../learn/check-flags.ts'
import { readLabelled, realItems, unrelated, writtenItems } from '../../learn/corpus.ts'
import { fitFlags } from '../../learn/flags.ts'
import { crossTagged } from '../../learn/tagged.ts'
import { judgeItem } from '../../src/flag/judge.ts'
import { buildLedger } from '../../src/flag/ledger.ts'
import { type Claim, claims } from '../../src/page/claims.ts'
import { tagItem } from '../../src/tag/match.ts'

const corpus = new URL('../../learn/corpus/', import.meta.url)
const claimsIn = (name: string): Claim[] =>
  parse(readFileSync(new URL(`${name}.yaml`, corpus), 'utf8')).claims
const withAdded = buildLedger([...claims, ...claimsIn('new-claims')])
const reals = realItems()

test('real items, by a model that has learned from written ones alone', {
  timeout: 300_000,
}, () => {
  const written = unrelated(writtenItems(), reals)
  const tagged = crossTagged([...reals, ...written], 2)
  const model = fitFlags(written, tagged)
  const judged = judgeAll(model, reals, tagged, claims)
  const { f1 } = measure(
    judged,
    ({ chance }) => chance >= model.knownAt,
    ({ label }) => label !== null,
  )
  expect(f1).toBeGreaterThan(0.6)
})

test.each(['new-claims', 'new-claims-2'])(
  'claims added to the ledger, with nothing but their entry: %s',
  (name) => {
    const added = claimsIn(name)
    const ids = new Set(added.map(({ id }) => id))
    const ledger = buildLedger([...claims, ...added])
    const items = readLabelled(new URL(`${name}.items.jsonl`, corpus))
    const wanted = items.flatMap(({ id, labels }) => labels.claims.map((one) => `${id} ${one.id}`))
    const raised = items.flatMap((item) =>
      judgeItem(item, tagItem(item), ledger)
        .filter(({ claimId }) => ids.has(claimId))
        .map(({ claimId }) => `${item.id} ${claimId}`),
    )
    const hits = raised.filter((pair) => wanted.includes(pair)).length
    expect((2 * hits) / (raised.length + wanted.length)).toBeGreaterThan(0.6)
  },
)

test('every passage stands in its item, every reason says something', () => {
  for (const item of reals)
    for (const { passage, reason } of judgeItem(item, tagItem(item), withAdded)) {
      expect(`${item.title}\n${item.text}`).toContain(passage)
      expect(reason).not.toBe('')
    }
})

test('a text of 5,000 words earns no more flags for its length, and keeps what its lead says', () => {
  const fillers = reals.filter(({ labels }) => labels.questions.length === 0)
  const filler = fillers.map(({ text }) => text).join('\n')
  const long = filler.split(' ').slice(0, 5000).join(' ')
  expect(judgeItem({ title: fillers[0]?.title ?? '', text: long }, [], withAdded)).toEqual([])
  const news = reals.filter(({ labels }) => labels.claims.length > 0).slice(0, 30)
  const count = (text: (one: (typeof news)[number]) => string) =>
    news.flatMap((one) => judgeItem({ ...one, text: text(one) }, tagItem(one), withAdded)).length
  const short = count(({ text }) => text)
  const padded = count(({ text }) => `${text}\n${long}`)
  expect(padded).toBeLessThanOrEqual(short * 1.25)
  expect(padded).toBeGreaterThanOrEqual(short * 0.6)
})
