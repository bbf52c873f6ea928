// src/platform/address.ts - which addresses we never fetch (pure): everything that is not a public host
// on the web. URLs come from feeds and redirects, so any of them may have been written by an attacker.

import ipaddr from 'ipaddr.js'

const SPECIAL_NAMES =
  /(^|\.)(localhost|localdomain6?|local|internal|intranet|private|corp|home|lan|home\.arpa|onion|alt|test|example|invalid)$/
const AZURE_PLATFORM = '168.63.129.16' // answers every machine in Azure, from a public range

type Rules = {
  allowPrivateAddresses?: boolean | undefined
  anyPort?: boolean | undefined // the address was written by the owner, not found in a feed
}

/**
 * Why an address is not to be fetched, or null where nothing speaks against it. Names still have to
 * be looked up: `isPublic` judges what the look-up answers.
 */
export function refusal(url: URL, { allowPrivateAddresses, anyPort }: Rules = {}): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is not the web`
  if (url.username !== '' || url.password !== '') return 'it carries a user name or password'
  if (allowPrivateAddresses) return null
  if (url.port !== '' && !anyPort) return `port ${url.port} is not a port of the web`
  return hostRefusal(url.hostname)
}

/** Whether an IP address is that of a public host. IPv4 is four decimal numbers, as `URL` writes it. */
export function isPublic(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublicIPv4(ipaddr.IPv4.parse(address))
  return ipaddr.IPv6.isValid(address) && isPublicIPv6(ipaddr.IPv6.parse(address))
}

/** Whether a host is this machine itself, by name or by number. */
export function isLoopback(hostname: string): boolean {
  const host = bare(hostname)
  if (/(^|\.)localhost$/.test(host)) return true
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback'
}

function hostRefusal(hostname: string): string | null {
  const host = bare(hostname)
  if (host.includes(':') || /^[\d.]+$/.test(host)) {
    return isPublic(host) ? null : `${host} is not a public address`
  }
  if (!host.includes('.')) return `${host} is a name of a local network`
  return SPECIAL_NAMES.test(host) ? `${host} is a name with a special meaning` : null
}

/** The host without the brackets of IPv6 and without the dot that ends a full name. */
function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '')
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && address.toString() !== AZURE_PLATFORM
}

/**
 * Addresses that hold an IPv4 address are as public as that one. Those of transition schemes that are
 * no longer in use (6to4, Teredo, IPv4-compatible) and all outside of 2000::/3 are refused.
 */
function isPublicIPv6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress()) return isPublicIPv4(address.toIPv4Address())
  if (address.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) {
    return isPublicIPv4(new ipaddr.IPv4(address.toByteArray().slice(12)))
  }
  return address.range() === 'unicast' && address.match(ipaddr.IPv6.parse('2000::'), 3)
}
