// src/digest/plain.ts - text from outside made fit to print (pure). Titles and passages come from
// anybody: what would turn a line around, hide in it or break it is taken out before anything else.

/** Controls, bidi marks and overrides, what is invisible or private; but not what joins letters. */
const UNPRINTABLE =
  /(?!\s|\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu

/** Marks piled on one letter, which climb over the lines around it. */
const PILED = /(\p{M}{3})\p{M}+/gu

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A text without what does not show or turns lines around; line breaks stay. */
export const printable = (text: string): string => text.toWellFormed().replace(UNPRINTABLE, '')

/** A text on one line, with nothing in it that does not show. */
export function plain(text: string): string {
  return printable(text).replace(PILED, '$1').replace(/\s+/gu, ' ').trim()
}

/** A text on one line and no longer than `most` characters, cut between words, with a sign of it. */
export function clip(text: string, most: number): string {
  const line = plain(text)
  const characters = [...line]
  if (characters.length <= most) return line
  const head = characters.slice(0, most - 1).join('')
  const space = head.lastIndexOf(' ')
  return `${(space > head.length * 0.6 ? head.slice(0, space) : head).trimEnd()}\u2026`
}

/** An address that may stand in a link, as ASCII: http or https alone, else null. */
export function webAddress(url: string | null): string | null {
  if (url === null) return null
  try {
    const { protocol, href } = new URL(url)
    return /^https?:$/.test(protocol) && href.length <= 2000 ? href : null
  } catch {
    return null
  }
}

/** A text that runs right to left, fenced so that it does not turn the line around it. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

/** A language that may stand in a `lang` attribute, else null. */
export const languageTag = (language: string | null) =>
  language !== null && /^[a-z]{2,3}$/.test(language) ? language : null
