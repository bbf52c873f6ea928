// src/platform/hosts.ts - store: what we know of each host that we fetch from, so that a restart neither
// forgets a pause nor asks for robots.txt again.

import { eq } from 'drizzle-orm'
import { hosts } from '../schema.ts'
import type { Db } from './platform.ts'
import type { Robots } from './robots.ts'

/** What is kept of a host between two runs. */
export type HostRecord = { robots: Robots | null; pausedUntil: string | null }
export type HostMemory = {
  read: (host: string) => Promise<HostRecord | null>
  write: (host: string, record: HostRecord) => Promise<void>
}

/** Keeps what is known of hosts in the database. */
export function hostMemory(db: Db): HostMemory {
  return {
    read: async (host) => {
      const [row] = await db.select().from(hosts).where(eq(hosts.host, host))
      return row ?? null
    },
    write: async (host, record) => {
      await db
        .insert(hosts)
        .values({ host, ...record })
        .onConflictDoUpdate({ target: hosts.host, set: record })
    },
  }
}
