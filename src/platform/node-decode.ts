// src/platform/node-decode.ts - undoes the content encoding of a body on Node, as far as servers tell the
// truth about it: a body that is gzip without saying so is unpacked, one that only claims to be is left.

import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

const MAX_WIRE_BYTES = 50_000_000 // what may come in compressed; the asker limits what comes out
const MAX_ENCODINGS = 3

/** The body without its encoding. Throws where it breaks off or is not what it says. */
export async function* decoded(
  body: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<Uint8Array> {
  const wire = limited(body)[Symbol.asyncIterator]()
  const first = await wire.next()
  if (first.done) return
  const rest = joined(first.value, wire)
  const steps = decoders(encoding, first.value)
  const last = steps.at(-1)
  if (last === undefined) return yield* rest
  pipeline([Readable.from(rest, { objectMode: false }), ...steps], () => undefined)
  yield* last as AsyncIterable<Uint8Array>
}

function decoders(encoding: string | null, head: Uint8Array): Transform[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const packed = names.filter((name) => name !== '' && name !== 'identity').reverse()
  if (packed.length > MAX_ENCODINGS) throw new Error(`it is encoded ${packed.length} times`)
  const gzip = head[0] === 0x1f && head[1] === 0x8b
  if (packed.length === 0) return gzip ? [createGunzip()] : []
  if (/^(x-)?gzip$/.test(packed[0] ?? '') && !gzip) packed.shift()
  return packed.map((name, step) => decoder(name, step === 0 ? head : null))
}

function decoder(name: string, head: Uint8Array | null): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name === 'deflate') return isZlib(head) ? createInflate() : createInflateRaw()
  throw new Error(`its content encoding "${name}" is not known here`)
}

/** "deflate" should be zlib; some servers send it raw. Only a zlib header has the method 8 in its low bits. */
function isZlib(head: Uint8Array | null): boolean {
  return head === null || ((head[0] ?? 0) & 0x0f) === 8
}

async function* limited(body: AsyncIterable<Uint8Array>) {
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > MAX_WIRE_BYTES) throw new Error(`it is longer than ${MAX_WIRE_BYTES} bytes`)
    if (chunk.byteLength > 0) yield chunk
  }
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>) {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
