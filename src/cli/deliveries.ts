// src/cli/deliveries.ts - what went to whom, what waits and what is held.

import { openBatches } from '../deliver/deliveries.ts'
import { releaseHeld } from '../deliver/held.ts'
import { issues, outcomeCounts } from '../deliver/issues.ts'
import { rates } from '../deliver/mail-events.ts'
import { heldNotices, releaseNotices } from '../deliver/notices.ts'
import { isPaused } from '../deliver/pauses.ts'
import type { Platform } from '../platform/platform.ts'
import { readArguments } from './arguments.ts'
import { type Command, type Terminal, UsageError } from './command.ts'

export const deliveries: Command = {
  name: 'deliveries',
  usage: 'deliveries [--week <week>] [--release arrived|again] [--json]',
  summary: 'show what went out, what waits and why, and settle what is held',
  help: `
  --week <week>   one issue, with every call that is not done; the last eight where not given
  --release       you found out at your provider what became of the held letters of that week
                  (without --week: of held confirmations and alerts):
                  "arrived" notes them as sent, "again" sends them
  --json          as JSON

  revisit deliveries --week 2026-W39 --release arrived`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      week: { type: 'string' },
      release: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const { week, release, json } = values
    if (release !== undefined && release !== 'arrived' && release !== 'again') {
      throw new UsageError(`--release is "arrived" or "again", not "${release}"`)
    }
    const platform = await terminal.platform()
    if (release !== undefined) return settle(platform, week, release === 'arrived', terminal)
    const report = week === undefined ? await overview(platform) : await oneWeek(platform, week)
    if (json) terminal.out(JSON.stringify(report, null, 2))
    else show(report, terminal)
    return 0
  },
}

type Issue = {
  issue: string
  sentAt: string | null
  letters: Record<string, number>
  rates: string
}
type Report = { issues: Issue[]; open: string[]; held: string[]; paused: string | null }

async function overview(platform: Platform): Promise<Report> {
  const { db } = platform
  const all: Issue[] = []
  for (const { week, sentAt } of await issues(db)) all.push(await issueOf(platform, week, sentAt))
  const held = await heldNotices(db)
  return {
    issues: all,
    open: [],
    held: held.map(({ key, state, reason }) => `${key} ${state}: ${reason}`),
    paused: await isPaused(db, 'mail'),
  }
}

async function oneWeek(platform: Platform, week: string): Promise<Report> {
  const { db } = platform
  const [dates] = (await issues(db, 520)).filter((issue) => issue.week === week)
  if (!dates) throw new Error(`there is no frozen digest of ${week}`)
  const open = await openBatches(db, week)
  return {
    issues: [await issueOf(platform, week, dates.sentAt)],
    open: open.map(
      ({ batch, state, tries, retryAt, reason }) =>
        `call ${batch} ${state} after ${tries} tries${retryAt ? `, again at ${retryAt}` : ''}${reason ? `: ${reason}` : ''}`,
    ),
    held: [],
    paused: await isPaused(db, 'mail'),
  }
}

async function issueOf({ db }: Platform, issue: string, sentAt: string | null): Promise<Issue> {
  const letters = await outcomeCounts(db, issue)
  const { bounced, complained } = await rates(db, [issue])
  const percent = (n: number) => `${((100 * n) / Math.max(1, letters.accepted ?? 0)).toFixed(2)} %`
  const said = `${bounced} bounced (${percent(bounced)}), ${complained} complained (${percent(complained)})`
  return { issue, sentAt, letters, rates: said }
}

function show({ issues, open, held, paused }: Report, { out, err }: Terminal): void {
  if (issues.length === 0) out('no digest has been frozen yet')
  for (const { issue, sentAt, letters, rates } of issues) {
    const counts = Object.entries(letters).map(([outcome, count]) => `${count} ${outcome}`)
    const said = counts.length > 0 ? counts.join(', ') : 'no readers'
    out(`${issue}  ${sentAt ? `through at ${sentAt}` : 'not through'}  ${said}  ${rates}`)
  }
  for (const line of open) out(`  ${line}`)
  for (const line of held) out(`letter ${line}`)
  if (paused) err(`mail is paused: ${paused}; "revisit deliver --resume" goes on`)
}

async function settle(
  { db, now }: Platform,
  week: string | undefined,
  arrived: boolean,
  { out }: Terminal,
): Promise<number> {
  const at = now().toISOString()
  if (week === undefined) {
    const released = await releaseNotices(db, arrived, at)
    out(`${released} letters ${arrived ? 'noted as sent' : 'go out again'}`)
    return 0
  }
  const { held = 0 } = await outcomeCounts(db, week)
  await releaseHeld(db, week, arrived, at)
  const next = arrived ? 'noted as sent' : `go out again: "revisit deliver --week ${week}"`
  out(`${held} letters of ${week} ${next}`)
  return 0
}
