// src/deliver/address.ts - a mail address as typed -> as written and as compared (pure).

import { z } from 'zod'

export type Address = {
  address: string // what letters are sent to: the domain in its ASCII form
  identity: string // what tells two addresses apart: all in lower case
}

const MAX_LENGTH = 254 // RFC 5321, section 4.5.3.1.3 less the angle brackets

/**
 * Checks and normalises a mail address; an internationalised domain becomes its ASCII form.
 *
 * @throws RangeError that says what is wrong, in words for the person who typed it
 * @see RFC 5321 (length), RFC 5891 (domains); local parts outside ASCII (RFC 6531) are not carried by
 *      the providers that we post through, so they are refused rather than lost
 */
export function readAddress(typed: string): Address {
  const text = typed.normalize('NFC').trim()
  const at = text.lastIndexOf('@')
  if (at < 1) throw new RangeError('A mail address has a name, an @ and a domain.')
  const domain = asciiDomain(text.slice(at + 1))
  const address = `${text.slice(0, at)}@${domain}`
  if (address.length > MAX_LENGTH) throw new RangeError('This address is too long to be one.')
  if (!z.email().safeParse(`${text.slice(0, at)}@${withPlainEnd(domain)}`).success) {
    throw new RangeError('This does not look like a mail address.')
  }
  return { address, identity: address.toLowerCase() }
}

/** The library knows no internationalised last label, such as `xn--p1ai`: a plain one stands in for it. */
const withPlainEnd = (domain: string) => domain.replace(/\.xn--[a-z0-9-]+$/, '.example')

function asciiDomain(domain: string): string {
  if (!/^[^\s/:?#@\\[\]%]+\.[^\s/:?#@\\[\]%.]+\.?$/.test(domain)) {
    throw new RangeError('The part after the @ is not a domain.')
  }
  try {
    return new URL(`http://${domain}`).hostname.replace(/\.$/, '')
  } catch {
    throw new RangeError('The part after the @ is not a domain.')
  }
}
