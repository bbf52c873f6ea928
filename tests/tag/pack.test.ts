// tests/tag/pack.test.ts - a model as shipped scores items as the model that was learned.

import { expect, test } from 'vitest'
import { realItems } from '../../learn/corpus.ts'
import { fitLabels, scoresOf, tableOf } from '../../learn/fit.ts'
import type { Row } from '../../learn/linear.ts'
import { packModels } from '../../learn/pack.ts'
import { sharpnessTable } from '../../learn/sharpness.ts'
import { concepts } from '../../src/tag/concepts.ts'
import { partsOf } from '../../src/tag/features.ts'
import { buildLexicon } from '../../src/tag/lexicon.ts'
import { readModel, sharpnessOf } from '../../src/tag/model.ts'
import { weigh } from '../../src/tag/weigh.ts'

const LABELS = ['any', 'diffusion', 'diffusion.cyber-capability']

test('packing moves no score by more than a few tenths', () => {
  const items = realItems()
  const table = tableOf(items)
  const learnedFrom = [...items.keys()].filter((i) => i % 2 === 0)
  const models = fitLabels(table, items, learnedFrom, LABELS)
  const packed = readModel(
    packModels(table, LABELS, models, sharpnessTable(items)),
    buildLexicon(concepts),
  )
  for (const [i, { title, text }] of items.entries()) {
    const learned = scoresOf(models, table.rows[i] as Row)
    const parts = partsOf(title, text, packed.lexicon, sharpnessOf(packed))
    const { scores } = weigh(packed, parts)
    learned.forEach((score, label) => {
      expect(Math.abs(score - (scores[label] as number))).toBeLessThan(0.4)
    })
  }
})
