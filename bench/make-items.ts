// bench/make-items.ts - a database of so many items, made by SQLite itself: a third bears on a question,
// three in a hundred challenge a claim.

import { claims } from '../src/page/claims.ts'
import { indicators } from '../src/page/questions.ts'
import type { Db } from '../src/platform/platform.ts'

const PER_STATEMENT = 20_000
const MINUTES_APART = 20 // a million of them are thirty-eight years

/** Fills an empty database. */
export async function makeItems(db: Db, size: number): Promise<void> {
  const topics = JSON.stringify(indicators.map(({ id }) => id))
  const claimed = JSON.stringify(claims.map(({ id }) => id))
  const numbers = (from: number, to: number) =>
    `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to})`
  const datedAt = `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1790000000 - (${size} - i) * ${MINUTES_APART} * 60, 'unixepoch')`
  for (let from = 1; from <= size; from += PER_STATEMENT) {
    const to = Math.min(size, from + PER_STATEMENT - 1)
    await db.$client.batch(
      [
        `${numbers(from, to)} insert into items (id, source_id, publisher, url, title, text, published_at, first_seen_at, dated_at, story_id, tagged_at, judged_at)
         select i, 'source-' || (i % 200), 'Publisher ' || (i % 200), 'https://news.example/reports/' || i,
           'Report ' || i || ' on what model ' || (i % 977) || ' did in test ' || (i % 1009),
           'The institute''s report ' || i || ' says that model ' || (i % 977) || ' finished ' || (i % 33) || ' of 32 steps & more, in ' || (i % 11) || ' of 10 attempts. ' ||
           'It was given tools, a budget and a week; evaluators with early access tried it on entry-level work, on open weights and on a range without defenders, and say what they measured and how. Word' || (i % 50021) || ' follows word' || (i % 7919) || '.',
           ${datedAt}, ${datedAt}, ${datedAt}, i, ${datedAt}, ${datedAt} from n`,
        {
          sql: `${numbers(from, to)} insert into tags (item_id, tag, score, phrase, dated_at)
           select i, t.tag, 0.8, 'finished ' || (i % 33) || ' of 32 steps', ${datedAt} from n,
             (select value as tag, key as k from json_each(?)) t where i % 3 = 0 and t.k = (i / 3) % ${indicators.length}`,
          args: [topics],
        },
        `insert into tags (item_id, tag, score, phrase, dated_at)
         select item_id, substr(tag, 1, instr(tag, '.') - 1), 0.9, phrase, dated_at from tags where item_id between ${from} and ${to} and tag like '%.%'`,
        {
          sql: `${numbers(from, to)} insert into flags (item_id, claim_id, relation, passage, reason, score, raised_at, dated_at, story_id)
           select i, c.claim, case when i % 66 = 0 then 'revise' else 'review' end, 'finished ' || (i % 33) || ' of 32 steps', 'reports ' || (i % 33) || ' of 32 steps; the page says 3 of 10', 0.7, ${datedAt}, ${datedAt}, i
           from n, (select value as claim, key as k from json_each(?)) c where i % 33 = 0 and c.k = (i / 33) % ${claims.length}`,
          args: [claimed],
        },
      ],
      'write',
    )
  }
}
