// src/platform/sleep.ts - waiting, the same on both platforms.

/** Resolves after so many milliseconds; at once where there is nothing to wait for. */
export function sleep(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}
