// src/cli/run.ts - one step now, whether or not it is due.

import { jobs, runStep, timetable } from '../jobs.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { progressOf as deliveryProgress } from './deliver.ts'
import { reportLines } from './report.ts'

export const run: Command = {
  name: 'run',
  usage: 'run <step> [--json]',
  summary: 'do one step now and print its report',
  help: `
  <step>   ${jobs.map(({ step }) => step).join(', ')}
  --json   the whole report as JSON

  revisit run collect`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { json: { type: 'boolean', default: false } },
      { least: 1 },
    )
    const steps = timetable({
      onVisit: progressOf(terminal),
      delivering: { toTheEnd: true, ...deliveryProgress(terminal) },
    })
    const job = steps.find(({ step }) => step === positionals[0])
    if (!job) {
      const names = steps.map(({ step }) => step).join(', ')
      throw new UsageError(`there is no step "${positionals[0]}"; there are ${names}`)
    }
    const platform = { ...(await terminal.platform()), log: () => {} }
    const ran = await runStep(platform, job)
    terminal.progress('')
    if (!ran) throw new Error(`${job.step} is being done by another process`)
    const { report, failure } = ran
    if (failure !== null) throw new Error(`${job.step} failed: ${failure}`)
    if (values.json) terminal.out(JSON.stringify(report, null, 2))
    else for (const line of reportLines(report)) terminal.out(line)
    return 0
  },
}

function progressOf(terminal: Terminal) {
  return ({ sourceId }: { sourceId: string }, done: number, due: number) =>
    terminal.progress(bar(done, due, sourceId))
}
