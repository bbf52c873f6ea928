// src/cli/digest.ts - composes a week and prints it, or keeps it in digests/.

import { mkdir, writeFile } from 'node:fs/promises'
import { composeWeek } from '../digest/digest.ts'
import { frozenDigest } from '../digest/digests.ts'
import { ENDINGS, FORMATS, type Format, render } from '../digest/render.ts'
import { lastWholeWeek, parseWeek } from '../digest/week.ts'
import { readArguments } from './arguments.ts'
import { type Command, UsageError } from './command.ts'

const FOLDER = 'digests'

export const digest: Command = {
  name: 'digest',
  usage: 'digest [--week <week>] [--format md,html,text,json] [--write] [--data <file>]',
  summary: 'compose a week and print or keep it',
  help: `
  --week <week>    2026-W39; the last whole week where not given
  --format <list>  one or more of md, html, text, json; md where not given
  --write          keep it in ${FOLDER}/, one file per format, instead of printing it
  --data <file>    the database; DATABASE_URL, else data/revisit.db, where not given

  A week that was frozen is shown as it was frozen. Any other is composed as things stand.

  revisit digest --week 2026-W39 --format text`,

  async run(args, terminal) {
    const { values } = readArguments(args, {
      week: { type: 'string' },
      format: { type: 'string', default: 'md' },
      write: { type: 'boolean', default: false },
      data: { type: 'string' },
    })
    const formats = formatsOf(values.format)
    const asked = values.week === undefined ? undefined : weekOrRefused(values.week)
    const data = values.data?.replace(/^file:/, '')
    const platform = await terminal.platform(data ? { DATABASE_URL: `file:${data}` } : {})
    const week = asked ?? lastWholeWeek(platform.now().toISOString())
    const value = (await frozenDigest(platform.db, week.id)) ?? (await composeWeek(platform, week))

    for (const format of formats) {
      const text = render(value, format, platform.config.baseUrl)
      if (!values.write) {
        terminal.out(text.trimEnd())
        continue
      }
      const file = `${FOLDER}/${week.id}.${ENDINGS[format]}`
      await mkdir(FOLDER, { recursive: true })
      await writeFile(file, text)
      terminal.out(file)
    }
    return 0
  },
}

function formatsOf(list: string): Format[] {
  return list.split(',').map((name) => {
    const format = FORMATS.find((one) => one === name.trim())
    if (!format) throw new UsageError(`--format is of ${FORMATS.join(', ')}, not "${name}"`)
    return format
  })
}

function weekOrRefused(id: string) {
  try {
    return parseWeek(id)
  } catch (error) {
    throw new UsageError(`--week: ${error instanceof Error ? error.message : error}`)
  }
}
