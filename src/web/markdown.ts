// src/web/markdown.ts - as much of Markdown as our own documents use, as HTML (pure): headings, paragraphs,
// lists, tables, code, emphasis and links. Everything else is text.

import { html, raw } from 'hono/html'
import type { Html } from './layout.ts'

/** A document; its first heading is the page's. */
export function markdown(text: string): Html {
  const blocks = text.replaceAll('\r', '').split(/\n{2,}(?![ ]{2,})/)
  return html`${blocks.map((block) => blockOf(block.replace(/^\n+|\n+$/g, '')))}`
}

function blockOf(block: string): Html {
  const lines = block.split('\n')
  const [first = ''] = lines
  const [, hashes, title = ''] = /^(#{1,6})\s+(.*)$/.exec(first) ?? []
  if (hashes) {
    const level = Math.min(hashes.length, 3)
    const rest = lines.slice(1).join('\n')
    return html`${raw(`<h${level}>`)}${inline(title)}${raw(`</h${level}>\n`)}${rest.trim() ? blockOf(rest) : ''}`
  }
  if (/^```/.test(first))
    return html`<pre tabindex="0" role="region" aria-label="Example">${lines
      .slice(1)
      .filter((line) => !/^```/.test(line))
      .join('\n')}</pre>\n`
  if (/^\s*\|.*\|\s*$/.test(first) && /^[\s|:-]+$/.test(lines[1] ?? '-x')) return tableOf(lines)
  if (/^(?:[-*]|\d+\.)\s/.test(first)) return listOf(lines)
  return block.trim() === '' ? html`` : html`<p>${inline(lines.join(' '))}</p>\n`
}

function listOf(lines: string[]): Html {
  const entries: string[] = []
  for (const line of lines) {
    if (/^(?:[-*]|\d+\.)\s/.test(line)) entries.push(line.replace(/^(?:[-*]|\d+\.)\s+/, ''))
    else entries.push(`${entries.pop() ?? ''} ${line.trim()}`)
  }
  const tag = /^\d/.test(lines[0] ?? '') ? 'ol' : 'ul'
  return html`${raw(`<${tag}>`)}${entries.map((entry) => html`<li>${inline(entry)}</li>`)}${raw(`</${tag}>\n`)}`
}

function tableOf([head = '', , ...rows]: string[]): Html {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'))
  const isNumber = (cell = '') => /^[\d.,%–+-]+(?:\s?(?:%|ms|KiB|MB|s))?$/.test(cell)
  return html`<div class="wide-box" tabindex="0" role="region" aria-label="Table: ${cells(head).join(', ')}"><table class="rows"><thead><tr>${cells(head).map((cell, at) => html`<th scope="col"${isNumber(cells(rows[0] ?? '')[at]) ? html` class="num"` : ''}>${inline(cell)}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${cells(row).map((cell) => html`<td${isNumber(cell) ? html` class="num"` : ''}>${inline(cell)}</td>`)}</tr>`)}</tbody></table></div>\n`
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(((?:https?:\/\/|\/|#)[^)\s]*)\)/g

/** A line: code, emphasis and links. */
export function inline(text: string): Html {
  const parts: unknown[] = []
  let end = 0
  for (const found of text.matchAll(INLINE)) {
    const [whole, code, strong, label, address] = found
    parts.push(text.slice(end, found.index))
    if (code) parts.push(html`<code>${code}</code>`)
    else if (strong) parts.push(html`<b>${strong}</b>`)
    else parts.push(html`<a href="${address}">${label}</a>`)
    end = found.index + whole.length
  }
  parts.push(text.slice(end))
  return html`${parts}`
}
