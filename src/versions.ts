// src/versions.ts - store: the number that every change of what feeds show moves, whoever made it.

import type { Db } from './platform/platform.ts'

export type Version = { number: number; changedAt: string }

/** The number as it stands, and when it last moved. */
export async function evidenceVersion(db: Db): Promise<Version> {
  const { rows } = await db.$client.execute(
    "SELECT number, changed_at FROM versions WHERE name = 'evidence'",
  )
  return { number: Number(rows[0]?.[0] ?? 0), changedAt: String(rows[0]?.[1] ?? '') }
}
