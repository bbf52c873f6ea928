// src/collect/find-root.ts - where in a text its feed begins (pure).

/** A feed's root: its name without prefix, where it stands, and what is wrong with what stands before it. */
export type Root = { name: string; at: number; problems: string[] }

const ROOT = /<(?:[\w.-]+:)?(rss|rdf|feed|channel)(?=[\s/>])/iy
const FAR = 10_000 // characters of warnings and the like that a feed may stand behind

/** Finds the root of the feed in a text; null where it is a web page, or anything else. */
export function findRoot(text: string): Root | null {
  const start = afterProlog(text)
  const found = rootAt(text, start)
  if (found) return { ...found, problems: [] }
  if (/<(html|head|body)[\s>]/iy.test(text.slice(start, start + 10))) return null
  for (let at = start; at >= 0 && at < start + FAR; at = text.indexOf('<', at + 1)) {
    const late = rootAt(text, at)
    if (late) return { ...late, problems: ['there is text before the feed'] }
  }
  return null
}

function rootAt(text: string, at: number): { name: string; at: number } | null {
  ROOT.lastIndex = at
  const name = ROOT.exec(text)?.[1]?.toLowerCase()
  return name ? { name, at } : null
}

/** Past white space, declarations, comments and the document type. */
function afterProlog(text: string): number {
  let at = 0
  while (at < text.length) {
    const next = skipOne(text, at)
    if (next === at) break
    at = next
  }
  return at
}

function skipOne(text: string, at: number): number {
  if (/[\s\ufeff]/.test(text[at] ?? '')) return at + 1
  if (text.startsWith('<?', at)) return past(text, '?>', at)
  if (text.startsWith('<!--', at)) return past(text, '-->', at)
  if (!text.startsWith('<!', at)) return at
  const end = past(text, '>', at)
  const hasSubset = text.slice(at, end).includes('[')
  return hasSubset ? past(text, '>', past(text, ']', at)) : end
}

/** The place after a mark, or the same place where it never comes. */
function past(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? at : found + mark.length
}
