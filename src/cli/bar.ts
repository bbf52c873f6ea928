// src/cli/bar.ts - a bar of progress as one line of text (pure).

const WIDTH = 24

/** '[######------] 12 of 24  what is being done' */
export function bar(done: number, all: number, what: string): string {
  const share = all === 0 ? 1 : Math.min(1, done / all)
  const filled = Math.round(share * WIDTH)
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${done} of ${all}  ${what}`
}
