// src/deliver/csv.ts - a list of subscribers as CSV, one a line (pure).

import { type Address, readAddress } from './address.ts'
import { ALL_QUESTIONS, bitsOf, chosenQuestions } from './chosen.ts'

export type Row = Address & { questions: number }
export const CSV_HEADER = 'address,questions,confirmed_at,consent'

/** One line of cells, quoted where they must be (RFC 4180). */
const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')

/** A subscriber's line; the questions' ids stand with spaces between them. */
export const subscriberLine = (
  address: string,
  questions: number,
  confirmedAt: string | null,
  consent: string,
): string => csvLine([address, chosenQuestions(questions).join(' '), confirmedAt ?? '', consent])

/**
 * Reads a line: an address, and the ids of questions with spaces between them; all where there are none.
 *
 * @returns null for a line without content, or with the names of columns
 * @throws RangeError that says what is wrong with it
 */
export function readLine(line: string): Row | null {
  const [address = '', ids = ''] = cellsOf(line).map((cell) => cell.trim())
  if (address === '' || /^(address|e-?mail)$/i.test(address)) return null
  const asked = ids.split(/[\s;]+/).filter((id) => id !== '')
  const questions = asked.length === 0 ? ALL_QUESTIONS : bitsOf(asked)
  const unknown = asked.find((id) => bitsOf([id]) === 0)
  if (unknown !== undefined) throw new RangeError(`There is no question "${unknown}".`)
  return { ...readAddress(address), questions }
}

function cellsOf(line: string): string[] {
  const text = line.replace(/^\uFEFF/, '')
  const cells = [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
