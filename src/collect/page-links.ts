// src/collect/page-links.ts - which links of a page may lead to what it lists (pure).

import type { CheerioAPI } from 'cheerio/slim'
import { resolve } from './links.ts'
import { isDate } from './page-dates.ts'

export type Selection = ReturnType<CheerioAPI>
export type Element = Selection[number]

const NOISE =
  'nav, footer, aside, form, dialog, [role="navigation"], [role="search"], [role="contentinfo"], ' +
  'body > header'
// Words in the class or id of what stands around lists, but is none of what a page has to say.
const NOISY =
  /(^|[-_ ])(nav|navbar|navigation|menu|submenu|mainmenu|dropdown|breadcrumbs?|pagination|pager|footer|cookies?|sharing|social|skip|toolbar|advert|ads?)([-_ ]|$)/
// Links that belong to an entry but are not it: its labels, its authors, the ways to share it.
const MINOR =
  /\/(tags?|categor(y|ies)|topics?|authors?|people|team|page|search|subscribe|login|privacy)(\/|$|\?)|intent\/|sharer|shareArticle|\/\/(www\.)?(twitter|x|facebook|linkedin|instagram|threads|tiktok)\.(com|net)\//i
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
const MIN_LINKS = 3

/**
 * The links that may lead to entries, by address, in the page's order: not those of menus and
 * footers, of labels and authors, or within a sentence. With a region given, all links in it.
 */
export function entryLinks($: CheerioAPI, region: Selection | null, base: string) {
  const within = region ?? mainOf($)
  const byUrl = new Map<string, Element[]>()
  for (const link of within.find('a[href]').add(within.filter('a[href]')).toArray()) {
    const url = addressOf($(link), base)
    if (!url || !isMajor($, $(link), url, region !== null)) continue
    const same = byUrl.get(url)
    if (same) same.push(link)
    else byUrl.set(url, [link])
  }
  return { byUrl, roots: new Set<Element>(within.toArray()) }
}

function mainOf($: CheerioAPI): Selection {
  const main = $('main, [role="main"]').first()
  return main.find('a[href]').length >= MIN_LINKS ? main : $.root()
}

/** A link's address without its fragment; null where it leads to the page itself or nowhere. */
function addressOf(link: Selection, base: string): string | null {
  const url = resolve(link.attr('href') ?? '', [base])?.replace(/#.*$/, '')
  return url && url !== base.replace(/#.*$/, '') ? url : null
}

/** Whether a link may be to an entry. Its date and a mark such as a star lead there, but name nothing. */
function isMajor($: CheerioAPI, link: Selection, url: string, isAsked: boolean): boolean {
  const text = link.text().trim()
  if (link.is('[rel~="tag"], [rel~="author"]') || isDate(text) || /^[^\p{L}\d]+$/u.test(text))
    return false
  if (isAsked) return true
  if (MINOR.test(url) || link.closest(NOISE).length > 0 || isInNoise($, link)) return false
  const around = link.closest('p, dd, blockquote, figcaption')
  const isInline = around.length > 0 && around.text().length > link.text().length + 40
  return !isInline || link.find(HEADINGS).length > 0
}

/** Whether a class or an id around a link says that it is part of a menu or the like. */
function isInNoise($: CheerioAPI, link: Selection): boolean {
  return link
    .parentsUntil('main, article, body')
    .toArray()
    .some((node: Element) => {
      const names = `${$(node).attr('class') ?? ''} ${$(node).attr('id') ?? ''}`
      return NOISY.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase())
    })
}
