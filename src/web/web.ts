// src/web/web.ts - mounts the routes; the page for what is not there, and for what went wrong.

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { sources as watched } from '../../feeds/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { accuracyRoutes } from './accuracy.ts'
import { answerRoutes } from './answers.ts'
import { claimRoutes } from './claims.ts'
import { confirmRoutes } from './confirm.ts'
import { deskRoutes } from './desk.ts'
import { digestRoutes } from './digests.ts'
import { badgeRoutes, embedRoutes } from './embed.ts'
import { feedListRoutes, feedRoutes } from './feeds/routes.ts'
import { formCss } from './forms.ts'
import { healthRoutes } from './health.ts'
import { homeRoutes } from './home.ts'
import { icon } from './icon.ts'
import { itemRoutes } from './items.ts'
import { later } from './later.ts'
import { layout, stylesheet } from './layout.ts'
import { createMemory } from './memory.ts'
import { preferencesRoutes } from './preferences.ts'
import { indicatorRoutes, questionRoutes } from './questions.ts'
import { searchRoutes } from './search.ts'
import { citationRoutes, sourceRoutes } from './sources.ts'
import { subscribeRoutes } from './subscribe.ts'
import { unsubscribeRoutes } from './unsubscribe.ts'
import { webhookRoutes } from './webhooks.ts'

const STYLE_SECONDS = 3600
const MOST_BODY_BYTES = 256 * 1024

/** Nothing but our own stylesheet is loaded, nothing runs, nobody frames us. */
const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: false, // feeds, badges and the API are for every site
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false, // for whoever ends TLS in front of us to say
})

/** The whole site over a platform, and over the sources that it collects from. */
export function createWeb(
  platform: Platform,
  sources: readonly Source[] = watched,
  memory = createMemory(platform.db),
) {
  const reader = { platform, memory, sources }
  const api = async () =>
    new Hono().route('/api/v1', (await import('./api/api.ts')).apiRoutes(reader))
  const tools = async () => new Hono().route('/mcp', (await import('./mcp.ts')).mcpRoutes(reader))
  return new Hono()
    .route('/', feedRoutes(platform, memory))
    .use(securityHeaders)
    .use(async (c, next) => {
      await next()
      const header = 'cross-origin-resource-policy'
      if (!c.res.headers.has(header)) c.header(header, 'same-origin')
    })
    .use(bodyLimit({ maxSize: MOST_BODY_BYTES }))
    .get('/style.css', (c) => {
      c.header('cache-control', `public, max-age=${STYLE_SECONDS}`)
      return c.body(stylesheet + formCss, 200, { 'content-type': 'text/css; charset=utf-8' })
    })
    .get('/icon.svg', (c) => {
      c.header('cache-control', `public, max-age=${STYLE_SECONDS}`)
      return c.body(icon, 200, { 'content-type': 'image/svg+xml' })
    })
    .route('/', feedListRoutes(sources))
    .all('/api/v1/*', later(api))
    .route('/badges', badgeRoutes(platform, memory))
    .route('/embed', embedRoutes(platform, memory))
    .all('/mcp', later(tools))
    .route('/health', healthRoutes(platform))
    .route('/questions', questionRoutes(platform, memory))
    .route('/indicators', indicatorRoutes(platform, memory))
    .route('/claims', claimRoutes(platform, memory))
    .route('/items', itemRoutes(platform))
    .route('/sources', sourceRoutes(platform, sources))
    .route('/citations', citationRoutes(platform))
    .route('/accuracy', accuracyRoutes())
    .route('/search', searchRoutes(platform))
    .route('/digests', digestRoutes(platform))
    .route('/subscribe', subscribeRoutes(platform))
    .route('/confirm', confirmRoutes(platform))
    .route('/preferences', preferencesRoutes(platform))
    .route('/unsubscribe', unsubscribeRoutes(platform))
    .route('/answers', answerRoutes(platform))
    .route('/desk', deskRoutes(platform))
    .route('/webhooks', webhookRoutes(platform))
    .route('/', homeRoutes(platform, memory, sources))
    .notFound((c) => c.html(plainPage('There is nothing here'), 404))
    .onError((error, c) => {
      if (error instanceof HTTPException) return c.html(plainPage('This is refused'), error.status)
      platform.log({ failed: c.req.path, error: error.stack ?? String(error) })
      return c.html(plainPage('Something went wrong here. It has been noted'), 500)
    })
}

function plainPage(words: string) {
  const content = html`<h1>${words}</h1>
<p><a href="/">To the front page</a>, or look for it above.</p>`
  return layout(`${words} - Revisit`, content)
}
