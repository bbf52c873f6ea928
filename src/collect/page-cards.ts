// src/collect/page-cards.ts - the cards on an index page: links with what stands around each (pure).

import type { CheerioAPI } from 'cheerio/slim'
import { dateAround, isDate } from './page-dates.ts'
import { type Element, entryLinks, type Selection } from './page-links.ts'
import { plainLine } from './plain-text.ts'

/** A link to something that a page lists, and the largest part of the page that is about it alone. */
export type Card = {
  url: string
  title: string
  text: string
  date: string | null
  hasHeading: boolean
  shape: string // where it stands: the names and classes of the elements around it
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
const TITLES = '[class*="title" i], [class*="headline" i], [class*="heading" i]'
const LABELS =
  'time, [class*="date" i], [class*="categor" i], [class*="tag" i], [class*="author" i]'
const SUMMARIES = 'p, [class*="summary" i], [class*="excerpt" i], [class*="description" i]'
const MORE =
  /^(read|learn|see|view|find out|show|continue|explore|discover)( \S+){0,3}$|^[^\p{L}]*$/iu
const MIN_DATED = 2
const MIN_HEADED = 3
const MIN_ALIKE = 5

/** The cards of what a page lists, in its order. With a region given, every card in it. */
export function listedCards($: CheerioAPI, region: Selection | null, base: string): Card[] {
  const { byUrl, roots } = entryLinks($, region, base)
  const owners = ownersOf(byUrl, roots)
  const cards = [...byUrl].map(([url, same]) => readCard($, url, same, owners))
  const titled = cards.filter((card) => card.title.length > 1)
  return region ? titled : choose(titled)
}

const MANY = ''

/** For each element around links: the one address that they lead to, or that there are many. */
function ownersOf(byUrl: Map<string, Element[]>, roots: Set<Element>): Map<Element, string> {
  const owners = new Map<Element, string>()
  for (const [url, links] of byUrl) {
    for (const link of links) {
      for (let node: Element | null = link; node; node = node.parent as Element | null) {
        const owner = owners.get(node)
        if (owner === MANY || owner === url) break
        owners.set(node, owner === undefined ? url : MANY)
        if (roots.has(node)) break
      }
    }
  }
  return owners
}

function readCard(
  $: CheerioAPI,
  url: string,
  links: Element[],
  owners: Map<Element, string>,
): Card {
  let node = links[0] as Element
  for (
    let up = node.parent as Element | null;
    up && owners.get(up) === url;
    up = up.parent as Element | null
  ) {
    if ($(up).is('body, main, html') || up.type === 'root') break
    node = up
  }
  const card = $(node)
  const title = titleOf($, card, links)
  return {
    url,
    title,
    text: summaryOf($, card, title),
    date: dateAround($, card),
    hasHeading: card.find(HEADINGS).addBack(HEADINGS).length > 0 || card.parent().is(HEADINGS),
    shape: shapeOf($, node),
  }
}

function titleOf($: CheerioAPI, card: Selection, links: Element[]): string {
  const headings: Element[] = card.find(HEADINGS).addBack(HEADINGS).toArray()
  const linked = headings.filter((heading) =>
    links.some((link) => isWithin(link, heading) || isWithin(heading, link)),
  )
  const marked = [...linked, ...headings, ...card.find(TITLES).toArray()]
  const texts = [
    ...marked.map((element: Element) => $(element).text()),
    ...links.map((link) => $(link).clone().find(LABELS).remove().end().text()),
    ...links.map((link) => $(link).attr('aria-label') ?? $(link).attr('title') ?? ''),
  ]
  const lines = texts.map((text) => plainLine(text))
  return (
    lines.find((line) => line !== '' && line.length <= 300 && !MORE.test(line) && !isDate(line)) ??
    ''
  )
}

function isWithin(node: Element, outer: Element): boolean {
  for (let up: Element | null = node; up; up = up.parent as Element | null) {
    if (up === outer) return true
  }
  return false
}

function summaryOf($: CheerioAPI, card: Selection, title: string): string {
  const lines = card
    .find(SUMMARIES)
    .toArray()
    .map((element: Element) => plainLine($(element).text()))
    .filter((line: string) => line !== '' && line !== title && !isDate(line))
  return [...new Set(lines)].join('\n')
}

/** The names and classes of the elements around, which entries of one list have in common. */
function shapeOf($: CheerioAPI, node: Element): string {
  const around = [node, ...$(node).parents().slice(0, 3).toArray()]
  return around.map((up) => `${$(up).prop('tagName')}.${$(up).attr('class') ?? ''}`).join(' ')
}

/** Cards with dates and those shaped like them; else cards with headings; else the most that are alike. */
function choose(cards: Card[]): Card[] {
  const dated = cards.filter((card) => card.date)
  if (dated.length >= MIN_DATED) {
    const shapes = new Set(dated.map((card) => card.shape))
    return cards.filter((card) => shapes.has(card.shape))
  }
  const headed = cards.filter((card) => card.hasHeading)
  if (headed.length >= MIN_HEADED) return headed
  const alike = [
    ...groupBy(cards, (card) => card.shape),
    ...groupBy(cards, (card) => folderOf(card.url)),
  ]
  const largest = alike.reduce(
    (most, group) => (group.length > most.length ? group : most),
    [] as Card[],
  )
  return largest.length >= MIN_ALIKE ? largest : []
}

function groupBy(cards: Card[], key: (card: Card) => string): Card[][] {
  return [...Map.groupBy(cards, key).values()]
}

function folderOf(url: string): string {
  return url.replace(/[^/]*\/?$/, '')
}
