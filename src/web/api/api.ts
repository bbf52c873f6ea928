// src/web/api/api.ts - `/api/v1`: every endpoint, its description, and the page to read that.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { cors } from 'hono/cors'
import { hashOf } from '../../collect/hash.ts'
import { isUnchanged } from '../feeds/conditional.ts'
import { docsPage } from './docs.ts'
import { type Endpoint, endpoints, type Reader } from './endpoints.ts'
import { badRequest, problem } from './problem.ts'
import { problem as problemShape, z } from './shapes.ts'

const CACHE_SECONDS = 60
const OWN = { 'cross-origin-resource-policy': 'cross-origin' }

/** Read-only, for everybody, from any site. */
export function apiRoutes(reader: Reader) {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : badRequest(c, result.error.issues)),
  })
  api.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag'] }))
  for (const endpoint of endpoints) {
    api.openapi(routeOf(endpoint), (async (c: Context) => {
      const query = (c.req as unknown as Valid).valid('query')
      const params = (c.req as unknown as Valid).valid('param')
      const value = await endpoint.read(reader, { ...query, ...params } as never)
      if (value === undefined)
        return problem(c, 404, 'There is no such thing', `nothing is at ${c.req.path}`)
      return answer(c, endpoint.reply.parse(value))
    }) as never)
  }
  const description = () => describe(api, reader.platform.config.baseUrl)
  return api
    .get('/openapi.json', (c) => answer(c, description()))
    .get('/docs', (c) => c.html(docsPage(description())))
    .all('/*', (c) =>
      problem(
        c,
        404,
        'There is no such thing',
        `nothing is at ${c.req.path}; /api/v1/docs says what there is`,
      ),
    )
    .onError((error, c) => {
      reader.platform.log({ failed: c.req.path, error: error.stack ?? String(error) })
      return problem(c, 500, 'Something went wrong here', 'It has been noted.')
    })
}

type Valid = { valid: (target: 'query' | 'param') => Record<string, unknown> }
export type Description = ReturnType<typeof describe>

function describe(api: OpenAPIHono, baseUrl: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Revisit',
      version: '1',
      description:
        'What has been published that bears on one page’s five open questions, and which of its claims that challenges. Read-only; no key is needed.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [], // it is open to everybody
  })
}

function routeOf({ path, tool, summary, params, query, reply }: Endpoint) {
  const said = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: problemShape } },
  })
  const hasParams = Object.keys(params).length > 0
  return createRoute({
    method: 'get',
    path,
    operationId: tool,
    summary,
    request: { query: z.strictObject(query), ...(hasParams ? { params: z.object(params) } : {}) },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: reply } } },
      304: { description: 'It is as it was when If-None-Match was given.' },
      400: said('A parameter does not fit; the answer says which and why.'),
      ...(hasParams ? { 404: said('There is no such thing.') } : {}),
    },
  })
}

async function answer(c: Context, value: unknown) {
  const body = new TextEncoder().encode(JSON.stringify(value))
  const etag = `"${await hashOf(body)}"`
  const headers = {
    'content-type': 'application/json',
    etag,
    'cache-control': `public, max-age=${CACHE_SECONDS}`,
    ...OWN,
  }
  const known = isUnchanged(c.req.header('if-none-match'), undefined, { etag, modifiedAt: '' })
  return known ? c.body(null, 304, headers) : c.body(body, 200, headers)
}
