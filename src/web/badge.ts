// src/web/badge.ts - how a claim stands, as a small picture with its words in it (pure).

import type { Verdict } from '../flag/standings.ts'
import { VERDICTS } from './parts.ts'

const COLOURS: Record<Verdict, string> = { fresh: '#1f5c33', review: '#6a5200', revise: '#9a2a00' }
const LEFT = 62

/** SVG, 20 pixels high. */
export function badge(verdict: Verdict): string {
  const says = VERDICTS[verdict]
  const right = Math.round(says.length * 6.6 + 14)
  const width = LEFT + right
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-label="This claim: ${says}"><title>This claim: ${says}</title><rect width="${width}" height="20" rx="3" fill="${COLOURS[verdict]}"/><path d="M3 0h${LEFT - 3}v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#3b3a36"/><g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle"><text x="${LEFT / 2}" y="14" textLength="${LEFT - 14}">this claim</text><text x="${LEFT + right / 2}" y="14" textLength="${right - 12}">${says}</text></g></svg>
`
}
