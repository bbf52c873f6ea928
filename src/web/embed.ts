// src/web/embed.ts - freshness that the watched page can show beside its own sentences: a badge for each
// claim, all claims as JSON, and a script that marks the sentences.

import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { claimById, claims } from '../page/claims.ts'
import type { Platform } from '../platform/platform.ts'
import { badge } from './badge.ts'
import { embedScript } from './embed-script.ts'
import type { Memory } from './memory.ts'
import { VERDICTS } from './parts.ts'
import { readStandings } from './read.ts'

const CACHE = 'public, max-age=600'
const SCRIPT_CACHE = 'public, max-age=86400'

/** `/embed/claims.json` and `/embed/claims.js`. */
export function embedRoutes(platform: Platform, memory: Memory) {
  return new Hono()
    .use(cors({ origin: '*' }))
    .use(async (c, next) => {
      await next()
      c.header('cross-origin-resource-policy', 'cross-origin')
    })
    .get('/claims.json', async (c) => {
      const standings = await readStandings(platform, memory)
      c.header('cache-control', CACHE)
      return c.json({
        claims: claims.map(({ id, anchor }) => {
          const { verdict = 'fresh', since = null } = standings.get(id) ?? {}
          return {
            id,
            anchor,
            state: verdict,
            says: VERDICTS[verdict],
            since,
            url: `${platform.config.baseUrl}/claims/${id}`,
          }
        }),
      })
    })
    .get('/claims.js', (c) => {
      c.header('cache-control', SCRIPT_CACHE)
      return c.body(embedScript, 200, { 'content-type': 'text/javascript; charset=utf-8' })
    })
}

/** `/badges/claims/:id.svg`. */
export function badgeRoutes(platform: Platform, memory: Memory) {
  return new Hono().get('/claims/:file{.+\\.svg}', async (c) => {
    const claim = claimById(c.req.param('file').slice(0, -'.svg'.length))
    if (!claim) return c.notFound()
    const verdict = (await readStandings(platform, memory)).get(claim.id)?.verdict ?? 'fresh'
    return c.body(badge(verdict), 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': CACHE,
      'cross-origin-resource-policy': 'cross-origin',
    })
  })
}
