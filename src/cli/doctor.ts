// src/cli/doctor.ts - what is broken, and what to do about it.

import { sources as watched } from '../../feeds/index.ts'
import type { Platform } from '../platform/platform.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import type { Command, Terminal } from './command.ts'
import {
  checkAnchors,
  checkDatabase,
  checkMail,
  checkSettings,
  checkSources,
  type Finding,
  isOnline,
} from './examine.ts'

const SIGNS = { ok: 'ok   ', note: 'note ', bad: 'BAD  ' }

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--offline] [--json]',
  summary: 'say what is broken and what to do: settings, database, sources, anchors, mail domain',
  help: `
  --offline   ask nobody: look at the settings and the database alone
  --json      one JSON object a line

  Exits 1 where something is broken. Without a network it says so and looks at the rest.`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      offline: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const findings = await examine(terminal, values.offline)
    terminal.progress('')
    for (const finding of findings) {
      terminal.out(values.json ? JSON.stringify(finding) : lineOf(finding))
    }
    const bad = findings.filter(({ state }) => state === 'bad').length
    if (!values.json) terminal.err(bad === 0 ? 'nothing is broken' : `${bad} broken`)
    return bad === 0 ? 0 : 1
  },
}

async function examine(terminal: Terminal, offline: boolean): Promise<Finding[]> {
  const settings = checkSettings(terminal.env)
  if (settings.some(({ state }) => state === 'bad')) return settings
  let platform: Platform
  try {
    platform = await terminal.platform()
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return [...settings, { what: 'database', state: 'bad', says, todo: 'look at DATABASE_URL' }]
  }
  const findings = [...settings, ...(await checkDatabase(platform, watched))]
  if (offline) return findings
  if (!(await isOnline(watched))) {
    const says = 'there is none: sources, anchors and mail domain were not looked at'
    return [...findings, { what: 'network', state: 'note', says }]
  }
  const show = (id: string, done: number) => terminal.progress(bar(done, watched.length, id))
  return [
    ...findings,
    ...(await checkAnchors(platform)),
    ...(await checkMail(platform)),
    ...(await checkSources(platform, watched, show)),
  ]
}

function lineOf({ what, state, says, todo }: Finding): string {
  return `${SIGNS[state]} ${what}: ${says}${todo ? `\n      -> ${todo}` : ''}`
}
