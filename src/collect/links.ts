// src/collect/links.ts - addresses as documents write them -> addresses to follow (pure).

/**
 * An address as written where it is absolute, else resolved against the first base there is; where
 * there is none, as written. Null for what no browser should follow (javascript:) and for nonsense.
 */
export function resolve(href: string, bases: readonly string[]): string | null {
  const address = href
    .trim()
    .replace(/[\t\r\n]+/g, '')
    .replace(/ /g, '%20')
  if (address === '') return null
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address) ? address : null
  }
  const base = bases.find((candidate) => URL.canParse(candidate))
  return base ? (URL.parse(address, base)?.href ?? null) : address
}
