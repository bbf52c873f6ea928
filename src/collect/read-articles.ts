// src/collect/read-articles.ts - a part of the step `collect`: gets the article of news that came with
// little text, a few at a time.

import { FetchError, type Platform } from '../platform/platform.ts'
import { readArticle } from './article.ts'
import { itemsWithoutArticle, noteArticle } from './articles.ts'
import { inParallel } from './in-parallel.ts'

const ARTICLES_PER_RUN = 20
const AT_ONCE = 8
const SHORT_TEXT = 400 // characters, under which a feed's text is an excerpt
const GIVE_UP_DAYS = 7
const DAY_MS = 86_400_000
const MAX_BYTES = 5_000_000

export type ArticleReport = {
  asked: number
  read: number
  failures: string[]
  unavailable: boolean // nothing can be asked for here, as in a replay
}

/** Asks for the articles of items with little text, once each; a network that fails is tried again. */
export async function readArticles(
  platform: Platform,
  most: number = ARTICLES_PER_RUN,
): Promise<ArticleReport> {
  const report: ArticleReport = { asked: 0, read: 0, failures: [], unavailable: false }
  const since = new Date(platform.now().getTime() - GIVE_UP_DAYS * DAY_MS).toISOString()
  const wanted = { since, shorterThan: SHORT_TEXT, limit: Math.min(most, ARTICLES_PER_RUN) }
  const items = await itemsWithoutArticle(platform.db, wanted)
  await inParallel(items, AT_ONCE, async (item) => {
    if (!report.unavailable) await getArticle(platform, item, report)
  })
  return report
}

/** Gets one article, which is kept where it says more than the feed did. */
async function getArticle(
  { db, now, fetchPage, readPdf }: Platform,
  { id, url, text }: { id: number; url: string | null; text: string },
  report: ArticleReport,
): Promise<void> {
  const askedAt = now().toISOString()
  try {
    report.asked++
    const page = await fetchPage(url ?? '', { maxBytes: MAX_BYTES })
    const article = page && (await readArticle(page.bytes, page.contentType, readPdf))
    const isFuller = article !== null && article.text.length > text.length
    await noteArticle(db, id, askedAt, isFuller ? article : null)
    if (isFuller) report.read++
  } catch (error) {
    const kind = error instanceof FetchError ? error.kind : null
    if (kind === 'unavailable') {
      report.unavailable = true
      report.asked--
      return
    }
    report.failures.push(error instanceof Error ? error.message : String(error))
    const isPassing = kind === 'network' || kind === 'timeout' || kind === 'paused'
    if (!isPassing) await noteArticle(db, id, askedAt, null)
  }
}
