// src/digest/say.ts - numbers and dates in words (pure).

/** '24 September', with the year where it is not the digest's. */
export function day(instant: string, year: string): string {
  const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const own = instant.slice(0, 4)
  return `${long.format(new Date(instant))}${own === year ? '' : ` ${own}`}`
}

/** '3 sources', '1 source'. */
export const many = (count: number, one: string, several = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`

/** Small numbers, spelt. */
export const NUMBERS = ['no', 'one', 'two', 'three', 'four']
/** A text that begins a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** '22 to 28 September 2025', with as much of the first date as differs. */
export function span(from: string, to: string): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return date.formatRange(new Date(from), new Date(to)).replace(/\s*\u2013\s*/u, ' to ')
}
