// src/web/memory.ts - what was made of the database, kept until the database changes: in this process
// alone, and no more than so many bytes of it.

import type { Db } from '../platform/platform.ts'
import { evidenceVersion, type Version } from '../versions.ts'

const MOST_BYTES = 16 * 1024 * 1024

export type Memory = {
  /**
   * What `make` makes, or made before, if nothing was changed since; or since so many milliseconds before
   * now, where that is good enough. A key stands for one way of making.
   */
  get: <T>(
    key: string,
    make: (version: Version) => Promise<T>,
    how?: { bytesOf?: (made: T) => number; trustMs?: number },
  ) => Promise<T>
  /** What is kept and was found current within so many milliseconds, as it is; else undefined. */
  peek: <T>(key: string, trustMs: number) => T | undefined
}
type Kept = { version: number; made: unknown; bytes: number }

/** An empty memory over a database. What has not been asked for the longest goes first. */
export function createMemory(db: Db, mostBytes = MOST_BYTES): Memory {
  const kept = new Map<string, Kept>()
  let bytes = 0
  let last: { version: Version; readAt: number } | undefined
  const versionNow = async (trustMs: number) => {
    if (last && performance.now() - last.readAt < trustMs) return last.version
    last = { version: await evidenceVersion(db), readAt: performance.now() }
    return last.version
  }
  const forget = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    async get(key, make, { bytesOf = () => 1000, trustMs = 0 } = {}) {
      const version = await versionNow(trustMs)
      const known = kept.get(key)
      forget(key)
      if (known?.version === version.number) {
        kept.set(key, known)
        bytes += known.bytes
        return known.made as Awaited<ReturnType<typeof make>>
      }
      const made = await make(version)
      forget(key)
      const one = { version: version.number, made, bytes: bytesOf(made) + key.length * 2 }
      kept.set(key, one)
      bytes += one.bytes
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break
        forget(oldest)
      }
      return made
    },
    peek<T>(key: string, trustMs: number) {
      if (!last || performance.now() - last.readAt >= trustMs) return undefined
      const known = kept.get(key)
      return known?.version === last.version.number ? (known.made as T) : undefined
    },
  }
}
