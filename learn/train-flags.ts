// learn/train-flags.ts - learns to flag and writes the model as data; part of `npm run train`.

import { writeFileSync } from 'node:fs'
import { realItems, writtenItems } from './corpus.ts'
import { fitFlags } from './flags.ts'
import { crossTagged } from './tagged.ts'

/** Learns from the whole corpus. The same corpus and lists give the same file. */
export function trainFlags(): void {
  const items = [...realItems(), ...writtenItems()]
  const file = new URL('../src/flag/flag.model.json', import.meta.url)
  const data = fitFlags(items, crossTagged(items))
  writeFileSync(file, `${JSON.stringify(data)}\n`)
  console.log(`learned ${data.learned.length} claims from ${items.length} items`)
}

if (import.meta.main) trainFlags()
