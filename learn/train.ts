// learn/train.ts - `npm run train`: learns from the corpus what can be learned and writes the models
// as data. The same corpus and lists give the same files.

import { writeFileSync } from 'node:fs'
import { realItems, writtenItems } from './corpus.ts'
import { crossScores, LABELS } from './cross.ts'
import { fitLabels, tableOf } from './fit.ts'
import { fitJoining } from './join.ts'
import { packModels } from './pack.ts'
import { sharpnessTable } from './sharpness.ts'
import { trainFlags } from './train-flags.ts'

const FOLDS = 5

const items = [...realItems(), ...writtenItems()]
const table = tableOf(items)
const joining = fitJoining(LABELS, crossScores(table, items, FOLDS))
const models = fitLabels(
  table,
  items,
  items.map((_, i) => i),
  LABELS,
)
const packed = packModels(table, LABELS, models, sharpnessTable(items))
const file = new URL('../src/tag/tags.model.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ ...packed, joining })}\n`)
console.log(`learned ${LABELS.length} labels from ${items.length} items`)
if (!process.argv.includes('--tags')) trainFlags()
