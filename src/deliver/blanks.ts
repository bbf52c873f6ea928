// src/deliver/blanks.ts - the blanks of a letter's body, and only ours (pure).

import type { Body } from '../platform/platform.ts'

/** A mark that `withBlanks` turns into the blank of that name. Texts from outside never hold one. */
export const blank = (name: string): string => `\u0001${name}\u0001`

/**
 * Turns our marks into blanks. What stands between double braces in a title from outside stays text: a
 * stranger cannot put a reader's link into a letter, or leave a blank that nothing fills.
 */
export function withBlanks({ html, text }: Body): Body {
  return { html: fillable(html, '&#123;{'), text: fillable(text, '{ {') }
}

const fillable = (text: string, harmless: string) =>
  text.replaceAll('{{', harmless).replaceAll(/\u0001(\w+)\u0001/g, '{{$1}}')
