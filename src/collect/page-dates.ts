// src/collect/page-dates.ts - the date that stands in or beside a part of a page (pure).

import type { CheerioAPI } from 'cheerio/slim'
import { parseDate } from './dates.ts'
import type { Element, Selection } from './page-links.ts'

const MARKED = '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="meta" i]'
const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|' +
  'Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
// Text of neighbouring elements may touch a date: "PolicyAug 19, 2026Report".
const DATE = new RegExp(
  `(?:(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[ -])?(?:${MONTHS}|${MONTHS.toUpperCase()})\\.?[ -]` +
    '(?:\\d{1,2}(?:st|nd|rd|th)?,? )?\\d{4}(?!\\d)|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)' +
    '|(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?!\\d)|\\d{4}年\\d{1,2}月\\d{1,2}日',
)
const MAX_DATE_CHARS = 60
const MAX_LETTERS_BESIDE = 12 // a weekday, "pm", a zone
const MAX_TEXT_CHARS = 2000

/** The date of a card: in it, else just before or after it, else of the heading that it stands under. */
export function dateAround($: CheerioAPI, card: Selection): string | null {
  return dateIn($, card) ?? dateBeside($, card) ?? dateAbove($, card)
}

/** Whether a text is a date and nothing else. */
export function isDate(text: string): boolean {
  if (text.length > MAX_DATE_CHARS || parseDate(text) === null) return false
  return text.replace(DATE, '').replace(/\P{L}/gu, '').length <= MAX_LETTERS_BESIDE
}

function dateIn($: CheerioAPI, card: Selection): string | null {
  for (const time of card.find('time').addBack('time').toArray()) {
    const date = parseDate($(time).attr('datetime') ?? '') ?? shortDate($(time))
    if (date) return date
  }
  for (const marked of card.find(MARKED).toArray()) {
    const date = shortDate($(marked))
    if (date) return date
  }
  return dateWithin(card.text())
}

function dateBeside($: CheerioAPI, card: Selection): string | null {
  for (const beside of [card.prev(), card.next()]) {
    const isTimed = beside.is('time') || beside.children('time').length > 0
    const date = isTimed ? dateIn($, beside) : shortDate(beside)
    if (date) return date
  }
  return null
}

/** The date of a heading above: "Friday, 4 March 2016" over all links of that day. */
function dateAbove($: CheerioAPI, card: Selection): string | null {
  for (const inner of [
    card,
    ...card
      .parents()
      .slice(0, 3)
      .toArray()
      .map((node: Element) => $(node)),
  ]) {
    const heading = inner.prevAll('h1, h2, h3, h4, h5, h6').first()
    const date = shortDate(heading)
    if (date) return date
  }
  return null
}

function shortDate(element: Selection): string | null {
  const text = element.text().replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > MAX_DATE_CHARS) return null
  return dateWithin(text) ?? parseDate(text)
}

function dateWithin(text: string): string | null {
  const found = DATE.exec(text.slice(0, MAX_TEXT_CHARS).replace(/\s+/g, ' '))
  return found ? parseDate(found[0]) : null
}
