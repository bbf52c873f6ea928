// src/web/later.ts - routes that are loaded when they are first asked for: what few use costs the others
// no memory.

import type { Context, Hono } from 'hono'

/** A handler that hands a request, whole, to what `load` gives, and loads it once. */
export function later(load: () => Promise<Pick<Hono, 'fetch'>>) {
  let loaded: Pick<Hono, 'fetch'> | undefined // never its promise: in a Worker that belongs to one request
  return async (c: Context) => {
    loaded ??= await load()
    return loaded.fetch(c.req.raw, c.env)
  }
}
