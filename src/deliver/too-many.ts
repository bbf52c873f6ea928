// src/deliver/too-many.ts - do bounces and complaints forbid to go on sending (pure)?

import type { Rates } from './mail-events.ts'

const MOST_COMPLAINTS = 0.001
const MOST_BOUNCES = 0.05
const LEAST_LETTERS = 100 // of fewer a share says nothing

/**
 * Why sending has to pause, or null.
 *
 * @see https://support.google.com/a/answer/81126: a spam rate under 0.1 %, never 0.3 %
 */
export function tooMany({ letters, bounced, complained }: Rates): string | null {
  if (letters < LEAST_LETTERS) return null
  const percent = (n: number) => `${((100 * n) / letters).toFixed(2)} %`
  if (complained > MOST_COMPLAINTS * letters) {
    return `${complained} of ${letters} letters were reported as junk (${percent(complained)}, more than 0.1 %)`
  }
  if (bounced > MOST_BOUNCES * letters) {
    return `${bounced} of ${letters} letters came back (${percent(bounced)}, more than 5 %)`
  }
  return null
}
