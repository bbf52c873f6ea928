// src/web/later.ts - routes that are loaded when they are first asked for: what few use costs the others
// no memory.

import type { Context, Hono } from 'hono'

/** A handler that hands a request, whole, to what `load` gives, and loads it once. */
export function later(load: () => Promise<Pick<Hono, 'fetch'>>) {
  let loaded: Promise<Pick<Hono, 'fetch'>> | undefined
  return async (c: Context) => {
    loaded ??= load()
    return (await loaded).fetch(c.req.raw, c.env)
  }
}
