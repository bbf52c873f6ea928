// src/cli/explain.ts - why an item has its tags and flags.

import { explainable } from '../flag/flags.ts'
import { opinionsOn } from '../flag/opinions.ts'
import { claimById } from '../page/claims.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const explain: Command = {
  name: 'explain',
  usage: 'explain <item id or url> [--json]',
  summary: 'show what tagged an item, and which claims it flagged and why',
  help: `
  --json   the item with its tags and flags as one JSON object

  revisit explain 4711`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { json: { type: 'boolean', default: false } },
      { least: 1 },
    )
    const [asked = ''] = positionals
    const { db } = await terminal.platform()
    const found = await explainable(db, asked)
    if (!found) {
      terminal.err(`there is no item ${asked}`)
      return 1
    }
    const opinions = await opinionsOn(db, found.item.id)
    if (values.json) terminal.out(JSON.stringify({ ...found, opinions }))
    else for (const line of [...linesOf(found), ...opinions.map(opinionLine)]) terminal.out(line)
    return 0
  },
}

function linesOf({ item, tags, flags }: NonNullable<Awaited<ReturnType<typeof explainable>>>) {
  const state = item.judgedAt === null ? 'not judged yet' : `judged ${item.judgedAt}`
  return [
    `${item.title} <${item.url ?? 'no address'}>`,
    `${item.publisher}, ${item.datedAt.slice(0, 10)}; ${state}`,
    ...tags.map(({ tag, score, phrase }) => `  tagged ${tag} (${score.toFixed(2)}) by "${phrase}"`),
    ...flags.flatMap(({ claimId, relation, score, judge, passage, reason }) => [
      `  flagged ${claimId} to ${relation} (${score.toFixed(2)}, ${judge})`,
      `    the item:  "${passage}"`,
      `    the page:  "${claimById(claimId)?.sentence ?? 'no longer in the ledger'}"`,
      `    because it ${reason}`,
    ]),
    ...(tags.length === 0 && item.taggedAt !== null ? ['  about none of the questions'] : []),
  ]
}

function opinionLine({ model, claimId, answer }: Awaited<ReturnType<typeof opinionsOn>>[number]) {
  return `  ${model} was asked about ${claimId} and answered ${JSON.stringify(answer)}`
}
