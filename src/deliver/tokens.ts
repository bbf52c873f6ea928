// src/deliver/tokens.ts - the links in letters: what they are for, for whom and until when, signed.

import { hmac as nobleHmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

const encoder = new TextEncoder()
const ready = new Map<string, ReturnType<typeof readIn>>()

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

/**
 * A keyed hash, base64url: tells whether two values are the same, and nothing else about them. A digest
 * to 100,000 readers takes 200,000 of them, so that it is made at once and on one workpiece: by
 * `crypto.subtle` each takes twenty times as long.
 */
export async function hmac(secret: string, text: string): Promise<string> {
  const { key, piece, hash } = keyed(secret)
  key._cloneInto(piece).update(encoder.encode(text)).digestInto(hash)
  return base64Url(hash)
}

const SIGNS = new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
)

/** RFC 4648, section 5, without padding. */
function base64Url(bytes: Uint8Array): string {
  const codes: number[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    for (bits += 8; bits >= 6; bits -= 6) codes.push(SIGNS[(held >> (bits - 6)) & 63] ?? 0)
  }
  if (bits > 0) codes.push(SIGNS[(held << (6 - bits)) & 63] ?? 0)
  return String.fromCharCode(...codes)
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

function keyed(secret: string) {
  const known = ready.get(secret) ?? readIn(secret)
  ready.set(secret, known)
  return known
}

/** HMAC-SHA-256 with its key read in, a copy to work on, and where its result goes. */
function readIn(secret: string) {
  const key = nobleHmac.create(sha256, encoder.encode(secret))
  return { key, piece: key.clone(), hash: new Uint8Array(32) }
}
