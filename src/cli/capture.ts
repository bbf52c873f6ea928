// src/cli/capture.ts - saves what a source serves now, into a folder that `replay` reads.

import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceById } from '../../feeds/index.ts'
import { parseDocument } from '../collect/parse.ts'
import type { Source } from '../sources/source.ts'
import { readArguments } from './arguments.ts'
import { type Command, UsageError } from './command.ts'

export const capture: Command = {
  name: 'capture',
  usage: 'capture <source> [--into <folder>]',
  summary: 'save what a source serves now, into a folder that "replay" reads',
  help: `
  <source>          its id, as "revisit sources" lists it
  --into <folder>   where documents and INDEX.json are; "recordings" where not given

  revisit capture metr --into recordings`,

  async run(args, terminal) {
    const { values, positionals } = readArguments(args, { into: { type: 'string' } }, { least: 1 })
    const source = sourceById(positionals[0] ?? '')
    if (!source) throw new UsageError(`there is no source "${positionals[0]}"`)
    const platform = await terminal.platform()
    const page = await platform.fetchPage(source.url, { anyPort: true })
    if (!page) throw new Error(`${source.url} answered that nothing has changed`)

    const { format, entries, problems } = await parseDocument(
      page.bytes,
      page.contentType,
      page.url,
      source,
    )
    const captured = platform.now().toISOString().slice(0, 10)
    const file = `${source.id}--${captured}.${endingOf(format)}`
    const folder = values.into ?? 'recordings'
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, file), page.bytes)
    await addToIndex(folder, {
      file,
      publisher: source.publisher,
      ...addressesOf(source),
      format,
      captured,
      content_type: page.contentType,
      items: entries.length,
    })
    terminal.out(`${join(folder, file)}: ${entries.length} entries`)
    for (const problem of problems) terminal.err(`  ${problem}`)
    return 0
  },
}

function addressesOf({ url, read, home }: Source) {
  return read === 'page'
    ? { feed_url: null, page_url: url }
    : { feed_url: url, page_url: home ?? null }
}

function endingOf(format: string | null): string {
  if (format === 'html') return 'html'
  return format === 'json' ? 'json' : 'xml'
}

/** Puts an entry into INDEX.json, in the place of one for the same file. */
async function addToIndex(
  folder: string,
  entry: { file: string } & Record<string, unknown>,
): Promise<void> {
  const path = join(folder, 'INDEX.json')
  const text = existsSync(path) ? await readFile(path, 'utf8') : '[]'
  const others = (JSON.parse(text) as { file: string }[]).filter(({ file }) => file !== entry.file)
  await writeFile(`${path}.new`, `${JSON.stringify([...others, entry], null, 1)}\n`)
  await rename(`${path}.new`, path)
}
