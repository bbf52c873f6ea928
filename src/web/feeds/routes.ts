// src/web/feeds/routes.ts - the feeds as they are served: kept until the database changes, and sent only to
// whom has them not.

import { type Context, Hono, type Next } from 'hono'
import { hashOf } from '../../collect/hash.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Source } from '../../sources/source.ts'
import type { Memory } from '../memory.ts'
import { readPlace } from '../parts.ts'
import { writeAtom } from './atom.ts'
import { type Feed, newest, tagUri } from './feed.ts'
import { feedsPage } from './feeds-page.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeOpml } from './opml.ts'
import { type Asker, goesPacked, isKnown, packed, type Rendered, rendered } from './rendered.ts'
import { writeRss } from './rss.ts'
import { allChanges, digests, everything, type Scope, scopeOf } from './scopes.ts'

const FORMATS = {
  atom: { write: writeAtom, type: 'application/atom+xml; charset=utf-8' },
  rss: { write: writeRss, type: 'application/rss+xml; charset=utf-8' },
  json: { write: writeJsonFeed, type: 'application/feed+json; charset=utf-8' },
}
type Format = keyof typeof FORMATS

const ENTRIES = 100
const MOST_ENTRIES = 500
const CACHE_SECONDS = 300
const TRUST_MS = 100 // who asks within this may get what stood at its beginning
const SECURITY = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
const FILE = '/:file{feed\\.(?:atom|rss|json)}'
const PLAIN = /^(\/(?:[\w.-]+\/){0,2})feed\.(atom|rss|json)$/

type Asked = { scope: Scope; format: Format; limit: number; before: string | undefined }
/** `/feeds` and `/feeds.opml`. */
export function feedListRoutes(sources: readonly Source[]) {
  return new Hono()
    .get('/feeds', (c) => c.html(feedsPage()))
    .get('/feeds.opml', (c) =>
      c.body(writeOpml(sources), 200, { 'content-type': 'text/x-opml; charset=utf-8' }),
    )
}

/** Every feed. They bring all their headers, so that nothing needs to be done to them on their way. */
export function feedRoutes(platform: Platform, memory: Memory) {
  const serve = async (c: Context, next: Next, scope: Scope | undefined) => {
    if (!scope) return next()
    const asked = readAsked(c, scope)
    const key = keyOf(scope.path, asked.format, asked.limit, asked.before)
    const make = ({ changedAt }: { changedAt: string }) =>
      render(platform, memory, asked, changedAt)
    const how = { bytesOf: ({ plain }: Rendered) => plain.body.length * 1.2, trustMs: TRUST_MS }
    return answer(c, await memory.get(key, make, how))
  }
  return new Hono()
    .get(FILE, (c, next) => serve(c, next, everything))
    .get(`/claims${FILE}`, (c, next) => serve(c, next, allChanges))
    .get(`/digests${FILE}`, (c, next) => serve(c, next, digests))
    .get(`/:kind{questions|indicators|claims}/:id${FILE}`, (c, next) =>
      serve(c, next, scopeOf(c.req.param('kind'), c.req.param('id'))),
    )
}

/** What is asked for: what makes no sense counts as not given. */
function readAsked(c: Context, scope: Scope): Asked {
  const format = (c.req.param('file') ?? '').slice('feed.'.length) as Format
  const limit = Math.trunc(Number(c.req.query('limit'))) || ENTRIES
  const before = c.req.query('before')
  return {
    scope,
    format,
    limit: Math.min(Math.max(limit, 1), MOST_ENTRIES),
    before: readPlace(before) ? before : undefined,
  }
}

async function render(
  platform: Platform,
  memory: Memory,
  asked: Asked,
  changedAt: string,
): Promise<Rendered> {
  const { scope, format, limit, before } = asked
  const { baseUrl } = platform.config
  const { entries, next } = await scope.read(platform, memory, limit, readPlace(before))
  const at = (place: string | null | undefined) => {
    const query = new URLSearchParams({
      ...(limit === ENTRIES ? {} : { limit: String(limit) }),
      ...(place ? { before: place } : {}),
    })
    return `${baseUrl}${scope.path}feed.${format}${query.size > 0 ? `?${query}` : ''}`
  }
  const feed: Feed = {
    id: tagUri(baseUrl, `feeds${scope.path}`),
    title: scope.title,
    subtitle: scope.subtitle,
    homeUrl: `${baseUrl}${scope.path.length > 1 ? scope.path.slice(0, -1) : '/'}`,
    selfUrl: at(before),
    firstUrl: at(null),
    nextUrl: next === null ? null : at(next),
    updatedAt: newest(entries.map(({ updatedAt }) => updatedAt)),
    entries,
  }
  const body = new TextEncoder().encode(FORMATS[format].write(feed))
  const etag = `"${await hashOf(body)}"`
  const headers = {
    'content-type': FORMATS[format].type,
    'last-modified': new Date(changedAt).toUTCString(),
    'cache-control': `public, max-age=${CACHE_SECONDS}`,
    vary: 'accept-encoding',
    ...SECURITY,
  }
  return rendered(body, headers, { etag, modifiedAt: changedAt })
}

const keyOf = (path: string, format: string, limit: number, before = '') =>
  `feed ${path} ${format} ${limit} ${before}`

/** A whole feed that is kept and may be sent unasked, for whom an answer is all; undefined where it may not. */
export function keptFeed(memory: Memory, target: string): Rendered | undefined {
  const [, path, format] = PLAIN.exec(target) ?? []
  return path && format ? memory.peek<Rendered>(keyOf(path, format, ENTRIES), TRUST_MS) : undefined
}

async function answer(c: Context, made: Rendered) {
  const asker: Asker = {
    accepts: c.req.header('accept-encoding'),
    match: c.req.header('if-none-match'),
    since: c.req.header('if-modified-since'),
  }
  made.uses++
  const sent = goesPacked(made, asker) ? await packed(made) : made.plain
  if (isKnown(made, asker)) return c.body(null, 304, sent.headers)
  return sent === made.plain
    ? c.body(sent.body, 200, sent.headers)
    : new Response(sent.body, asPacked(sent.headers))
}

/** Without `encodeBody` a Worker packs what says that it is packed once more; others do not know the word. */
const asPacked = (headers: Record<string, string>) => ({ headers, encodeBody: 'manual' })
