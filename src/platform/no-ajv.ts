// src/platform/no-ajv.ts - stands for `ajv` and `ajv-formats` in the Worker alone (wrangler.toml, [alias]):
// the MCP package loads them to check what clients fill in, and ours asks clients for nothing.

export default function noAjv(): never {
  throw new Error('this build checks no JSON Schema')
}
export { noAjv as Ajv }
