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
const MAX_LINKS = 2000 // what comes after so many is no news

/**
 * The links that may lead to entries, by address, in the page's order: not those of menus and
 * footers, of labels and authors, or within a sentence. With a region given, all links in it.
 */
export function entryLinks($: CheerioAPI, region: Selection | null, base: string) {
  const within = region ?? mainOf($)
  const byUrl = new Map<string, Element[]>()
  const inside = within.find('a[href]').toArray()
  const links = inside.length > 0 ? inside : within.filter('a[href]').toArray()
  const charsIn = memo((element: Element) => $(element).text().length)
  for (const link of links.slice(0, MAX_LINKS)) {
    const url = addressOf($(link), base)
    if (!url || !isMajor($(link))) continue
    if (!region && (isMinor($, $(link), url) || isInline($(link), charsIn))) continue
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

/** Whether a link may name an entry. A date, or a mark such as a star, only leads there. */
function isMajor(link: Selection): boolean {
  const text = link.text().trim()
  return !link.is('[rel~="tag"], [rel~="author"]') && !isDate(text) && !/^[^\p{L}\d]+$/u.test(text)
}

function isMinor($: CheerioAPI, link: Selection, url: string): boolean {
  return MINOR.test(url) || link.closest(NOISE).length > 0 || isInNoise($, link)
}

/** Whether a link stands within a sentence. */
function isInline(link: Selection, charsIn: (element: Element) => number): boolean {
  const around = link.closest('p, dd, blockquote, figcaption')[0]
  if (!around || link.find(HEADINGS).length > 0) return false
  return charsIn(around) > link.text().length + 40
}

function memo<In, Out>(make: (of: In) => Out): (of: In) => Out {
  const made = new Map<In, Out>()
  return (of) => {
    const known = made.get(of) ?? make(of)
    made.set(of, known)
    return known
  }
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
