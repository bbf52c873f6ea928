// src/cli/subscribers.ts - the list of subscribers in and out, as CSV.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { readAddress } from '../deliver/address.ts'
import { CSV_HEADER, subscriberLine } from '../deliver/csv.ts'
import { importSubscribers } from '../deliver/import.ts'
import {
  byAddressHash,
  erase,
  leave,
  subscriberCounts,
  subscribersAfter,
} from '../deliver/subscribers.ts'
import { addressHash } from '../deliver/tokens.ts'
import type { Platform } from '../platform/platform.ts'
import { readArguments } from './arguments.ts'
import { type Command, type Terminal, UsageError } from './command.ts'

export const subscribers: Command = {
  name: 'subscribers',
  usage:
    'subscribers count|import|export|leave|erase [<file or address>] [--consent <words>] [--force] [--json]',
  summary: 'count the subscribers, take a list in or out, let somebody leave who wrote to you',
  help: `
  count             how many are active, waiting for confirmation, gone or stopped
  import <file>     a CSV: an address, and if you like ids of questions with spaces between; - reads stdin
  export            those subscribed, as CSV; nobody who has left
  leave <address>   for whoever asks by mail to be taken off; erase forgets all but a keyed hash

  --consent <words> how and when those on the list agreed; kept with each of them, import needs it
  --force           bring back people who have left or whose address was stopped
  --json            counts as JSON

  revisit subscribers import readers.csv --consent "signed the paper list at the 2026 conference"`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        consent: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      { least: 1, most: 2 },
    )
    const [action = '', what] = positionals
    const run = actions[action]
    if (!run) throw new UsageError(`there is no "subscribers ${action}"`)
    return run(terminal, what, values)
  },
}

type Values = { consent?: string | undefined; force: boolean; json: boolean }
type Action = (terminal: Terminal, what: string | undefined, values: Values) => Promise<number>

const actions: Record<string, Action> = {
  async count(terminal, _, { json }) {
    const counts = await subscriberCounts((await terminal.platform()).db)
    if (json) terminal.out(JSON.stringify(counts))
    else {
      const { active, pending, left, stopped } = counts
      terminal.out(
        `${active} active, ${pending} waiting for confirmation, ${left} left, ${stopped} stopped`,
      )
    }
    return 0
  },

  async import(terminal, file, { consent, force, json }) {
    if (file === undefined) throw new UsageError('import needs a file, or - for standard input')
    if (!consent?.trim()) throw new UsageError('import needs --consent: how and when they agreed')
    const lines = file === '-' ? terminal.stdin() : linesOf(file)
    const platform = await terminal.platform()
    const { added, known, left, wrong } = await importSubscribers(platform, lines, {
      consent: consent.trim(),
      force,
    })
    for (const { line, message } of wrong) terminal.err(`line ${line}: ${message}`)
    for (const address of left) {
      terminal.err(`${address} has left or was stopped: not brought back without --force`)
    }
    const counts = { added, known, left: left.length, wrong: wrong.length }
    if (json) terminal.out(JSON.stringify(counts))
    else
      terminal.out(
        `${added} added, ${known} known already, ${left.length} had left, ${wrong.length} wrong lines`,
      )
    return wrong.length > 0 ? 1 : 0
  },

  async export(terminal) {
    const { db } = await terminal.platform()
    terminal.out(CSV_HEADER)
    for (let after = 0; ; ) {
      const page = await subscribersAfter(db, 'active', after)
      for (const { address, questions, confirmedAt, consent } of page) {
        terminal.out(subscriberLine(address ?? '', questions, confirmedAt, consent?.wording ?? ''))
      }
      const last = page.at(-1)
      if (!last) return 0
      after = last.id
    }
  },

  leave: (terminal, address) =>
    remove(terminal, address, ({ db }, { id }, at) => leave(db, id, at), 'has left'),
  erase: (terminal, address) =>
    remove(
      terminal,
      address,
      ({ db }, { id, addressHash }, at) => erase(db, id, addressHash, at),
      'is erased',
    ),
}

async function remove(
  terminal: Terminal,
  typed: string | undefined,
  change: (
    platform: Platform,
    who: { id: number; addressHash: string },
    at: string,
  ) => Promise<void>,
  done: string,
): Promise<number> {
  if (typed === undefined) throw new UsageError('whose? Give the address')
  const platform = await terminal.platform()
  const { identity } = readAddress(typed)
  const who = await byAddressHash(platform.db, await addressHash(platform.config.secret, identity))
  if (!who) throw new Error(`${identity} is not known here`)
  await change(platform, who, platform.now().toISOString())
  terminal.out(`${identity} ${done}`)
  return 0
}

async function* linesOf(file: string): AsyncIterable<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
}
