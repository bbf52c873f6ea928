// src/flag/version.ts - the versions of documents that a text names, and their order (pure).

const VERSION = /\b(?:v|version |framework |policy )(\d+(?:\.\d+)*)\b/gi

/** The versions that a text names, as numbers, in its order. */
export function versionsIn(text: string): number[][] {
  return [...text.matchAll(VERSION)].map(([, digits]) => (digits as string).split('.').map(Number))
}

/** Orders versions: negative where the first is older. */
export function older(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const difference = (a[k] ?? 0) - (b[k] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
