// src/digest/markdown.ts - texts and addresses from outside, safe inside CommonMark and GitHub's (pure).

import { isolated } from './plain.ts'

/** What could begin markup, anywhere. */
const MARKUP = /[\\`*_{}[\]<>|~#$^]|&(?=#?\w+;)/g

/** What could, at the beginning of a line. */
const OPENING = /^(\d*)([-+=.)])/

/** What some renderers make a link of by itself. */
const AUTOLINK = /\b(https?|ftps?|mailto|xmpp|www)([:.])/gi

/** A text that reads as it stands: no link, heading, table, mathematics or HTML comes of it. */
export function literal(text: string): string {
  return isolated(text.replace(MARKUP, '\\$&').replace(AUTOLINK, '$1\\$2'))
}

/** A link with a literal text. Brackets are entities in it: some readers take off their escapes. */
export function linkTo(url: string, text: string): string {
  const words = literal(text).replace(/\\\[/g, '&#91;').replace(/\\\]/g, '&#93;')
  return `[${words}](${target(url)})`
}

/** Literal text with which a line begins: no list or rule comes of it either. */
export const lineOf = (text: string) => text.replace(OPENING, '$1\\$2')

/** A text in bold; bold may not begin or end with a space. */
export function bold(text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  return inner === '' ? text : `${before}**${literal(inner)}**${after}`
}

/** An address as the target of a link; what would end it, or begin another, is encoded. */
const target = (url: string) => `<${url.replace(/[<>[\]()\\`|\s]/g, percent)}>`

/** encodeURIComponent leaves some of these as they are. */
const percent = (character: string) =>
  `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
