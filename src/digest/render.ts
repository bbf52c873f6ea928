// src/digest/render.ts - a digest in each of its formats, from the one value (pure).

import type { Digest } from './compose.ts'
import { renderHtml } from './render-html.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderText } from './render-text.ts'

export const FORMATS = ['md', 'html', 'text', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** How a file of each format ends. */
export const ENDINGS: Record<Format, string> = { md: 'md', html: 'html', text: 'txt', json: 'json' }

/** The digest in a format, its links beginning with `baseUrl`. JSON is the value itself, indented. */
export function render(digest: Digest, format: Format, baseUrl: string): string {
  switch (format) {
    case 'md':
      return renderMarkdown(digest, baseUrl)
    case 'html':
      return renderHtml(digest, baseUrl)
    case 'text':
      return renderText(digest, baseUrl)
    case 'json':
      return `${JSON.stringify(digest, null, 2)}\n`
  }
}
