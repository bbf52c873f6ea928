// src/flag/search-terms.ts - what people type into a search -> a query that FTS5 understands (pure).

const MOST_CHARACTERS = 200
const MOST_TERMS = 12

/**
 * A query for words and "phrases", all of which must stand in the item; -word must not, word* begins
 * one. Nothing that is typed is an error: what FTS5 would read as its syntax is taken as a word or
 * dropped.
 *
 * @returns null where there is no word to look for
 */
export function searchTerms(typed: string): string | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  const parts = typed
    .slice(0, MOST_CHARACTERS)
    .matchAll(/(?<not>(?<!\S)-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu)
  for (const { groups } of parts) {
    const words = (groups?.phrase ?? groups?.word ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)
    if (!words || wanted.length + unwanted.length >= MOST_TERMS) continue
    const isBeginning = groups?.word !== undefined && /[\p{L}\p{N}]\*$/u.test(groups.word)
    const term = `"${words.join(' ')}"${isBeginning ? '*' : ''}`
    if (groups?.not) unwanted.push(term)
    else wanted.push(term)
  }
  if (wanted.length === 0) return null
  return [wanted.join(' '), ...unwanted].join(' NOT ')
}
