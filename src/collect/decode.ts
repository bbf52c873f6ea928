// src/collect/decode.ts - bytes of a document and what the server said of them -> text (pure).

/** A document's text, the encoding it was read in, and what is wrong with it. */
export type Decoded = { text: string; encoding: string; problems: string[] }

const PROLOG_BYTES = 2048

/**
 * Reads bytes as text: by the byte order mark, else as the server says, else as the document says,
 * else as UTF-8 with what is not UTF-8 as windows-1252. Text that is plainly UTF-8 is read so even if somebody calls
 * it Latin-1: no real Latin-1 text is valid UTF-8 by chance.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7303#section-3
 */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const marked = byMark(bytes)
  if (marked) return marked === 'utf-8' ? guess(bytes) : read(bytes, marked)
  const prolog = ascii(bytes.subarray(0, PROLOG_BYTES))
  const problems: string[] = []
  for (const label of [charsetOf(contentType), declared(prolog)]) {
    if (!label) continue
    const encoding = known(label, bytes)
    if (!encoding) {
      problems.push(`encoding "${label.slice(0, 40)}" is not known`)
      continue
    }
    const found = isLatin(encoding) || encoding === 'utf-8' ? guess(bytes) : read(bytes, encoding)
    if (encoding === 'utf-8' && found.encoding !== 'utf-8') {
      found.problems.push('it says UTF-8 but is not: read as windows-1252')
    }
    return { ...found, problems: [...problems, ...found.problems] }
  }
  const found = guess(bytes)
  return { ...found, problems: [...problems, ...found.problems] }
}

/** The encoding that the first bytes show: a mark, or the zeros of "<?" in 16 or 32 bits. */
function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c))) {
    return 'utf-32be'
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le'
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'utf-32le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d) return 'utf-16be'
  if (a === 0x3c && b === 0 && c && d === 0) return 'utf-16le'
  return null
}

/** The charset of a Content-Type header. */
function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null
}

/** What an XML declaration or an HTML meta element says. */
function declared(prolog: string): string | null {
  const xml = /<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(prolog)
  if (xml) return xml[1] ?? null
  return /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(prolog)?.[1] ?? null
}

/** The decoder's own name of an encoding; null if it has none. 16 bits without zeros cannot be. */
function known(label: string, bytes: Uint8Array): string | null {
  const name = label.toLowerCase().replace(/_/g, '-')
  if (/^(utf|u|ucs)-?(16|32|2|4)/.test(name)) {
    if (bytes.subarray(0, PROLOG_BYTES).includes(0))
      return name.includes('le') ? 'utf-16le' : 'utf-16be'
    return 'utf-8'
  }
  for (const candidate of [label, name, name.replace(/-/g, '')]) {
    try {
      return new TextDecoder(candidate).encoding
    } catch {
      // the next spelling
    }
  }
  return null
}

function isLatin(encoding: string): boolean {
  return encoding === 'windows-1252' || encoding === 'iso-8859-1'
}

/** UTF-8 but for the odd byte that cannot be, which is read as windows-1252; all of it if most cannot. */
function guess(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', problems: [] }
  } catch {
    return mixed(bytes)
  }
}

function mixed(bytes: Uint8Array): Decoded {
  const [utf8, windows] = [new TextDecoder('utf-8'), new TextDecoder('windows-1252')]
  const parts: string[] = []
  let from = 0
  let wrong = 0
  let right = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 1) right++
    at += length || 1
    if (length > 0) continue
    wrong++
    parts.push(
      utf8.decode(bytes.subarray(from, at - 1)),
      windows.decode(bytes.subarray(at - 1, at)),
    )
    from = at
  }
  if (wrong > right) return read(bytes, 'windows-1252')
  parts.push(utf8.decode(bytes.subarray(from)))
  const problems = [`${wrong} bytes are not UTF-8: read as windows-1252`]
  return { text: parts.join(''), encoding: 'utf-8', problems }
}

/** How many bytes the UTF-8 character at a place has; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

function read(bytes: Uint8Array, encoding: string): Decoded {
  const text = encoding.startsWith('utf-32')
    ? utf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes)
  const wrong = text.includes('\ufffd') ? count(text, /\ufffd/g) : 0
  const problems = wrong ? [`${wrong} characters could not be read as ${encoding}`] : []
  return { text, encoding, problems }
}

/** 32 bits a character, which TextDecoder does not know. */
function utf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle)
    if (code !== 0xfeff) parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
  }
  return parts.join('')
}

function ascii(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
