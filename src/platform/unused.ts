// src/platform/unused.ts - stands in the Worker alone (wrangler.toml, [alias]) for what libraries load and
// we never reach: `ajv` (the MCP package checks with it what clients fill in, and ours asks them for
// nothing), `zod/v3` and `zod-to-json-schema` (for schemas older than ours), `xmlbuilder` (rss-parser's
// parser can write XML too). A sixteenth of the Worker.

export default function unused(): never {
  throw new Error('this part of a library is left out of the Worker')
}
export { unused as Ajv, unused as array, unused as object, unused as zodToJsonSchema }
