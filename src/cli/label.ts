// src/cli/label.ts - labels items given as JSON Lines, without a database.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { judgeItem } from '../flag/judge.ts'
import { buildLedger, type Ledger } from '../flag/ledger.ts'
import { claims as pageClaims } from '../page/claims.ts'
import { groupStories } from '../story/cluster.ts'
import { isIndicator } from '../tag/decide.ts'
import { type Tag, tagItem } from '../tag/match.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { claimsWith } from './ledger.ts'

const itemShape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
})
export type Given = z.infer<typeof itemShape> & { title: string; text: string }

export const label: Command = {
  name: 'label',
  usage: 'label [file] [--explain] [--stories] [--ledger <file>]',
  summary: 'label items given as JSON Lines: questions, indicators, claims',
  help: `
  [file]           items, a JSON object a line (id, title, text; url, publisher, published
                   where known); standard input where no file is given
  --explain        with the likelihood and the phrase of every tag, the score of every claim
  --stories        with the story: the id of the first item about the same event
  --ledger <file>  claims to watch beside the page's own, as YAML or JSON; one with the id of
                   a claim of the page takes its place

  revisit label items.jsonl > labels.jsonl`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        explain: { type: 'boolean', default: false },
        stories: { type: 'boolean', default: false },
        ledger: { type: 'string' },
      },
      { most: 1 },
    )
    const ledger = buildLedger(values.ledger ? claimsWith(values.ledger) : pageClaims)
    const given: Given[] = []
    let number = 0
    let bad = 0
    const [file] = positionals
    for await (const line of file ? linesOf(file) : terminal.stdin()) {
      number++
      if (line.trim() === '') continue
      const item = readItem(line)
      if (typeof item === 'string') {
        bad++
        terminal.err(`line ${number}: ${item}`)
      } else if (values.stories) given.push(item)
      else terminal.out(JSON.stringify(labelItem(item, ledger, values.explain)))
    }
    const stories = groupStories(given.map((item, place) => ({ ...item, id: place })))
    given.forEach((item, place) => {
      const story = given[stories.get(place) ?? place]?.id
      terminal.out(JSON.stringify({ ...labelItem(item, ledger, values.explain), story }))
    })
    return bad === 0 ? 0 : 1
  },
}

const linesOf = (file: string) => createInterface({ input: createReadStream(file) })

/** The item on a line, or what is wrong with it. */
export function readItem(line: string): Given | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  const read = itemShape.safeParse(value)
  if (!read.success) return z.prettifyError(read.error).replaceAll('\n', ' ')
  return { ...read.data, title: read.data.title ?? '', text: read.data.text ?? '' }
}

/** The labels of an item in the shape of the labelled sets. */
function labelItem(item: Given, ledger: Ledger, explains = false) {
  const tags = tagItem(item)
  const verdicts = judgeItem(item, tags, ledger)
  return {
    id: item.id,
    questions: namesOf(tags, false),
    indicators: namesOf(tags, true),
    claims: verdicts.map(({ claimId, relation, passage, reason, score }) => ({
      id: claimId,
      relation,
      passage,
      reason,
      ...(explains ? { score } : {}),
    })),
    ...(explains ? { tags } : {}),
  }
}

const namesOf = (tags: readonly Tag[], indicators: boolean) =>
  tags.map(({ tag }) => tag).filter((tag) => isIndicator(tag) === indicators)
