// src/deliver/tokens.ts - the links in letters: what they are for, for whom and until when, signed.

const encoder = new TextEncoder()
const signingKeys = new Map<string, Promise<CryptoKey>>()

export type Purpose =
  | 'confirm'
  | 'preferences'
  | 'unsubscribe'
  | 'export'
  | 'answer'
  | 'form'
  | 'desk'

/**
 * A token for one purpose: `subject.expiry.signature`, safe in an address.
 *
 * @param subject   whom or what it is for: no dots
 * @param expiresAt whole seconds since 1970; 0: it never expires
 */
export async function signToken(
  secret: string,
  purpose: Purpose,
  subject: string | number,
  expiresAt = 0,
): Promise<string> {
  const payload = `${subject}.${expiresAt.toString(36)}`
  return `${payload}.${await hmac(secret, `token ${purpose} ${payload}`)}`
}

/** The subject of a token, or null if it is for another purpose, was altered or has expired. */
export async function readToken(
  secret: string,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<string | null> {
  const [subject, expiry, signature, ...more] = token.split('.')
  if (!subject || !expiry || !signature || more.length > 0) return null
  const expected = await hmac(secret, `token ${purpose} ${subject}.${expiry}`)
  if (!sameText(signature, expected)) return null
  const expiresAt = Number.parseInt(expiry, 36)
  return expiresAt === 0 || expiresAt * 1000 > now.getTime() ? subject : null
}

/** A keyed hash, base64url: tells whether two values are the same, and nothing else about them. */
export async function hmac(secret: string, text: string): Promise<string> {
  const key = await signingKey(secret)
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** The keyed hash under which an address is kept, also after its owner has left. */
export const addressHash = (secret: string, identity: string) => hmac(secret, `address ${identity}`)

/** Compares in a time that does not tell how much is the same. */
export function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++)
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1))
  return difference === 0
}

function signingKey(secret: string): Promise<CryptoKey> {
  const known = signingKeys.get(secret)
  if (known) return known
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  signingKeys.set(secret, key)
  return key
}
