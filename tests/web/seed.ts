// tests/web/seed.ts - a small database for the tests of the web: sixty items of two sources, a few with
// texts that mean harm, tagged and flagged, two answers of the author.

import type { Db } from '../../src/platform/platform.ts'
import { checks, citationVisits, flags, items, sightings, tags, visits } from '../../src/schema.ts'
import { HOSTILE } from '../digest/evidence.ts'

const DAY_MS = 86_400_000
export const NOW = '2026-06-24T08:00:00.000Z'
export const hostile = [
  ...Object.values(HOSTILE),
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  'Controls \u0000\u0008\u001b[31m\u007f and a lone \ud800 half',
  ']]> &amp; <![CDATA[ "quoted" \'twice\'',
]
const at = (n: number) =>
  new Date(Date.parse('2026-05-01T00:00:00.000Z') + n * DAY_MS * 0.8).toISOString()
const plainTitle = (n: number) =>
  n % 3 === 0 ? `Report ${n}: a model solved the cyber range` : `Report ${n} on open-weight models`

/** Fills a database. Ids run from 1 to 60. */
export async function seed(db: Db): Promise<void> {
  for (let n = 1; n <= 60; n++) {
    const title = n > 50 ? (hostile[(n - 51) % hostile.length] ?? '') : plainTitle(n)
    const datedAt = at(n - (n % 4 === 0 ? 1 : 0)) // some share an instant
    await db.insert(items).values({
      id: n,
      sourceId: n % 2 ? 'northgate' : 'harbour',
      publisher: n % 2 ? 'Northgate Institute' : 'Harbour Post',
      url: n % 7 === 0 ? null : `https://news.example/reports/${n}?a=1&b=2`,
      title,
      text: `${title}. The index now puts open models six months behind. A cyber range of 32 steps was finished in 6 of 10 attempts.`,
      authors: n % 5 ? [] : ['A. Author'],
      publishedAt: n % 6 ? datedAt : null,
      firstSeenAt: at(n),
      datedAt,
      storyId: n % 10 === 2 ? n - 1 : n,
      taggedAt: NOW,
      judgedAt: NOW,
    })
    await db.insert(sightings).values({
      sourceId: n % 2 ? 'northgate' : 'harbour',
      key: `url:${n}`,
      itemId: n,
      seenAt: at(n),
      fingerprint: '',
    })
    if (n % 5 === 0) continue
    const own = n % 3 === 0 ? 'diffusion.cyber-capability' : 'diffusion.open-closed-gap'
    await db.insert(tags).values([
      { itemId: n, tag: 'diffusion', score: 0.9, phrase: 'open models six months behind', datedAt },
      {
        itemId: n,
        tag: own,
        score: 0.8,
        phrase: n % 3 ? 'six months behind' : '32 steps',
        datedAt,
      },
    ])
    if (n % 4 !== 1) continue
    await db.insert(flags).values({
      itemId: n,
      claimId: n % 3 ? 'diffusion.gap-four-months' : 'diffusion.range-without-defenders',
      relation: n % 3 ? 'revise' : 'review',
      passage: 'The index now puts open models six months behind.',
      reason: n > 50 ? title : 'reports six months; the page says about four',
      score: 0.8,
      raisedAt: at(n),
      datedAt,
      storyId: n,
    })
  }
  await db.insert(checks).values({
    claimId: 'diffusion.range-without-defenders',
    answer: 'still-right',
    note: 'Read, and it <b>stands</b>.',
    checkedAt: at(30),
  })
  await db.insert(visits).values([
    { sourceId: 'northgate', visitedAt: NOW, succeededAt: NOW, nextAt: NOW },
    {
      sourceId: 'harbour',
      visitedAt: NOW,
      nextAt: NOW,
      failures: 3,
      failure: 'https://harbour.example/ answered 503 <b>',
    },
  ])
  await db.insert(citationVisits).values({
    url: 'https://example.org/',
    citation: 1,
    visitedAt: NOW,
    nextAt: NOW,
    status: 404,
    failures: 2,
    failure: 'answered 404',
  })
}
