// src/web/feeds/rendered.ts - a feed as it was rendered, and what of it is sent to whom (pure).

import { isUnchanged } from './conditional.ts'

/** Bytes with their headers; a 304 has the headers alone. */
export type Sent = {
  headers: Record<string, string>
  flat: string[] // the same, name after value, with the length: as Node writes them quickest
  body: Uint8Array<ArrayBuffer>
}
export type Rendered = {
  plain: Sent
  packed?: Sent // by gzip
  isPacking?: boolean
  etag: string
  modifiedAt: string
  uses: number
}
export type Asker = {
  accepts: string | undefined // Accept-Encoding
  match: string | undefined // If-None-Match
  since: string | undefined // If-Modified-Since
}

/** A feed that was just rendered. */
export function rendered(
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  { etag, modifiedAt }: { etag: string; modifiedAt: string },
): Rendered {
  return { plain: sentAs(body, { ...headers, etag }), etag, modifiedAt, uses: 0 }
}

/** Whether who asks has it already, in whatever packing. */
export const isKnown = ({ etag, modifiedAt }: Rendered, { match, since }: Asker) =>
  isUnchanged(match?.replaceAll('-gz"', '"'), since, { etag, modifiedAt })

/** Whether it goes out packed: to whom can unpack it, from the second time on, since who follows asks often. */
export const goesPacked = ({ uses }: Rendered, { accepts }: Asker) =>
  uses > 1 && accepts !== undefined && /\bgzip\b/.test(accepts)

/** The packed form, packed once; who asks meanwhile gets the plain one, since no promise may be shared in a Worker. */
export async function packed(made: Rendered): Promise<Sent> {
  if (made.packed || made.isPacking) return made.packed ?? made.plain
  made.isPacking = true
  made.packed = await pack(made.plain)
  return made.packed
}

async function pack({ body, headers }: Sent): Promise<Sent> {
  const stream = new Response(body).body?.pipeThrough(new CompressionStream('gzip')) ?? null
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const etag = (headers.etag ?? '').replace(/"$/, '-gz"')
  return sentAs(bytes, { ...headers, etag, 'content-encoding': 'gzip' })
}

function sentAs(body: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Sent {
  const flat = [...Object.entries(headers).flat(), 'content-length', String(body.length)]
  return { headers, flat, body }
}
