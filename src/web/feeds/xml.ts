// src/web/feeds/xml.ts - text made fit for XML (pure).

const FORBIDDEN = /[\p{Cc}\ufffe\uffff]/gu // of controls, tab and line breaks alone are allowed
const SPECIAL = /[&<>"']/g
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as the content of an element or of an attribute. What XML cannot hold is left out. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, (control) => (/[\t\n\r]/.test(control) ? control : ''))
    .replace(SPECIAL, (character) => ENTITIES[character] ?? '')

/** A text as HTML, which descriptions of RSS are. */
export const asHtml = (text: string) => text.replace(/[&<>]/g, (one) => ENTITIES[one] ?? '')

/** An element with text in it and attributes, or an empty one. */
export function element(
  name: string,
  text: string | null,
  attributes: Record<string, string> = {},
) {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return text === null
    ? `<${name}${said.join('')}/>\n`
    : `<${name}${said.join('')}>${escaped(text)}</${name}>\n`
}
