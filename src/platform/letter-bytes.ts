// src/platform/letter-bytes.ts - letters -> the JSON of one call, as bytes (pure). A digest to many
// readers differs only in its blanks, so what letters share is escaped once and copied from then on,
// into a sheet that may be written on again: 100,000 letters of 28 KB leave no litter behind.

import type { Body, Letter } from './platform.ts'

type Pieces = { texts: Uint8Array[]; blanks: string[]; length: number } // text, blank, text, ..., text
type Escaped = Pick<Letter, 'from' | 'subject' | 'headers'> & { pieces: Pieces }

const encoder = new TextEncoder()
const escaped = new WeakMap<Body, Escaped>()
const BLANK = /\{\{(\w+)\}\}/
const LONGEST = 6 // bytes that one UTF-16 unit can become: \u0000
const FRAME = 64 // room for the punctuation around a letter

/**
 * The body of a batch call: a JSON array of `{from, subject, headers, html, text, to}`.
 *
 * @param sheet what is written on if it is large enough; the bytes given back are a part of it
 * @throws Error if a letter leaves a blank of its headers or its body unfilled
 */
export function letterBytes(
  letters: readonly Letter[],
  sheet: Uint8Array = new Uint8Array(0),
): Uint8Array {
  let bytes = sheet
  let at = 0
  for (const letter of letters) {
    const pieces = piecesOf(letter)
    bytes = roomFor(bytes, at, mostBytes(pieces, letter), letters.length)
    at = put(bytes, at, at === 0 ? '[' : ',')
    at = fill(bytes, at, pieces, letter)
  }
  bytes = roomFor(bytes, at, FRAME, 1)
  return bytes.subarray(0, put(bytes, at, letters.length === 0 ? '[]' : ']'))
}

/** A letter's own text: one that it shares, with the blanks filled. */
export function fillBlanks(text: string, letter: Letter): string {
  return text.replaceAll(new RegExp(BLANK, 'g'), (_, name) => blankValue(name, letter))
}

/** What a letter shares with all that have its body. */
function piecesOf({ from, subject, headers, body }: Letter): Pieces {
  const known = escaped.get(body)
  if (known?.headers === headers && known.from === from && known.subject === subject) {
    return known.pieces
  }
  const head = JSON.stringify({ from, subject }).slice(0, -1)
  const { html, text } = body
  const pieces = cut(head, `,${JSON.stringify({ headers, html, text }).slice(1, -1)},"to":["`)
  escaped.set(body, { from, subject, headers, pieces })
  return pieces
}

/** The head has no blanks: a subject may quote what is not ours. */
function cut(head: string, json: string): Pieces {
  const parts = json.split(BLANK)
  const texts = parts.filter((_, index) => index % 2 === 0)
  texts[0] = head + texts[0]
  const bytes = texts.map((text) => encoder.encode(text))
  return {
    texts: bytes,
    blanks: parts.filter((_, index) => index % 2 === 1),
    length: bytes.reduce((sum, text) => sum + text.length, 0),
  }
}

function fill(bytes: Uint8Array, from: number, { texts, blanks }: Pieces, letter: Letter): number {
  let at = from
  for (const [index, text] of texts.entries()) {
    bytes.set(text, at)
    at += text.length
    const blank = blanks[index]
    if (blank !== undefined) at = put(bytes, at, jsonInside(blankValue(blank, letter)))
  }
  at = put(bytes, at, jsonInside(letter.to))
  return put(bytes, at, '"]}')
}

const PLAIN = /^[ !#-[\]-~]*$/ // what JSON leaves as it is, in ASCII
const jsonInside = (value: string) =>
  PLAIN.test(value) ? value : JSON.stringify(value).slice(1, -1)

/** Writes a text, and says where it ends. */
function put(bytes: Uint8Array, from: number, text: string): number {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 127) return from + encoder.encodeInto(text, bytes.subarray(from)).written
    bytes[from + index] = unit
  }
  return from + text.length
}

function blankValue(blank: string, letter: Letter): string {
  const value = letter.fill[blank]
  if (value === undefined)
    throw new Error(`the letter to ${letter.to} has nothing for {{${blank}}}`)
  return value
}

function mostBytes({ length, blanks }: Pieces, letter: Letter): number {
  const values = blanks.reduce((sum, blank) => sum + blankValue(blank, letter).length, 0)
  return length + LONGEST * (values + letter.to.length) + FRAME
}

/** The same bytes with room for more, and for as much again for every letter that may follow. */
function roomFor(bytes: Uint8Array, at: number, more: number, letters: number): Uint8Array {
  if (at + more <= bytes.length) return bytes
  const larger = new Uint8Array(at + more * Math.max(1, letters))
  larger.set(bytes.subarray(0, at))
  return larger
}
