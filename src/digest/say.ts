// src/digest/say.ts - numbers and dates in words (pure).

// made once: a letter says a hundred days, and making one takes longer than all of them
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** '24 September', with the year where it is not the digest's. */
export function day(instant: string, year: string): string {
  const own = instant.slice(0, 4)
  return `${DAY.format(new Date(instant))}${own === year ? '' : ` ${own}`}`
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
  return DATE.formatRange(new Date(from), new Date(to)).replace(/\s*\u2013\s*/u, ' to ')
}
