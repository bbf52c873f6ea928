// src/collect/articles.ts - store: which items want the text of their article, and what came of asking.

import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Db } from '../platform/platform.ts'
import { items } from '../schema.ts'

/** News with little text whose article was not asked for yet, the newest first. */
export function itemsWithoutArticle(
  db: Db,
  { since, shorterThan, limit }: { since: string; shorterThan: number; limit: number },
): Promise<{ id: number; url: string | null; text: string }[]> {
  return db
    .select({ id: items.id, url: items.url, text: items.text })
    .from(items)
    .where(
      and(
        gte(items.firstSeenAt, since),
        isNull(items.articleAt),
        eq(items.backlog, false),
        sql`length(${items.text}) < ${shorterThan}`,
        sql`${items.url} is not null`,
      ),
    )
    .orderBy(desc(items.firstSeenAt), desc(items.id))
    .limit(limit)
}

/** Notes that an article was asked for, and keeps its text where there was one. */
export async function noteArticle(
  db: Db,
  itemId: number,
  askedAt: string,
  article: { text: string; from: 'article' | 'pdf' } | null,
): Promise<void> {
  const set = article
    ? {
        articleAt: askedAt,
        text: article.text,
        textFrom: article.from,
        taggedAt: null,
        judgedAt: null,
      }
    : { articleAt: askedAt }
  await db.update(items).set(set).where(eq(items.id, itemId))
}
