// src/deliver/sign-up.ts - a filled-in form -> a letter that asks for confirmation. Whoever fills it in
// learns nothing about who is subscribed: answer, work done and number of letters are the same.

import ipaddr from 'ipaddr.js'
import type { Platform } from '../platform/platform.ts'
import { type Address, readAddress } from './address.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { alreadyLetter, confirmLetter } from './confirm-letter.ts'
import { addNotice } from './notices.ts'
import { askToSubscribe } from './subscribers.ts'
import { addressHash, hmac, readToken, signToken } from './tokens.ts'

export type Form = {
  address: string // as typed
  questions: number // one bit a question
  trap: string // a field that people do not see
  token: string // of the form, from `formToken`
  network: string // the address that the form came from
}
export type SignedUp =
  | { status: 'asked' } // a letter goes out, unless one went today
  | { status: 'wrong'; message: string } // the address or the form
  | { status: 'busy' } // too many from this network, or altogether

const LEAST_SECONDS = 2 // nobody types an address faster
const FORM_SECONDS = 86_400
const CONFIRM_SECONDS = 7 * 86_400
const NETWORK_PER_HOUR = 20
const ALL_PER_HOUR = 500

/** A token for a form that is shown now: it tells when, so that robots can be told by their haste. */
export function formToken({ config, now }: Platform): Promise<string> {
  const seconds = Math.floor(now().getTime() / 1000)
  return signToken(config.secret, 'form', seconds, seconds + FORM_SECONDS)
}

/** Takes a sign-up form. The letter waits in line; `postNotices` sends it. */
export async function signUp(platform: Platform, form: Form): Promise<SignedUp> {
  if (form.trap !== '') return { status: 'asked' }
  if (!(await isFresh(platform, form.token))) {
    return {
      status: 'wrong',
      message: 'Please send the form once more.',
    }
  }
  const read = address(form.address)
  if (typeof read === 'string') return { status: 'wrong', message: read }
  if (await isCrowded(platform, form.network)) return { status: 'busy' }
  await ask(platform, read, form.questions)
  return { status: 'asked' }
}

async function isFresh({ config, now }: Platform, token: string): Promise<boolean> {
  const shownAt = await readToken(config.secret, 'form', token, now())
  return shownAt !== null && now().getTime() / 1000 - Number(shownAt) >= LEAST_SECONDS
}

function address(typed: string): Address | string {
  try {
    return readAddress(typed)
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

async function isCrowded({ db, config, now }: Platform, network: string): Promise<boolean> {
  const hour = now().toISOString().slice(0, 13)
  const key = await hmac(config.secret, `network ${networkOf(network)}`)
  const fromHere = await countAttempt(db, key, hour)
  const fromAll = await countAttempt(db, 'sign-up', hour)
  await forgetAttempts(db, new Date(now().getTime() - 2 * 86_400_000).toISOString().slice(0, 10))
  return fromHere > NETWORK_PER_HOUR || fromAll > ALL_PER_HOUR
}

/** The network that an address is of: /24 or /48, what one subscriber of a provider usually holds. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const bytes = ipaddr.process(address).toByteArray()
  return bytes.slice(0, bytes.length === 4 ? 3 : 6).join('.')
}

/** Asks for confirmation, once a day at most; whoever is subscribed already is told so instead. */
async function ask(platform: Platform, { address, identity }: Address, questions: number) {
  const { config, db, now } = platform
  const askedAt = now().toISOString()
  const hash = await addressHash(config.secret, identity)
  const subscriber = await askToSubscribe(db, { addressHash: hash, address, questions, askedAt })
  if (!subscriber) return
  const expiresAt = Math.floor(now().getTime() / 1000) + CONFIRM_SECONDS
  const confirm = await signToken(config.secret, 'confirm', subscriber.id, expiresAt)
  const preferences = await signToken(config.secret, 'preferences', subscriber.id, expiresAt)
  const letter =
    subscriber.status === 'active'
      ? alreadyLetter(config, address, preferences)
      : confirmLetter(config, address, confirm)
  await addNotice(db, `confirm/${subscriber.id}/${askedAt.slice(0, 10)}`, letter, askedAt)
}
