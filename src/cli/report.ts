// src/cli/report.ts - a step's report as lines of text (pure).

const LONGEST = 160

/** Figures on one line, then what is in lists, one thing a line. */
export function reportLines(report: unknown): string[] {
  if (typeof report !== 'object' || report === null) return [String(report)]
  const entries = Object.entries(report)
  const plain = entries.filter(([, value]) => typeof value !== 'object' || value === null)
  const lines =
    plain.length > 0 ? [plain.map(([name, value]) => `${name} ${value}`).join(', ')] : []
  for (const [name, value] of entries) {
    if (Array.isArray(value))
      lines.push(...value.map((one) => `  ${cut(`${name}: ${inOneLine(one)}`)}`))
    else if (typeof value === 'object' && value !== null) {
      lines.push(`  ${cut(`${name}: ${inOneLine(value)}`)}`)
    }
  }
  return lines
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .filter(
      ([, part]) => part !== null && part !== 0 && !(Array.isArray(part) && part.length === 0),
    )
    .map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : part}`)
    .join(', ')
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
