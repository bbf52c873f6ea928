// src/collect/in-parallel.ts - works through a list, several at a time and in its order (pure).

/** Calls `work` for each of a list, at most `atOnce` at a time. What throws ends the whole. */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = list.values()
  const worker = async () => {
    for (const one of waiting) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker))
}
