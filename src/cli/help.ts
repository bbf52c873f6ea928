// src/cli/help.ts - what `--help` prints, and what an unknown command may have meant (pure).

import type { Command } from './command.ts'

const FAR = 3 // letters, from which a name is another word

/** The list of all commands. */
export function overview(all: readonly Command[]): string {
  const width = Math.max(...all.map(({ name }) => name.length))
  return [
    'usage: revisit <command> [options]',
    '',
    ...all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '"revisit <command> --help" says more about one. Settings come from the environment and .env.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage.',
  ].join('\n')
}

/** The help of one command. */
export function helpOf({ usage, summary, help }: Command): string {
  return [`usage: revisit ${usage}`, '', summary, '', help.replace(/^\n+/, '')].join('\n').trimEnd()
}

/** The name that is nearest to a mistyped one, if one is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const near = names
    .map((known) => ({
      known,
      letters: known.startsWith(name) ? 0 : distance(name.toLowerCase(), known),
    }))
    .filter(({ letters }) => letters < FAR)
    .sort((a, b) => a.letters - b.letters)
  return near[0]?.known
}

/** How many letters have to be changed, added or left out to make one word of another. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
