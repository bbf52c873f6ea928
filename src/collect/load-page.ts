// src/collect/load-page.ts - HTML -> a page to select from (pure).

import { type CheerioAPI, load } from 'cheerio/slim'
import { safeHtml } from './safe-html.ts'

/** A page in cheerio, as far as it can be read in reasonable time. */
export function loadPage(page: string): { $: CheerioAPI; problems: string[] } {
  const { html, problems } = safeHtml(page)
  return { $: load(html), problems }
}
