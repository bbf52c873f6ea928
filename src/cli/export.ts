// src/cli/export.ts - items, tags and flags as JSON Lines.

import { allEvidence } from '../evidence.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const exportItems: Command = {
  name: 'export',
  usage: 'export [--news]',
  summary: 'print every item with its tags and flags, one JSON object a line',
  help: `
  --news   leave out what was history when its source was first read

  revisit export > items.jsonl`,

  async run(args, terminal) {
    const { values } = readArguments(args, { news: { type: 'boolean', default: false } })
    const { db } = await terminal.platform()
    for await (const item of allEvidence(db)) {
      if (!values.news || !item.backlog) terminal.out(JSON.stringify(item))
    }
    return 0
  },
}
