// src/collect/hash.ts - short names for long texts and bodies (pure).

/** The first 128 bits of a SHA-256, as 32 hexadecimal digits. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  const digits = Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  return digits.join('')
}

/**
 * 64 bits that tell one text of a source from its others, as 16 hexadecimal digits: quick, and no
 * protection against somebody who looks for two texts with one fingerprint.
 *
 * @see FNV-1a, twice, over UTF-16 code units and with different offsets
 */
export function fingerprint(text: string): string {
  let high = 0x811c9dc5
  let low = 0x1b873593
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x85ebca6b)
  }
  const digits = (half: number) => (half >>> 0).toString(16).padStart(8, '0')
  return digits(high ^ (low >>> 13)) + digits(low ^ (high >>> 16))
}
