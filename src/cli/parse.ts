// src/cli/parse.ts - what the collector makes of feeds and pages, as JSON.

import { readFile } from 'node:fs/promises'
import type { Document } from '../collect/entry.ts'
import { type ParseOptions, parseDocument } from '../collect/parse.ts'
import type { Platform } from '../platform/platform.ts'
import { readArguments } from './arguments.ts'
import { bar } from './bar.ts'
import { type Command, type Terminal, UsageError } from './command.ts'

// The names of the formats that a recording's INDEX.json has too.
const FORMATS = { rss: 'rss2', atom: 'atom', rdf: 'rdf', json: 'jsonfeed', html: 'html' }
const APIS = ['federal-register', 'arxiv'] as const
const MOST_INPUTS = 100_000

type Input = { bytes: Uint8Array; contentType: string; url: string }
type Asked = ParseOptions & { base: string | undefined; contentType: string | undefined }

export const parse: Command = {
  name: 'parse',
  usage:
    'parse <file or url or -> ... [--base <url>] [--content-type <type>] [--only <selector>] [--api <name>]',
  summary: 'print what the collector makes of feeds and pages, one JSON object a line',
  help: `
  <file or url or ->     what to read; - is standard input; a url is fetched as the collector does
  --base <url>           what relative links are resolved against; of a url its own address
  --content-type <type>  the HTTP header that a file came with
  --only <selector>      CSS selector of the part of a page that lists its entries
  --api <name>           read it as the answer of ${APIS.join(' or ')}

  What is no feed and no page has no entries and says why in "problems". The exit code is 1 only
  where something could not be had at all.

  revisit parse feed.xml --base https://example.com/feed.xml`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        base: { type: 'string' },
        'content-type': { type: 'string' },
        only: { type: 'string' },
        api: { type: 'string' },
        json: { type: 'boolean', default: true },
      },
      { least: 1, most: MOST_INPUTS },
    )
    const asked = {
      base: baseOf(values.base),
      contentType: values['content-type'],
      only: values.only,
      api: apiOf(values.api),
    }
    const failures = await parseAll(positionals, asked, terminal)
    return failures === 0 ? 0 : 1
  },
}

/** Prints a line for each input, and returns how many could not be had. */
async function parseAll(sources: string[], asked: Asked, terminal: Terminal): Promise<number> {
  let platform: Platform | undefined
  let failures = 0
  for (const [done, source] of sources.entries()) {
    if (sources.length > 1) terminal.progress(bar(done, sources.length, source))
    try {
      if (isUrl(source)) platform ??= await terminal.platform({ DATABASE_URL: 'file::memory:' })
      const { bytes, contentType, url } = await readInput(source, asked, terminal, platform)
      terminal.out(lineOf(source, await parseDocument(bytes, contentType, url, asked)))
    } catch (error) {
      failures++
      terminal.err(`revisit parse: ${source}: ${messageOf(error)}`)
      terminal.out(lineOf(source, notHad(messageOf(error))))
    }
  }
  terminal.progress('')
  return failures
}

async function readInput(
  source: string,
  { base, contentType = '' }: Asked,
  terminal: Terminal,
  platform: Platform | undefined,
): Promise<Input> {
  if (source === '-') return { bytes: await terminal.stdinBytes(), contentType, url: base ?? '' }
  if (!platform || !isUrl(source)) {
    return { bytes: await readFile(source), contentType, url: base ?? '' }
  }
  const page = await platform.fetchPage(source)
  if (!page) throw new Error('nothing was answered')
  return {
    bytes: page.bytes,
    contentType: contentType || page.contentType,
    url: base ?? page.url,
  }
}

function lineOf(source: string, { title, url, format, entries, problems }: Document): string {
  return JSON.stringify({
    source,
    title,
    url,
    format: format && FORMATS[format],
    entries: entries.map(({ id, url, title, published, updated, authors, text }) => {
      return { id, url, title, published, updated, authors, text }
    }),
    problems,
  })
}

function notHad(problem: string): Document {
  return { format: null, title: '', url: null, ttlMinutes: null, entries: [], problems: [problem] }
}

function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source)
}

function baseOf(base: string | undefined): string | undefined {
  if (base === undefined || URL.canParse(base)) return base
  throw new UsageError(`--base "${base}" is no address`)
}

function apiOf(api: string | undefined) {
  const known = APIS.find((name) => name === api)
  if (api !== undefined && !known) throw new UsageError(`--api is ${APIS.join(' or ')}`)
  return known
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
