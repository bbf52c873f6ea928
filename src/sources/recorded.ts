// src/sources/recorded.ts - the sources of a folder of recorded documents (pure): those of `feeds/` that
// it has, and one made up for each document stream that `feeds/` does not know.

import { z } from 'zod'
import type { Capture } from '../platform/replay.ts'
import { sourceOfCapture } from './match-capture.ts'
import type { Source } from './source.ts'

const place = z.string().nullish()
const index = z.array(
  z.object({
    file: z.string().regex(/^[^/\\]+$/, 'is the name of a file in the folder'),
    captured: z.string().regex(/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/, 'is a day or an instant'),
    publisher: z.string().nullish(),
    feed_url: place,
    page_url: place,
    native_feed_url: place,
    format: z.string().nullish(),
    content_type: z.string().nullish(), // kept by `revisit capture`
    kind: z.enum(['lab', 'institute', 'government', 'research', 'press', 'community']).nullish(),
  }),
)

export type Recording = z.infer<typeof index>[number]
export type Recorded = { source: Source; captures: Capture[] }

/**
 * Reads an INDEX.json.
 *
 * @throws Error that says what is wrong with it
 */
export function readIndex(json: string): Recording[] {
  const { data, error } = index.safeParse(JSON.parse(json))
  if (data) return data
  throw new Error(`INDEX.json: ${z.prettifyError(error)}`)
}

/**
 * Gathers recordings into sources, one for each address that was recorded. A source of `feeds/` answers
 * under its own id with the stream that fits it best; other streams of it get an id of their own, so
 * that no document hides another.
 */
export function recordedSources(recordings: readonly Recording[], known: readonly Source[]) {
  const streams = [...Map.groupBy(recordings, streamOf).values()]
  const matches = streams
    .map((stream) => ({ stream, ...bestMatch(stream, known) }))
    .sort((a, b) => a.rank - b.rank)
  const taken = new Set<string>()
  const recorded = matches.map(({ stream, source, rank }) => {
    const isFirst = source !== undefined && !taken.has(source.id)
    const id = isFirst ? source.id : freeId(slugOf(stream), taken, known)
    taken.add(id)
    return { source: sourceOf(stream, id, source, rank), captures: stream.map(captureOf) }
  })
  return recorded.sort((a, b) => (a.source.id < b.source.id ? -1 : 1))
}

function streamOf({ feed_url, page_url, file }: Recording): string {
  return feed_url || page_url || slug(file)
}

/** The source of `feeds/` that a stream is of, and how near: 0 where it is the source's own address. */
function bestMatch([first]: Recording[], known: readonly Source[]) {
  const source = first && sourceOfCapture(addressesOf(first), known)
  if (!source) return { source, rank: 3 }
  const asked = fold(first.feed_url)
  if (asked === fold(source.url)) return { source, rank: 0 }
  return { source, rank: (source.alternates ?? []).some((other) => fold(other) === asked) ? 1 : 2 }
}

function addressesOf({ feed_url, native_feed_url, page_url }: Recording) {
  return {
    feed_url: feed_url ?? null,
    native_feed_url: native_feed_url ?? null,
    page_url: page_url ?? null,
  }
}

function fold(address: string | null | undefined): string {
  return (address ?? '').replace(/^https?:\/\/(www\.)?/, '').replace(/\/+$/, '')
}

function sourceOf(
  stream: Recording[],
  id: string,
  match: Source | undefined,
  rank: number,
): Source {
  const [first] = stream as [Recording, ...Recording[]]
  const url = first.feed_url || first.page_url || `https://${slug(first.file)}.invalid/`
  if (match && rank === 0 && match.id === id) return { ...match, url, every: 2 }
  return {
    id,
    publisher: match?.publisher ?? first.publisher ?? id,
    kind: match?.kind ?? first.kind ?? 'press',
    url,
    read: stream.every(({ format }) => format === 'html') ? 'page' : 'feed',
    every: 2,
    questions: match?.questions ?? [],
    why: match?.why ?? 'found in the recording',
  }
}

function captureOf({ file, captured, format, content_type }: Recording): Capture {
  return { file, captured, contentType: content_type ?? contentTypeOf(file, format) }
}

function contentTypeOf(file: string, format: string | null | undefined): string {
  if (format === 'html' || /\.html?$/.test(file)) return 'text/html'
  return /\.json$/.test(file) ? 'application/feed+json' : 'application/xml'
}

/** A file's name before its date: 'mila-news--2026-07-09.xml' is of 'mila-news'. */
function slug(file: string): string {
  return file.replace(/(--.*)?(\.\w+)?$/, '')
}

function slugOf([first]: Recording[]): string {
  return slug(first?.file ?? '')
}

function freeId(wanted: string, taken: ReadonlySet<string>, known: readonly Source[]): string {
  const isFree = (id: string) => !taken.has(id) && !known.some((source) => source.id === id)
  let id = wanted
  for (let count = 2; !isFree(id); count++) id = `${wanted}-${count}`
  return id
}
