// src/cli/deliver.ts - sends the digest now and to the end, shows what would be sent, or sends a proof.

import { readAddress } from '../deliver/address.ts'
import { ALL_QUESTIONS, chosenQuestions } from '../deliver/chosen.ts'
import { deliver as deliverStep } from '../deliver/deliver.ts'
import type { Delivered } from '../deliver/issue.ts'
import { issueLetters } from '../deliver/letter.ts'
import { resumeMail } from '../deliver/pauses.ts'
import { type Plan, planIssue } from '../deliver/plan.ts'
import { frozenDigests } from '../digest/digests.ts'
import type { Platform } from '../platform/platform.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { reportLines } from './report.ts'

export const deliver: Command = {
  name: 'deliver',
  usage: 'deliver [--week <week>] [--dry-run] [--to <address>] [--resume] [--json]',
  summary: 'send the digest to whoever has not had it, and wait until all have',
  help: `
  --week <week>     this issue; the one that is due where not given. It must have been frozen
  --dry-run         only say who would get what, in how many calls
  --to <address>    a proof to this address alone; nothing is recorded
  --resume          end a pause after bounces or complaints, then send
  --json            the report as JSON

  revisit deliver --week 2026-W39 --dry-run`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      week: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      to: { type: 'string' },
      resume: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (values.week !== undefined && !/^\d{4}-W\d\d$/.test(values.week)) {
      throw new UsageError(`--week is a week such as 2026-W39, not "${values.week}"`)
    }
    const platform = { ...(await terminal.platform()), log: () => {} }
    const week = values.week ?? (await newestWeek(platform))
    if (values['dry-run']) return showPlan(await planIssue(platform, week), terminal, values.json)
    if (values.to !== undefined) return sendProof(platform, week, values.to, terminal)
    if (values.resume) await resumeMail(platform.db, platform.now().toISOString())
    return send(platform, values.week, terminal, values.json)
  },
}

async function newestWeek({ db }: Platform): Promise<string> {
  const [newest] = await frozenDigests(db, 1)
  if (!newest)
    throw new Error('no digest is frozen yet: "revisit run digest" freezes the last week')
  return newest.week
}

function showPlan(plan: Plan, { out, err }: Terminal, json: boolean): number {
  if (json) out(JSON.stringify(plan, null, 2))
  else {
    out(
      `${plan.issue}: ${plan.letters} letters in ${plan.calls} calls through ${plan.post}${plan.addressed ? ', the rest of an issue that is under way' : ''}`,
    )
    for (const { questions, readers, subject, bytes } of plan.kinds) {
      const about =
        questions === ALL_QUESTIONS ? 'all questions' : chosenQuestions(questions).join(', ')
      out(`  ${readers} readers of ${about}: "${subject}", ${Math.ceil(bytes / 1024)} KB`)
    }
  }
  if (plan.paused) err(`mail is paused: ${plan.paused}`)
  return 0
}

/** A letter as a reader of all questions would get it. Its links belong to nobody. */
async function sendProof(platform: Platform, week: string, to: string, terminal: Terminal) {
  const { address } = addressOrUsage(to)
  const at = platform.now().toISOString()
  const letterFor = await issueLetters(platform, week)
  const reader = { subscriberId: 0, questions: ALL_QUESTIONS, status: 'active' as const, address }
  const letter = await letterFor(reader, at)
  const proof = { ...letter, subject: `[Proof] ${letter.subject}` }
  const [outcome] = await platform.mailer.send([proof], `proof/${week}/${at}`)
  if (outcome?.status !== 'accepted') {
    throw new Error(`${platform.mailer.name}: ${outcome ? outcome.reason : 'said nothing'}`)
  }
  terminal.out(`a proof of ${week} went to ${address} through ${platform.mailer.name}`)
  return 0
}

function addressOrUsage(typed: string) {
  try {
    return readAddress(typed)
  } catch (error) {
    throw new UsageError(`--to: ${error instanceof Error ? error.message : error}`)
  }
}

async function send(
  platform: Platform,
  week: string | undefined,
  terminal: Terminal,
  json: boolean,
): Promise<number> {
  const report = await deliverStep(platform, { week, toTheEnd: true, ...progressOf(terminal) })
  terminal.progress('')
  if (json) terminal.out(JSON.stringify(report, null, 2))
  else if (report.issue) for (const line of reportLines(report.issue)) terminal.out(line)
  else terminal.out('nothing is due that has not gone')
  for (const issue of report.unsent) {
    terminal.err(
      `${issue} did not go to everybody; "revisit deliver --week ${issue}" sends the rest`,
    )
  }
  if (report.issue?.paused) terminal.err(`mail is paused: ${report.issue.paused}`)
  return report.issue?.paused ? 1 : 0
}

/** A bar of the letters that went, and why it waits where it does. */
export function progressOf(terminal: Terminal) {
  const done = ({ accepted, gone, refused, held }: Delivered) => accepted + gone + refused + held
  return {
    onCall: (report: Delivered) => terminal.progress(bar(done(report), report.letters, 'letters')),
    onWait: (report: Delivered, waitMs: number) =>
      terminal.progress(
        `${bar(done(report), report.letters, 'letters')}, going on in ${Math.ceil(waitMs / 1000)} s`,
      ),
  }
}
