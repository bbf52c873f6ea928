// src/cli/sources.ts - the state of every source.

import { sources as watched } from '../../feeds/index.ts'
import { sourceState } from '../sources/state.ts'
import { lastVisits } from '../sources/visits.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const sources: Command = {
  name: 'sources',
  usage: 'sources [--failing] [--json]',
  summary: 'show every source: what it is, when it was read, what is wrong with it',
  help: `
  --failing   only those that fail, are overdue, gone or odd
  --json      one JSON object a line, with all that is known of each

  revisit sources --failing`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      failing: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const { db, now } = await terminal.platform()
    const visits = await lastVisits(db)
    const all = watched
      .map((source) => {
        const visit = visits.get(source.id)
        return { source, visit, ...sourceState(visit, now().toISOString()) }
      })
      .filter(({ state }) => !values.failing || (state !== 'ok' && state !== 'new'))
    const width = Math.max(0, ...all.map(({ source }) => source.id.length))
    for (const { source, visit, state, says } of all) {
      const line = `${source.id.padEnd(width)}  ${state.padEnd(7)}  ${says}`
      terminal.out(values.json ? JSON.stringify({ ...source, state, says, visit }) : line)
    }
    if (!values.json) terminal.err(`${all.length} of ${watched.length} sources`)
    return 0
  },
}
