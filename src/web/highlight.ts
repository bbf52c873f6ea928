// src/web/highlight.ts - where phrases stand in a text (pure).

import type { Piece } from '../digest/differs.ts'
import { printable } from '../digest/plain.ts'

const MANY_BREAKS = /\n{3,}/g

/** A text in pieces, in order: marked where one of the phrases stands, each at its first place. */
export function highlighted(text: string, phrases: readonly string[]): Piece[] {
  const stretches = phrases
    .filter((phrase) => phrase.trim() !== '')
    .map((phrase) => ({ start: text.indexOf(phrase), length: phrase.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let end = 0
  for (const { start, length } of stretches) {
    if (start + length <= end) continue
    if (start > end) pieces.push({ text: clean(text.slice(end, start)), marked: false })
    pieces.push({ text: clean(text.slice(Math.max(start, end), start + length)), marked: true })
    end = start + length
  }
  if (end < text.length) pieces.push({ text: clean(text.slice(end)), marked: false })
  return pieces
}

const clean = (text: string) => printable(text).replace(MANY_BREAKS, '\n\n')
