// src/collect/changes.ts - whether an edited entry has to be judged again (pure).

const CHANGED_SHARE = 0.02 // of the words, from which an edit is more than a mended comma

/**
 * Whether what an edit brought could change a tag or a flag: a figure that was not there, or more than
 * a few words.
 */
export function isMaterial(before: string, after: string): boolean {
  const old = new Set(wordsOf(before))
  const words = wordsOf(after)
  const added = words.filter((word) => !old.has(word))
  if (added.some((word) => /\d/.test(word))) return true
  if (added.length > words.length * CHANGED_SHARE) return true
  return words.length < wordsOf(before).length * (1 - CHANGED_SHARE)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[.,-][\p{L}\p{M}\p{N}]+)*%?/gu) ?? []
}
