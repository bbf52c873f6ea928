// src/cli/eval.ts - how often tags, flags and stories are right.

import { readFileSync, writeFileSync } from 'node:fs'
import { judgeItem } from '../flag/judge.ts'
import { buildLedger } from '../flag/ledger.ts'
import { claims } from '../page/claims.ts'
import { groupStories } from '../story/cluster.ts'
import { chancesOf, type Readable, tagItem } from '../tag/match.ts'
import { accuracyPage, differences, linesOf } from './accuracy.ts'
import { readArguments } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { type Answer, type Labelled, type Measured, measure } from './measure.ts'

const PAGE = 'docs/accuracy.md'
const DATA = 'src/web/accuracy.data.json' // the same, for the site

export const evaluate: Command = {
  name: 'eval',
  usage: 'eval [labelled.jsonl] [--compare <earlier.json>] [--write] [--json]',
  summary: 'measure tags, flags and stories against labels, and list every miss',
  help: `
  [labelled.jsonl]  labelled items, a JSON object a line. Without a file the carried items are
                    judged by cross-validation, which takes a minute
  --compare <file>  what "--json" printed earlier: say what differs
  --write           write ${PAGE}; only without a file
  --json            the whole measurement as JSON

  revisit eval labelled.jsonl --json > before.json`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        compare: { type: 'string' },
      },
      { most: 1 },
    )
    const [file] = positionals
    if (values.write && file)
      throw new UsageError('the page is written from the carried items alone')
    const before = values.compare ? readMeasured(values.compare) : null
    const { items, answers } = file ? judged(readItems(file)) : await crossJudged()
    const measured = measure(items, answers)
    if (values.write) {
      const { now } = await terminal.platform()
      const page = accuracyPage(measured, now().toISOString().slice(0, 10))
      writeFileSync(PAGE, page)
      writeFileSync(DATA, `${JSON.stringify(page)}\n`)
    }
    if (values.json) terminal.out(JSON.stringify(measured))
    else
      for (const line of before ? differences(before, measured) : linesOf(measured))
        terminal.out(line)
    return 0
  },
}

/** Items as the shipped judge answers them. */
function judged(items: readonly (Labelled & Readable)[]): {
  items: readonly Labelled[]
  answers: Answer[]
} {
  const ledger = buildLedger(claims)
  const stories = groupStories(items)
  const answers = items.map((item) => {
    const tags = tagItem(item)
    const verdicts = judgeItem(item, tags, ledger)
    return { tags, chances: chancesOf(item), verdicts, story: stories.get(item.id) ?? item.id }
  })
  return { items, answers }
}

/** The corpus is not part of what is installed as a service, so it is loaded only here. */
async function crossJudged() {
  const { crossAnswers } = await import('../../learn/judge.ts')
  return crossAnswers()
}

function readItems(file: string): (Labelled & Readable)[] {
  const lines = read(file).split('\n')
  return lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [readLine(line, `${file}:${i + 1}`)],
  )
}

function readLine(line: string, place: string): Labelled & Readable {
  try {
    const item = JSON.parse(line)
    if (!Array.isArray(item.labels?.questions)) throw new Error('it has no labels')
    return { title: '', text: '', ...item }
  } catch (error) {
    throw new UsageError(`${place}: ${error instanceof Error ? error.message : error}`)
  }
}

function readMeasured(file: string): Measured {
  const value = JSON.parse(read(file))
  if (!value?.overall || !value.misses)
    throw new UsageError(`${file} is not what "eval --json" prints`)
  return value
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}
