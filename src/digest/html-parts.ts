// src/digest/html-parts.ts - the small parts that a digest's HTML is made of (pure). `html` escapes.

import { html, raw } from 'hono/html'
import type { Bar } from './bars.ts'
import type { Piece } from './differs.ts'
import { languageTag } from './plain.ts'
import type { StyleName } from './styles.ts'
import type { Told } from './tell.ts'
import { byline } from './words.ts'

export type Html = ReturnType<typeof html>
/** How a digest is dressed: the attributes of a style, where links begin, the digest's year. */
export type Look = {
  style: (name: StyleName) => ReturnType<typeof raw>
  baseUrl: string
  year: string
}

/** A link to a page of the site. */
export const siteLink = (path: string, text: string, { style, baseUrl }: Look) =>
  html`<a${style('link')} href="${baseUrl}${path}">${text}</a>`

/** A story's title, linked where there is an address, in its own language and direction. */
export function titleLink({ title, url, language }: Told, { style }: Look): Html {
  const tongue = tongueOf(language)
  return url
    ? html`<a${style('link')} href="${url}"${tongue}>${title}</a>`
    : html`<span${tongue}>${title}</span>`
}

/** Who says it and when, and who else, each with a link. */
export function bylineOf(told: Told, { style, year }: Look): Html {
  const { who, others, more } = byline(told, year)
  const also = others.map(
    ({ publisher, url }, index) =>
      html`${index > 0 ? ', ' : '; also '}${url ? html`<a${style('quiet')} href="${url}">${publisher}</a>` : publisher}`,
  )
  const rest = more ? html`${others.length > 0 ? ', ' : '; also '}${more}` : ''
  return html`<p${style('byline')}>${who}${also}${rest}</p>`
}

/** A text with its marked parts in bold. */
export const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? html`<b>${text}</b>` : html`${text}`))

/** The language of a text from outside, for readers aloud, and its direction. */
export function tongueOf(language: string | null) {
  const tag = languageTag(language)
  return raw(`${tag && tag !== 'en' ? ` lang="${tag}"` : ''} dir="auto"`)
}

/** Bars for the eye alone: the numbers stand beside them. */
export function barChart(row: readonly Bar[], { style }: Look): Html {
  const slot = (bar: Bar) =>
    html`<td width="9" height="24" valign="bottom">${bar === null ? '' : html`<div${style(`bar${bar}` as StyleName)}>&nbsp;</div>`}</td>`
  return html`<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="3"><tr>${row.map(slot)}</tr></table>`
}
