// src/web/web.ts - mounts the routes; the page for what is not there, and for what went wrong.

import { Hono } from 'hono'
import type { Platform } from '../platform/platform.ts'
import { healthRoutes } from './health.ts'

/** The whole site over a platform. */
export function createWeb(platform: Platform) {
  return new Hono()
    .route('/health', healthRoutes(platform))
    .notFound((c) => c.text('There is nothing here.', 404))
    .onError((error, c) => {
      platform.log({ failed: c.req.path, error: error.stack ?? String(error) })
      return c.text('Something went wrong here. It has been noted.', 500)
    })
}
