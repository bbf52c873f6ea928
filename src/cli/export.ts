// src/cli/export.ts - items, tags and flags as JSON Lines, or the author's answers as labels.

import { allEvidence } from '../evidence.ts'
import { allChecks } from '../flag/checks.ts'
import { labelOf } from '../flag/labels.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const exportItems: Command = {
  name: 'export',
  usage: 'export [--news] [--labels]',
  summary: 'print every item with its tags and flags, one JSON object a line',
  help: `
  --news     leave out what was history when its source was first read
  --labels   only items whose flags the author has answered, as labels that "eval" reads

  revisit export > items.jsonl
  revisit export --labels > answered.jsonl`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      news: { type: 'boolean', default: false },
      labels: { type: 'boolean', default: false },
    })
    const { db } = await terminal.platform()
    const checks = values.labels ? await allChecks(db) : []
    const answers = new Map(checks.map(({ flagId, answer }) => [flagId, answer]))
    for await (const item of allEvidence(db)) {
      if (values.news && item.backlog) continue
      if (!values.labels) terminal.out(JSON.stringify(item))
      else {
        const flags = item.flags.map((flag) => ({ ...flag, answer: answers.get(flag.id) ?? null }))
        const label = labelOf({ item, tags: item.tags.map(({ tag }) => tag), flags })
        if (label) terminal.out(JSON.stringify(label))
      }
    }
    return 0
  },
}
