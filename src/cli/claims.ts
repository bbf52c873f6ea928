// src/cli/claims.ts - the state of every claim.

import { allChecks } from '../flag/checks.ts'
import { allFlags } from '../flag/flags.ts'
import { freshness } from '../flag/freshness.ts'
import { claims as watched } from '../page/claims.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const claims: Command = {
  name: 'claims',
  usage: 'claims [--stale] [--json]',
  summary: 'show how every claim of the page stands: fresh, to review or to revise',
  help: `
  --stale   only those with an open flag
  --json    one JSON object a line, with the open flags

  revisit claims --stale`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      stale: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const { db, now } = await terminal.platform()
    const flags = Map.groupBy(await allFlags(db), ({ claimId }) => claimId)
    const checks = Map.groupBy(await allChecks(db), ({ claimId }) => claimId)
    const at = now().toISOString()
    const states = watched
      .map((claim) => ({
        claim,
        ...freshness(flags.get(claim.id) ?? [], checks.get(claim.id) ?? [], at),
      }))
      .filter(({ verdict }) => !values.stale || verdict !== 'fresh')
    for (const { claim, verdict, open, waitingDays } of states) {
      if (values.json) terminal.out(JSON.stringify({ claim, verdict, waitingDays, open }))
      else terminal.out(`${verdict.padEnd(6)}  ${claim.id}${waiting(open, waitingDays)}`)
    }
    if (!values.json) terminal.err(`${states.length} of ${watched.length} claims`)
    return 0
  },
}

function waiting(open: readonly { title: string; publisher: string }[], days: number): string {
  const [newest] = open
  if (!newest) return ''
  const flags = open.length === 1 ? '1 open flag' : `${open.length} open flags`
  return `  ${flags}, ${days} days; newest: ${newest.title} (${newest.publisher})`
}
