// src/cli.ts - the command line: finds the command, gives it a terminal, and exits with its code.

import { type Command, type Terminal, UsageError } from './cli/command.ts'
import { commands } from './cli/commands.ts'
import { helpOf, nearest, overview } from './cli/help.ts'
import { nodeTerminal } from './cli/terminal.ts'

const FAILED = 1
const WRONG_USAGE = 2

/** Runs one command line. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = args
  if (/^(--help|-h|help)$/.test(name)) return help(rest[0], terminal)
  const load = commands[name]
  if (!load) return unknown(name, terminal)
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) return help(name, terminal)
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    terminal.progress('')
    return complain(error, command, terminal)
  }
}

async function help(name: string | undefined, terminal: Terminal): Promise<number> {
  if (name === undefined) {
    terminal.out(overview(await Promise.all(Object.values(commands).map((load) => load()))))
    return 0
  }
  const load = commands[name]
  if (!load) return unknown(name, terminal)
  terminal.out(helpOf(await load()))
  return 0
}

function unknown(name: string, terminal: Terminal): number {
  const guess = nearest(name, Object.keys(commands))
  const hint = guess ? `did you mean "${guess}"?` : '"revisit --help" lists the commands'
  terminal.err(`revisit: there is no command "${name}"; ${hint}`)
  return WRONG_USAGE
}

function complain(error: unknown, { name, usage }: Command, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.err(`revisit ${name}: ${error.message}\nusage: revisit ${usage}`)
    return WRONG_USAGE
  }
  terminal.err(`revisit ${name}: ${error instanceof Error ? error.message : String(error)}`)
  if (terminal.env.DEBUG && error instanceof Error) terminal.err(error.stack ?? '')
  return FAILED
}

/** Runs this process's own command line, and exits. */
export async function start(): Promise<never> {
  const terminal = nodeTerminal()
  const code = await main(process.argv.slice(2), terminal)
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exit(code)
}

if (import.meta.main) await start()
