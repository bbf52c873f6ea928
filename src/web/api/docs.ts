// src/web/api/docs.ts - the description of the API as a page to read (pure).

import { html } from 'hono/html'
import { type Html, layout } from '../layout.ts'
import { inline } from '../markdown.ts'

type Schema = {
  type?: string | string[]
  description?: string
  enum?: string[]
  items?: Schema
  $ref?: string
  properties?: Record<string, Schema>
  example?: unknown
  default?: unknown
  maximum?: number
  anyOf?: Schema[]
  allOf?: Schema[]
}
type Parameter = {
  name: string
  in: string
  required?: boolean
  schema?: Schema
  description?: string
}
type Operation = { operationId?: string; summary?: string; parameters?: unknown[] }
type Described = {
  info: { description?: string }
  paths?: Record<string, { get?: Operation }>
  components?: { schemas?: Record<string, unknown> }
}

/** `/api/v1/docs`. */
export function docsPage({ info, paths = {}, components }: Described): Html {
  const content = html`<h1>The API</h1>
<p class="lead">${info.description}</p>
<p>Lists come in pages: give <code>next</code> of an answer as <code>cursor</code> to get the next. Answers have an ETag; give it back as If-None-Match and what has not changed is not sent again. What is wrong with a request is said as <code>application/problem+json</code>. Programs read the same description as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>; assistants find it as tools at <code>/mcp</code>.</p>
${Object.entries(paths).map(([path, { get }]) => (get ? operation(path, get) : ''))}
<h2>What answers hold</h2>
${Object.entries(components?.schemas ?? {}).map(([name, schema]) => shape(name, schema as Schema))}`
  return layout('API - Revisit', content, { at: '/api/v1/docs' })
}

function operation(path: string, { summary, parameters = [], operationId }: Operation): Html {
  const own = parameters as Parameter[]
  const example = /[{]/.test(path)
    ? ''
    : html`<p class="soft"><a href="/api/v1${path}">/api/v1${path}</a></p>`
  return html`<h2 id="${operationId}"><code>GET ${path}</code></h2>
<p>${summary}.</p>
${own.length === 0 ? '' : html`<dl>${own.map(({ name, in: where, schema, description }) => html`<dt><code>${name}</code></dt><dd>${where === 'path' ? 'in the path' : inline(description ?? schema?.description ?? '')} <span class="soft">${typeOf(schema)}</span></dd>`)}</dl>`}
${example}`
}

function shape(name: string, schema: Schema): Html {
  const parts = [schema, ...(schema.allOf ?? [])]
  const properties = parts.flatMap((part) => Object.entries(part.properties ?? {}))
  const extended = parts.flatMap(({ $ref }) => $ref ?? []).map(refName)
  return html`<h3 id="shape-${name}">${name}</h3>
<p class="soft">${schema.description ?? ''}${extended.length > 0 ? html`All of ${extended.map((one) => html`<a href="#shape-${one}">${one}</a>`)}, and:` : ''}</p>
<ul>${properties.map(([key, value]) => html`<li><code>${key}</code>: ${typeOf(value)}${value.description ? html`, ${value.description}` : ''}</li>`)}</ul>`
}

function typeOf(schema: Schema | undefined): Html {
  if (!schema) return html``
  if (schema.$ref) return html`<a href="#shape-${refName(schema.$ref)}">${refName(schema.$ref)}</a>`
  if (schema.items) return html`list of ${typeOf(schema.items)}`
  if (schema.anyOf)
    return html`${schema.anyOf.map((one, at) => html`${at > 0 ? ' or ' : ''}${typeOf(one)}`)}`
  if (schema.enum)
    return schema.enum.length <= 6
      ? html`one of ${schema.enum.join(', ')}`
      : html`one of ${schema.enum.length} ids, such as ${schema.enum[0]}`
  const most = schema.maximum && schema.maximum <= 1000 ? html`, at most ${schema.maximum}` : ''
  const given =
    schema.default === undefined ? '' : html`, ${String(schema.default)} where not given`
  return html`${[schema.type].flat().join(' or ')}${most}${given}`
}

const refName = (ref: string) => ref.split('/').at(-1) ?? ref
