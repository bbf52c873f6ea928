// src/flag/marks.ts - store: of every flag as little as it takes to say how the claims stood and stand.

import type { Db } from '../platform/platform.ts'
import type { Mark } from './standings.ts'

/** Every flag, the first raised first. Read from an index alone. */
export async function flagMarks(db: Db): Promise<Mark[]> {
  const { rows } = await db.$client.execute(
    'SELECT id, claim_id, relation, raised_at FROM flags ORDER BY raised_at, id',
  )
  return rows.map((row) => ({
    id: Number(row[0]),
    claimId: String(row[1]),
    relation: row[2] === 'revise' ? 'revise' : 'review',
    raisedAt: String(row[3]),
  }))
}
