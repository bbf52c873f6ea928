// src/web/api/problem.ts - what went wrong, for programs (pure). @see RFC 9457

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

type Wrong = { parameter: string; says: string }

/** An answer that says what was wrong with the request. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  errors?: Wrong[],
) {
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    detail,
    ...(errors ? { errors } : {}),
  })
  return c.body(body, status, { 'content-type': 'application/problem+json' })
}

type Issue = { path: PropertyKey[]; message: string; code?: string; keys?: string[] }

/** A request whose parameters do not fit: which, and why. */
export function badRequest(c: Context, issues: readonly Issue[]) {
  const errors = issues.flatMap(({ path, message, code, keys }): Wrong[] =>
    code === 'unrecognized_keys' && keys
      ? keys.map((key) => ({ parameter: key, says: 'is no parameter of this list' }))
      : [{ parameter: path.join('.'), says: message }],
  )
  const detail = errors.map(({ parameter, says }) => `${parameter} ${says}`).join('; ')
  return problem(c, 400, 'The request does not fit', detail, errors)
}
