// bench/say.ts - how the bench prints what it measured.

/** One line: what was measured, the figure and its unit. */
export function say(what: string, figure?: number, unit = ''): void {
  if (figure === undefined) {
    console.log(what)
    return
  }
  const digits = Math.abs(figure) >= 100 || Number.isInteger(figure) ? 0 : 2
  console.log(`${what.padEnd(52)} ${figure.toFixed(digits).padStart(9)} ${unit}`)
}

/** The middle of some figures. */
export function median(figures: readonly number[] | undefined): number {
  const sorted = [...(figures ?? [])].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
