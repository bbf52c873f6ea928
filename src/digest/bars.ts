// src/digest/bars.ts - small bar charts for letters (pure): heights that every format draws its own way.

/** 0 is nothing, 8 the tallest; null is a week of which nothing is known. */
export type Bar = number | null

const BLOCKS = ['\u2581', '\u2582', '\u2583', '\u2584', '\u2585', '\u2586', '\u2587', '\u2588']

/** The bars of a row of counts, as eighths of the tallest bar of the whole chart. */
export function bars(counts: readonly (number | null)[], tallest: number): Bar[] {
  return counts.map((count) => {
    if (count === null || count === 0 || tallest === 0) return count === null ? null : 0
    return Math.max(1, Math.round((8 * count) / tallest))
  })
}

/** Bars as block characters; a dot is nothing, and weeks of which nothing is known are left out. */
export const blocks = (row: readonly Bar[]) =>
  row
    .filter((bar) => bar !== null)
    .map((bar) => (bar === 0 ? '.' : BLOCKS[bar - 1]))
    .join('')
